import { type FormValues, valueOf } from '../../../chat/form.ts';
import type { FieldFault } from '../../../chat/reply.ts';
import { isLink } from '../../../core/link.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { tidy } from '../../../core/text.ts';
import type { Texts } from '../../../i18n/pl.ts';
import { readWords } from '../guard.ts';
import { FIELD, LONGEST } from './book-form.ts';

/** What somebody wrote about their matter, fit to be kept. */
export interface Matter {
  readonly matter?: string;
  readonly documentUrl?: string;
}

/** What is wrong, field by field, and the values with which the form is shown again. */
export interface Unread {
  readonly faults: readonly FieldFault[];
  readonly values: FormValues;
}

/** Reads the matter and the link to a document of a form. */
export const readMatter = (
  values: FormValues,
  { isGroup }: { readonly isGroup: boolean },
  texts: Texts,
): Result<Matter, Unread> => {
  const matter = readWords(
    valueOf(values, FIELD.matter),
    { limit: LONGEST.matter, mayBeEmpty: isGroup },
    texts,
  );
  const link = tidy(valueOf(values, FIELD.document));
  const faults: FieldFault[] = [];
  if (!matter.ok) faults.push({ field: FIELD.matter, text: matter.refusal.fault });
  if (link !== '' && (!isLink(link) || link.length > LONGEST.link))
    faults.push({ field: FIELD.document, text: texts.consultations.form.badLink });
  if (!matter.ok || faults.length > 0)
    return refuse({
      faults,
      values: matter.ok ? values : { ...values, [FIELD.matter]: matter.refusal.instead },
    });
  return ok({
    ...(matter.value ? { matter: matter.value } : {}),
    ...(link ? { documentUrl: link } : {}),
  });
};
