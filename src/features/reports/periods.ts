import type { Period } from '../../core/asked-period.ts';
import type { Day } from '../../core/clock.ts';
import { day, dayBefore, daysBetween, daysInMonth, daysLater, partsOf } from '../../core/day.ts';

export const daysIn = ({ from, to }: Period): number => daysBetween(from, to) + 1;

/** The same day so many months earlier; the last of a month stays the last. */
const monthsEarlier = (of: Day, months: number): Day => {
  const { year, month, day: dayOfMonth } = partsOf(of);
  const count = year * 12 + month - 1 - months;
  const [newYear, newMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const isLast = dayOfMonth === daysInMonth(year, month);
  const last = daysInMonth(newYear, newMonth);
  return day(newYear, newMonth, isLast ? last : Math.min(dayOfMonth, last))!;
};

/** The same days a year earlier. */
export const yearEarlier = ({ from, to }: Period): Period => ({
  from: monthsEarlier(from, 12),
  to: monthsEarlier(to, 12),
});

/** Whole months in a period; undefined where it begins or ends within one. */
const wholeMonths = ({ from, to }: Period): number | undefined => {
  const [first, last] = [partsOf(from), partsOf(to)];
  const isWhole = first.day === 1 && last.day === daysInMonth(last.year, last.month);
  return isWhole ? (last.year - first.year) * 12 + last.month - first.month + 1 : undefined;
};

/** The period that ends where this one begins: as many whole months, or else as many days. */
export const justBefore = (period: Period): Period => {
  const months = wholeMonths(period);
  return {
    from: months === undefined ? daysLater(period.from, -daysIn(period)) : monthsEarlier(period.from, months),
    to: dayBefore(period.from),
  };
};
