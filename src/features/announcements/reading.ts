import { type FormValues, valueOf } from '../../chat/form.ts';
import { momentFaultText } from '../../chat/moments.ts';
import type { FieldFault } from '../../chat/reply.ts';
import type { Instant } from '../../core/clock.ts';
import { isLink } from '../../core/link.ts';
import { hasNumbersOfPeople } from '../../core/personal-data/numbers-of-people.ts';
import { tidyLines } from '../../core/text.ts';
import type { Handling, Telling } from './handling.ts';

/** What a form holds, read field by field; every mistake is collected at its field. */
export interface Reading {
  readonly faults: FieldFault[];
  fault(field: string, text: string): undefined;
  /** Undefined where nothing was typed. */
  text(field: string, least?: number): string | undefined;
  /** An address that begins with https. */
  url(field: string): string | undefined;
  moment(field: string): Instant | undefined;
  choice<Value extends string>(field: string, values: readonly Value[]): Value | undefined;
  /** Undefined where nothing was chosen. */
  choices<Value extends string>(field: string, values: readonly Value[]): readonly Value[] | undefined;
}

export const createReading = (
  values: FormValues,
  moments: Handling['moments'],
  telling: Telling,
): Reading => {
  const words = telling.texts.announcements.faults;
  const faults: FieldFault[] = [];
  const fault = (field: string, text: string): undefined => void faults.push({ field, text });
  const typed = (field: string): string => tidyLines(valueOf(values, field));
  const listOf = (field: string): readonly string[] => {
    const value = values[field] ?? [];
    return typeof value === 'string' ? [value] : value;
  };
  return {
    faults,
    fault,
    text: (field, least = 0) => {
      const text = typed(field);
      if (text.length < least) return fault(field, words.tooShort(least));
      if (text === '') return undefined;
      if (hasNumbersOfPeople(text)) return fault(field, words.personalData);
      return text;
    },
    url: (field) => {
      const text = typed(field);
      if (text === '') return undefined;
      return isLink(text) ? text : fault(field, words.url);
    },
    moment: (field) => {
      const text = typed(field);
      if (text === '') return undefined;
      const read = moments.read(text, telling.now);
      return read.ok ? read.value : fault(field, momentFaultText(read.refusal, words, telling.locale));
    },
    choice: (field, allowed) => allowed.find((one) => one === typed(field)),
    choices: (field, allowed) => {
      const known = allowed.filter((one) => listOf(field).includes(one));
      return known.length === 0 ? undefined : known;
    },
  };
};
