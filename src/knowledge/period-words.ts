import type { Validity } from './fact.ts';
import { formatDay } from './format-value.ts';

/** The first day in Polish, without a preposition; undefined where the source does not give it to the day. */
export const startInWords = ({ from, fromWords }: Validity): string | undefined =>
  from === undefined || fromWords !== undefined ? undefined : formatDay(from);

/** The last day in Polish, without a preposition; undefined where it is not known to the day. */
export const endInWords = ({ to, toWords }: Validity): string | undefined =>
  to === undefined || toWords !== undefined ? undefined : formatDay(to);

/** `od 1 stycznia 2026 r., bezterminowo (brak znanego końca)`; words of an editor stand as they were written. */
export const periodInWords = ({ from, fromWords, to, toWords }: Validity): string => {
  const start = fromWords ?? (from === undefined ? '' : `od ${formatDay(from)}`);
  if (toWords !== undefined) return `${start}, ${toWords}`;
  if (to === undefined) return `${start}, bezterminowo (brak znanego końca)`;
  return fromWords === undefined ? `${start} do ${formatDay(to)}` : `${start}, do ${formatDay(to)}`;
};
