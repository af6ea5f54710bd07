import { type Day, type Instant, shift, toEpoch } from './clock.ts';
import { ok, refuse, type Result } from './result.ts';

/** The zone in which everyone we serve lives and every deadline is read. */
export const WARSAW = 'Europe/Warsaw';

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: WARSAW, dateStyle: 'short' });

const timeFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: WARSAW, timeStyle: 'short' });

/** What a clock on a wall in Warsaw shows at that moment, `08:05`; an hour of each autumn is shown twice. */
export const warsawTime = (at: Instant): string => timeFormat.format(new Date(at));

/** The calendar day in Warsaw at that moment. */
export const warsawDay = (at: Instant): Day => dayFormat.format(new Date(at)) as Day;

/** Why a time on Warsaw's clocks is no single moment, with the earlier and the later moment that may be meant. */
export interface WallTimeRefusal {
  /** `missing`: a spring night leaves it out. `repeated`: an autumn night shows it twice. */
  readonly code: 'missing' | 'repeated';
  readonly readings: readonly [earlier: Instant, later: Instant];
}

const DAY_LASTS = 24 * 60 * 60 * 1000;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The moment at which clocks in UTC show it. */
const inUtc = (day: Day, time: string): Instant => `${day}T${time}:00.000Z` as Instant;

/** By how many milliseconds Warsaw's clocks are ahead of UTC at that full minute. */
const aheadAt = (at: Instant): number => toEpoch(inUtc(warsawDay(at), warsawTime(at))) - toEpoch(at);

/**
 * The moment at which clocks in Warsaw show that time (`09:00`) on that day. Nobody guesses for the two nights on
 * which clocks change: an hour that is missing or comes twice is refused with both readings.
 * @throws {RangeError} where the text is no time of the day: whoever reads it from a person checks it first.
 */
export const instantOf = (day: Day, time: string): Result<Instant, WallTimeRefusal> => {
  if (!TIME.test(time)) throw new RangeError(`no time of the day: ${time}`);
  const shown = inUtc(day, time);
  const around = [aheadAt(shift(shown, -DAY_LASTS)), aheadAt(shift(shown, DAY_LASTS))] as const;
  const [summer, winter] = [Math.max(...around), Math.min(...around)];
  const readings = [shift(shown, -summer), shift(shown, -winter)] as const;
  if (summer === winter) return ok(readings[0]);
  const right = readings.filter((at) => warsawDay(at) === day && warsawTime(at) === time);
  if (right.length === 1) return ok(right[0]!);
  return refuse({ code: right.length === 0 ? 'missing' : 'repeated', readings });
};
