import type { Day, Instant } from '../../core/clock.ts';
import { dayAfter } from '../../core/day.ts';
import { instantOf, warsawDay, warsawTime } from '../../core/warsaw.ts';
import { isWorkingDay } from '../../core/working-days.ts';

/** Between which hours of working days announcements go out, on Warsaw's clocks. */
export const OFFICE_HOURS = { from: '07:30', to: '15:30' } as const;

/** The beginning of that office day. The nights on which clocks change are over before it. */
const opening = (day: Day): Instant => {
  const at = instantOf(day, OFFICE_HOURS.from);
  if (!at.ok) throw new RangeError(`no single moment: ${day} ${OFFICE_HOURS.from}`);
  return at.value;
};

const nextOfficeDay = (day: Day): Day => {
  const next = dayAfter(day);
  return isWorkingDay(next) ? next : nextOfficeDay(next);
};

/** The first moment from then on within office hours (pl. *w godzinach pracy*). */
export const withinOffice = (at: Instant): Instant => {
  const day = warsawDay(at);
  const time = warsawTime(at);
  if (!isWorkingDay(day) || time >= OFFICE_HOURS.to) return opening(nextOfficeDay(day));
  return time < OFFICE_HOURS.from ? opening(day) : at;
};
