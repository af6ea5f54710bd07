import type { Day } from '../../../core/clock.ts';
import { pastPeriods, type Period } from '../../../core/asked-period.ts';
import { day, dayBefore, daysInMonth, parseDay, partsOf } from '../../../core/day.ts';

const monthOf = (of: Day): Period => {
  const { year, month } = partsOf(of);
  return { from: day(year, month, 1)!, to: day(year, month, daysInMonth(year, month))! };
};

/** The periods that are one press away. */
export const nearPeriods = (
  today: Day,
): { readonly [name in 'month' | 'lastMonth' | 'year' | 'lastYear']: Period } => {
  const month = monthOf(today);
  const { year } = partsOf(today);
  const wholeYear = (of: number): Period => ({ from: day(of, 1, 1)!, to: day(of, 12, 31)! });
  return {
    month,
    lastMonth: monthOf(dayBefore(month.from)),
    year: wholeYear(year),
    lastYear: wholeYear(year - 1),
  };
};

/** What was typed: `marzec 2026`, `2026`, `od stycznia`; of two days, from one to the other. */
export const readPeriod = (typed: string, today: Day): Period | undefined => {
  const periods = pastPeriods(typed, today);
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last || last.to < first.from) return undefined;
  return { from: first.from, to: last.to };
};

/** A period as buttons carry it. */
export const periodArgs = ({ from, to }: Period): readonly string[] => [from, to];

export const argsPeriod = ([from = '', to = '']: readonly string[], today: Day): Period => {
  const [first, last] = [parseDay(from), parseDay(to)];
  return first && last && first <= last ? { from: first, to: last } : nearPeriods(today).month;
};
