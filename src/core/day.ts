import { type Day, type Instant, shift, toEpoch } from './clock.ts';

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days the month has; months count from 1. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);

/** The day, or undefined where the calendar has no such day (31 April). */
export const day = (year: number, month: number, dayOfMonth: number): Day | undefined => {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return undefined;
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}` as Day;
};

/** Reads `YYYY-MM-DD`; undefined where the text is no such day. */
export const parseDay = (text: string): Day | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? day(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
};

export const partsOf = (of: Day): { year: number; month: number; day: number } => ({
  year: Number(of.slice(0, 4)),
  month: Number(of.slice(5, 7)),
  day: Number(of.slice(8, 10)),
});

/** The day before, crossing months and years. */
export const dayBefore = (of: Day): Day => {
  const { year, month, day: dayOfMonth } = partsOf(of);
  if (dayOfMonth > 1) return day(year, month, dayOfMonth - 1)!;
  if (month > 1) return day(year, month - 1, daysInMonth(year, month - 1))!;
  return day(year - 1, 12, 31)!;
};

/** The day after, crossing months and years. */
export const dayAfter = (of: Day): Day => {
  const { year, month, day: dayOfMonth } = partsOf(of);
  if (dayOfMonth < daysInMonth(year, month)) return day(year, month, dayOfMonth + 1)!;
  return month < 12 ? day(year, month + 1, 1)! : day(year + 1, 1, 1)!;
};

const midnight = (of: Day): Instant => `${of}T00:00:00.000Z` as Instant;

const DAY_LASTS = 24 * 60 * 60 * 1000;

/** How many days later the second is; negative where it is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  (toEpoch(midnight(to)) - toEpoch(midnight(from))) / DAY_LASTS;

/** The day that many days later (or earlier). */
export const daysLater = (from: Day, days: number): Day =>
  shift(midnight(from), days * DAY_LASTS).slice(0, 10) as Day;
