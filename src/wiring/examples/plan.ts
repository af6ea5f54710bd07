import type { Day, Instant } from '../../core/clock.ts';
import { dayAfter, daysLater } from '../../core/day.ts';
import { instantOf } from '../../core/warsaw.ts';
import { isWorkingDay } from '../../core/working-days.ts';
import type { HappeningPlan, NewSession, NewTerm } from '../../features/calendar/store.ts';

/** The first working day that is at least so many days away: examples never fall on a holiday. */
export const workingDayIn = (today: Day, days: number): Day => {
  let day = daysLater(today, days);
  while (!isWorkingDay(day)) day = dayAfter(day);
  return day;
};

/** The last working day that is at least so many days ago. */
export const workingDayAgo = (today: Day, days: number): Day => {
  let day = daysLater(today, -days);
  while (!isWorkingDay(day)) day = daysLater(day, -1);
  return day;
};

/** So many working days in a row, the first at least so many days away. */
export const workingDaysIn = (today: Day, days: number, count: number): readonly Day[] => {
  const found = [workingDayIn(today, days)];
  while (found.length < count) found.push(workingDayIn(found.at(-1)!, 1));
  return found;
};

/** Working hours are never missing or repeated, so the first reading is the only one. */
export const momentOf = (day: Day, time: string): Instant => {
  const read = instantOf(day, time);
  return read.ok ? read.value : read.refusal.readings[0];
};

/** Meetings on those days, each at the same hours. */
export const meetings = (
  days: readonly Day[],
  from: string,
  to: string,
  pauseMinutes: number,
): readonly NewSession[] =>
  days.map((day, index) => ({
    number: index + 1,
    day,
    from,
    to,
    startsAt: momentOf(day, from),
    endsAt: momentOf(day, to),
    pauseMinutes,
  }));

export const term = (
  capacity: number,
  sessions: readonly NewSession[],
  number = 1,
  label?: string,
): NewTerm => ({
  number,
  capacity,
  sessions,
  ...(label === undefined ? {} : { label }),
});

/** What most examples have in common; each says the rest itself. */
export const plan = (
  over: Partial<HappeningPlan> & Pick<HappeningPlan, 'form' | 'title' | 'organiser' | 'region' | 'terms'>,
): HappeningPlan => ({
  topics: [],
  eligibility: {},
  priority: {},
  selection: 'order',
  needsConsent: false,
  catering: false,
  asks: [],
  downloads: [],
  attendancePercent: 80,
  contact: 'Telefon i e-mail organizatora (przykład)',
  ...over,
});
