import type { Day, Instant } from '../../core/clock.ts';
import { dayAfter, partsOf } from '../../core/day.ts';
import { warsawDay, warsawTime } from '../../core/warsaw.ts';

/** Days from a Sunday, by the count of days: 0 is Sunday. Sakamoto's method. */
const weekday = (of: Day): number => {
  const { year, month, day } = partsOf(of);
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4] as const;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shifts[month - 1]! + day) % 7;
};

/** Monday to Friday. Public holidays count as working days: a reminder then comes early, never late. */
export const isWorkingDay = (day: Day): boolean => weekday(day) >= 1 && weekday(day) <= 5;

const nextWorkingDay = (day: Day): Day => {
  const next = dayAfter(day);
  return isWorkingDay(next) ? next : nextWorkingDay(next);
};

/** `2026-11-23 08:15` on Warsaw's clocks, that many working days later; a Saturday counts as Monday's first minute. */
const dueAfter = (from: Instant, workingDays: number): string => {
  const day = warsawDay(from);
  const start = isWorkingDay(day)
    ? { day, time: warsawTime(from) }
    : { day: nextWorkingDay(day), time: '00:00' };
  let due = start.day;
  for (let passed = 0; passed < workingDays; passed += 1) due = nextWorkingDay(due);
  return `${due} ${start.time}`;
};

/** Whether that many working days have passed since then. */
export const workingDaysPassed = (from: Instant, workingDays: number, now: Instant): boolean =>
  `${warsawDay(now)} ${warsawTime(now)}` >= dueAfter(from, workingDays);
