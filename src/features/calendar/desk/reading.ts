import { type FormValues, valueOf } from '../../../chat/form.ts';
import { momentFaultText } from '../../../chat/moments.ts';
import type { FieldFault } from '../../../chat/reply.ts';
import type { Instant } from '../../../core/clock.ts';
import { isLink } from '../../../core/link.ts';
import { hasNumbersOfPeople } from '../../../core/personal-data/numbers-of-people.ts';
import { tidy } from '../../../core/text.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import type { Telling } from '../telling.ts';
import { readMoment } from './read-moment.ts';

/** What a form holds, read field by field; every mistake is collected at its field. */
export interface Reading {
  readonly faults: FieldFault[];
  fault(field: string, text: string): undefined;
  /** Undefined where nothing was typed. */
  text(field: string, required?: 'required'): string | undefined;
  /** As it was typed, with its lines; who reads it looks for what must not be there. */
  raw(field: string): string;
  number(field: string, least: number, most: number): number | undefined;
  /** An address that begins with https. */
  url(field: string): string | undefined;
  moment(field: string): Instant | undefined;
  choice<Value extends string>(field: string, values: readonly Value[]): Value | undefined;
  choices<Value extends string>(field: string, values: readonly Value[]): readonly Value[] | undefined;
}

export const createReading = (values: FormValues, telling: Telling): Reading => {
  const { texts, now } = telling;
  const words = texts.desk.faults;
  const faults: FieldFault[] = [];
  const fault = (field: string, text: string): undefined => void faults.push({ field, text });
  const typed = (field: string): string => tidy(valueOf(values, field));
  const listOf = (field: string): readonly string[] => {
    const value = values[field] ?? [];
    return typeof value === 'string' ? [value] : value;
  };
  return {
    faults,
    fault,
    text: (field, required) => {
      const text = typed(field);
      if (text === '') return required ? fault(field, words.required) : undefined;
      if (hasNumbersOfPeople(text)) return fault(field, words.personalData);
      return text;
    },
    raw: (field) => valueOf(values, field),
    number: (field, least, most) => {
      const text = typed(field);
      if (text === '') return undefined;
      const value = /^-?\d{1,6}$/u.test(text) ? Number(text) : NaN;
      return value >= least && value <= most ? value : fault(field, words.number(least, most));
    },
    url: (field) => {
      const text = typed(field);
      if (text === '') return undefined;
      return isLink(text) ? text : fault(field, words.url);
    },
    moment: (field) => {
      const text = typed(field);
      if (text === '') return undefined;
      const read = readMoment(text, { now, today: warsawDay(now) });
      return read.ok ? read.value : fault(field, momentFaultText(read.refusal, words, telling.locale));
    },
    choice: (field, allowed) => allowed.find((one) => one === typed(field)),
    choices: (field, allowed) => {
      const chosen = listOf(field);
      const known = allowed.filter((one) => chosen.includes(one));
      return known.length === 0 ? undefined : known;
    },
  };
};
