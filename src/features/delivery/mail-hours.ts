import type { Day, Instant } from '../../core/clock.ts';
import { dayAfter } from '../../core/day.ts';
import { instantOf, warsawDay, warsawTime } from '../../core/warsaw.ts';
import { isWorkingDay } from '../../core/working-days.ts';

/** Between which hours of working days letters are sent, on Warsaw's clocks: when offices read them. */
const HOURS = { from: '07:30', to: '15:30' } as const;

/** @throws {RangeError} where clocks change in the morning: they never do. */
const openingOf = (day: Day): Instant => {
  const at = instantOf(day, HOURS.from);
  if (!at.ok) throw new RangeError(`no single moment: ${day} ${HOURS.from}`);
  return at.value;
};

const nextWorking = (day: Day): Day => {
  const next = dayAfter(day);
  return isWorkingDay(next) ? next : nextWorking(next);
};

/** The first moment from then on at which letters are sent (pl. *godziny wysyłania listów*). */
export const inMailHours = (at: Instant): Instant => {
  const day = warsawDay(at);
  const time = warsawTime(at);
  if (!isWorkingDay(day) || time >= HOURS.to) return openingOf(nextWorking(day));
  return time < HOURS.from ? openingOf(day) : at;
};
