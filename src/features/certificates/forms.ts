import type { Form } from '../../chat/form.ts';
import type { Texts } from '../../i18n/pl.ts';
import { to } from './telling.ts';

export const REASON = 'powod';
const LONGEST = 300;

const reasonField = (label: string, hint: string, value: string) =>
  ({
    kind: 'text',
    id: REASON,
    label,
    hint,
    required: true,
    long: true,
    maxLength: LONGEST,
    ...(value === '' ? {} : { value }),
  }) as const;

/** Why somebody gets a certificate although the rule is not met. */
export const exceptForm = (
  { certificates: { except: words } }: Texts,
  term: string,
  registration: string,
  typed = '',
): Form => ({
  id: to('except', term, registration),
  title: words.title,
  intro: words.intro,
  fields: [reasonField(words.reason, words.reasonHint, typed)],
  submit: words.submit,
});

/** Why a certificate is taken back. */
export const voidForm = (
  { certificates: { void: words } }: Texts,
  certificate: string,
  number: string,
  typed = '',
): Form => ({
  id: to('void', certificate),
  title: words.title,
  intro: words.intro(number),
  fields: [reasonField(words.reason, words.reasonHint, typed)],
  submit: words.submit,
});
