import { type Day, type Instant, shift, toEpoch } from '../../core/clock.ts';
import { dayAfter } from '../../core/day.ts';
import { instantOf, warsawDay, warsawTime } from '../../core/warsaw.ts';
import { isWorkingDay } from '../../core/working-days.ts';

/** Between which hours people are written to, on Warsaw's clocks. */
export const AWAKE = { from: '07:30', to: '20:00' } as const;

/**
 * That time of a day on which no clock changes it: the nights of the change are over before {@link AWAKE} begins.
 * @throws {RangeError} for a time that is missing or comes twice: a bug.
 */
export const atWarsaw = (day: Day, time: string): Instant => {
  const at = instantOf(day, time);
  if (!at.ok) throw new RangeError(`no single moment: ${day} ${time}`);
  return at.value;
};

/** On which days people are written to. */
export type Days = 'working' | 'any';

const isOpen = (day: Day, days: Days): boolean => days === 'any' || isWorkingDay(day);

const nextOpen = (day: Day, days: Days): Day => {
  const next = dayAfter(day);
  return isOpen(next, days) ? next : nextOpen(next, days);
};

/** The first moment from then on at which a message may go out (pl. *poza ciszą nocną*). */
export const mayGoOut = (at: Instant, days: Days): Instant => {
  const day = warsawDay(at);
  const time = warsawTime(at);
  if (!isOpen(day, days) || time >= AWAKE.to) return atWarsaw(nextOpen(day, days), AWAKE.from);
  return time < AWAKE.from ? atWarsaw(day, AWAKE.from) : at;
};

/** The moment at which that many milliseconds have passed, nights (and with `working` free days) not counted. */
export const afterAwake = (from: Instant, milliseconds: number, days: Days): Instant => {
  const start = mayGoOut(from, days);
  const left = toEpoch(atWarsaw(warsawDay(start), AWAKE.to)) - toEpoch(start);
  if (milliseconds <= left) return shift(start, milliseconds);
  return afterAwake(atWarsaw(nextOpen(warsawDay(start), days), AWAKE.from), milliseconds - left, days);
};

/** The same time on the next working day, that many times over; a free day counts as the next one's first minute. */
export const workingDaysOn = (from: Instant, days: number): Instant => {
  const start = mayGoOut(from, 'working');
  let day = warsawDay(start);
  for (let passed = 0; passed < days; passed += 1) day = nextOpen(day, 'working');
  return atWarsaw(day, warsawTime(start));
};

/** Noon of the next working day. */
export const nextWorkingNoon = (from: Instant): Instant =>
  atWarsaw(nextOpen(warsawDay(from), 'working'), '12:00');
