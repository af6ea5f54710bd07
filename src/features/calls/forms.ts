import { actionId } from '../../chat/action-id.ts';
import { type Field, type Form, type FormValues, valueOf } from '../../chat/form.ts';
import type { Moments } from '../../chat/moments.ts';
import { REGIONS } from '../../core/regions.ts';
import type { Texts } from '../../i18n/pl.ts';
import { UNIT_TYPES } from '../units/domain.ts';
import type { Call } from './domain.ts';

export const FIELD = {
  title: 'tytul',
  announcer: 'oglasza',
  deadline: 'termin',
  url: 'adres',
  amount: 'kwota',
  types: 'typy',
  region: 'wojewodztwo',
  powiat: 'powiat',
  forWhom: 'dlakogo',
  note: 'uwagi',
  reason: 'powod',
} as const;

/** The choice of a call that is held in the whole country. */
export const EVERYWHERE = 'kraj';

interface Words {
  readonly label: string;
  readonly hint?: string;
}

const text = (
  id: string,
  words: Words,
  maxLength: number,
  typed: FormValues,
  over: { readonly required?: true; readonly long?: true } = {},
): Field => ({
  id,
  kind: 'text',
  ...words,
  maxLength,
  long: over.long === true,
  required: over.required === true,
  ...(valueOf(typed, id) === '' ? {} : { value: valueOf(typed, id) }),
});

/** A call as if it had just been typed. */
export const typedCall = (call: Call, moments: Moments): FormValues => ({
  [FIELD.title]: call.title,
  [FIELD.announcer]: call.announcer,
  [FIELD.deadline]: moments.write(call.deadline),
  [FIELD.url]: call.url,
  [FIELD.amount]: call.amount ?? '',
  [FIELD.types]: call.types ?? [],
  [FIELD.region]: call.region ?? EVERYWHERE,
  [FIELD.powiat]: call.powiat ?? '',
  [FIELD.forWhom]: call.forWhom ?? '',
  [FIELD.note]: call.note ?? '',
});

/** What, who, until when and where; `args` are `new`, or the call with the revision it had when the form was opened. */
export const basicsForm = ({ calls }: Texts, args: readonly string[], typed: FormValues): Form => {
  const { form } = calls.desk;
  return {
    id: actionId('calls', 'basics', ...args),
    title: args[0] === 'new' ? form.create : form.basics,
    fields: [
      text(FIELD.title, form.title, 150, typed, { required: true }),
      text(FIELD.announcer, form.announcer, 150, typed, { required: true }),
      text(FIELD.deadline, form.deadline, 40, typed, { required: true }),
      text(FIELD.url, form.url, 500, typed, { required: true }),
      text(FIELD.amount, form.amount, 150, typed),
    ],
    submit: form.submit,
  };
};

/** Who may apply, and remarks. */
export const whoForm = (
  { calls, units }: Texts,
  args: readonly [call: string, revision: string],
  typed: FormValues,
): Form => {
  const { form } = calls.desk;
  const types = typed[FIELD.types] ?? [];
  return {
    id: actionId('calls', 'who', ...args),
    title: form.who,
    intro: form.whoIntro,
    fields: [
      {
        id: FIELD.types,
        kind: 'choices',
        ...form.types,
        required: false,
        options: UNIT_TYPES.map((value) => ({ value, label: units.types[value] })),
        values: typeof types === 'string' ? [types] : types,
      },
      {
        id: FIELD.region,
        kind: 'choice',
        ...form.region,
        required: true,
        options: [
          { value: EVERYWHERE, label: form.everywhere },
          ...REGIONS.map(({ id, name }) => ({ value: id, label: name })),
        ],
        value: valueOf(typed, FIELD.region) || EVERYWHERE,
      },
      text(FIELD.powiat, form.powiat, 60, typed),
      text(FIELD.forWhom, form.forWhom, 300, typed, { long: true }),
      text(FIELD.note, form.note, 500, typed, { long: true }),
    ],
    submit: form.submit,
  };
};

/** Why a call is off; whoever knew of it reads this. */
export const cancelForm = (
  { calls }: Texts,
  args: readonly [call: string, revision: string],
  typed: FormValues,
): Form => {
  const { form } = calls.desk;
  return {
    id: actionId('calls', 'cancel', ...args),
    title: form.cancel,
    intro: form.cancelIntro,
    fields: [text(FIELD.reason, form.reason, 300, typed, { long: true })],
    submit: form.cancelSubmit,
  };
};
