import { Cron } from 'croner';
import { type Instant, toDate, toEpoch, toInstant } from '../core/clock.ts';
import { WARSAW } from '../core/warsaw.ts';

/** Five fields, so that nothing runs more than once a minute. No function is given, so it only computes. */
const cron = (pattern: string): Cron => new Cron(pattern, { timezone: WARSAW, mode: '5-part' });

const nextOf = (from: Cron, after: Instant): Instant | undefined => {
  const next = from.nextRun(toDate(after));
  return next === null ? undefined : toInstant(next.getTime());
};

/**
 * The first time after that moment at which the pattern holds on Warsaw's clocks; undefined where there is none (31
 * February). A time that a spring night leaves out comes at the first minute there is after it, unless the pattern
 * holds in every hour anyway; one that an autumn night has twice is meant the first time.
 * @throws {TypeError | RangeError} where the text is no pattern of five fields.
 */
export const nextTime = (pattern: string, after: Instant): Instant | undefined =>
  nextOf(cron(pattern), after);

/** Whether the text is a pattern that will ever hold. */
export const isPattern = (pattern: string, now: Instant): boolean => {
  try {
    return nextTime(pattern, now) !== undefined;
  } catch {
    return false;
  }
};

/** The times from the first one on that are not after `until`, at most that many. */
export const timesUntil = (
  pattern: string,
  first: Instant,
  until: Instant,
  most: number,
): readonly Instant[] => {
  const from = cron(pattern);
  const times: Instant[] = [];
  let next: Instant | undefined = first;
  while (next !== undefined && toEpoch(next) <= toEpoch(until) && times.length < most) {
    times.push(next);
    next = nextOf(from, next);
  }
  return times;
};
