import type { Day, Instant } from './clock.ts';
import { dayAfter } from './day.ts';
import { isPublicHoliday } from './public-holidays.ts';
import { warsawDay, warsawTime } from './warsaw.ts';
import { weekday } from './weekday.ts';

/** Monday to Friday, public holidays left out (pl. *dzień roboczy*). */
export const isWorkingDay = (day: Day): boolean =>
  weekday(day) >= 1 && weekday(day) <= 5 && !isPublicHoliday(day);

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

/** Whether that many working days have passed since then, on Warsaw's clocks. */
export const workingDaysPassed = (from: Instant, workingDays: number, now: Instant): boolean =>
  `${warsawDay(now)} ${warsawTime(now)}` >= dueAfter(from, workingDays);
