import { parseDay } from '../../core/day.ts';
import type { Period } from '../../core/asked-period.ts';

/** At most this many periods travel in a button; a question that names more is told again without dates. */
const MAX_CODED = 2;

const codeOf = ({ from, to }: Period): string => (from === to ? from : `${from}_${to}`);

/** Asked days, short enough to travel in an action id. */
export const encodePeriods = (periods: readonly Period[]): string =>
  periods.slice(0, MAX_CODED).map(codeOf).join('~');

/** Reads them back; undefined where the text is no such code (a forged button). */
export const decodePeriods = (code: string): readonly Period[] | undefined => {
  if (code === '') return [];
  const periods = code.split('~').map((part) => {
    const [start = '', end = start] = part.split('_');
    const from = parseDay(start);
    const to = parseDay(end);
    return from && to && from <= to ? { from, to } : undefined;
  });
  return periods.every((period) => period !== undefined) ? periods : undefined;
};
