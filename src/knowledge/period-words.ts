import type { Validity } from './fact.ts';
import { formatDay } from './format-value.ts';

/** The first day in Polish words, without a preposition; undefined where nothing is known of it. */
export const startInWords = ({ from, fromWords }: Validity): string | undefined =>
  fromWords ?? (from === undefined ? undefined : formatDay(from));

/** The last day in Polish words, without a preposition; undefined where no end is known. */
export const endInWords = ({ to, toWords }: Validity): string | undefined =>
  toWords ?? (to === undefined ? undefined : formatDay(to));

/** `od 1 stycznia 2026 r., bezterminowo (brak znanego końca)`; words of an editor stand as they were written. */
export const periodInWords = (validity: Validity): string => {
  const { from, fromWords, to, toWords } = validity;
  const start = fromWords ?? (from === undefined ? '' : `od ${formatDay(from)}`);
  if (toWords !== undefined) return `${start}, ${toWords}`;
  if (to === undefined) return `${start}, bezterminowo (brak znanego końca)`;
  return fromWords === undefined ? `${start} do ${formatDay(to)}` : `${start}, do ${formatDay(to)}`;
};
