import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import { type Form, type FormValues, valueOf } from '../../../chat/form.ts';
import type { FieldFault } from '../../../chat/reply.ts';
import { isNoSuchDay, readComingDay } from '../../../core/coming-day.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import { daysBetween } from '../../../core/day.ts';
import { readWords } from '../guard.ts';
import type { Contact } from './domain.ts';

const FIELD = { day: 'dzien', words: 'uwagi' } as const;
const MOST_WORDS = 500;
/** A day further off is a slip of the pen. */
const FARTHEST = 366;

export const wordsForm = (args: readonly string[], typed: FormValues, { texts }: Context): Form => {
  const { form } = texts.outreach;
  const value = (field: string) => (valueOf(typed, field) === '' ? {} : { value: valueOf(typed, field) });
  return {
    id: actionId('outreach', 'words', ...args),
    title: form.title,
    fields: [
      {
        id: FIELD.day,
        kind: 'text',
        label: form.day,
        hint: form.dayHint,
        long: false,
        maxLength: 40,
        required: false,
        ...value(FIELD.day),
      },
      {
        id: FIELD.words,
        kind: 'text',
        label: form.words,
        hint: form.wordsHint,
        long: true,
        maxLength: MOST_WORDS,
        required: false,
        ...value(FIELD.words),
      },
    ],
    submit: form.submit,
  };
};

/** What was typed, or what is wrong with it; the words as they may be kept stand in `instead`. */
export const readWordsForm = (
  values: FormValues,
  { texts, now }: Context,
): { readonly change?: Contact; readonly faults: readonly FieldFault[]; readonly instead: FormValues } => {
  const { form } = texts.outreach;
  const typedDay = valueOf(values, FIELD.day);
  const today = warsawDay(now);
  const dueDay = typedDay === '' ? undefined : readComingDay(typedDay, today);
  const isFit = dueDay !== undefined && dueDay > today && daysBetween(today, dueDay) <= FARTHEST;
  const words = readWords(valueOf(values, FIELD.words), { limit: MOST_WORDS, mayBeEmpty: true }, texts);
  const isEmpty = typedDay === '' && words.ok && words.value === '';
  const dayFault = isNoSuchDay(typedDay, today) ? form.noSuchDay(typedDay) : form.badDay;
  const faults: FieldFault[] = [
    ...(typedDay === '' || isFit ? [] : [{ field: FIELD.day, text: dayFault }]),
    ...(words.ok ? [] : [{ field: FIELD.words, text: words.refusal.fault }]),
    ...(isEmpty ? [{ field: FIELD.words, text: form.empty }] : []),
  ];
  const instead = words.ok ? values : { ...values, [FIELD.words]: words.refusal.instead };
  if (faults.length > 0 || !words.ok) return { faults, instead };
  return {
    faults,
    instead,
    change: { ...(dueDay ? { dueDay } : {}), ...(words.value === '' ? {} : { words: words.value }) },
  };
};
