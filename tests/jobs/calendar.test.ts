import { describe, expect, it } from 'vitest';
import { type Instant, shift, toEpoch, toInstant } from '../../src/core/clock.ts';
import { warsawDay, warsawTime } from '../../src/core/warsaw.ts';
import { isPattern, nextTime, timesUntil } from '../../src/jobs/calendar.ts';
import { SCHEDULES } from './schedules.ts';

const at = (text: string): Instant => text as Instant;
const MINUTE = 60_000;
const FROM = at('2026-06-30T22:00:00.000Z');
const TO = shift(FROM, 365 * 24 * 60 * MINUTE);

/**
 * What clocks in Warsaw show, minute by minute, as the oracle of all the tests: no arithmetic, only the clock. A
 * time counts the first time it is shown on a day; a time that is never shown counts at the first minute after the
 * gap.
 */
const shown = (() => {
  const minutes: { readonly at: Instant; readonly day: string; readonly time: string }[] = [];
  for (let time = toEpoch(FROM); time <= toEpoch(TO); time += MINUTE) {
    const instant = toInstant(time);
    minutes.push({ at: instant, day: warsawDay(instant), time: warsawTime(instant) });
  }
  return minutes;
})();

const firstShown = new Map<string, Instant>();
for (const { at: instant, day, time } of shown)
  if (!firstShown.has(`${day} ${time}`)) firstShown.set(`${day} ${time}`, instant);

const dayOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** When a schedule runs on that day, by the oracle. */
const expectedOn = (day: string, times: readonly string[], isHourly = false): readonly Instant[] =>
  times.flatMap((time) => {
    const exact = firstShown.get(`${day} ${time}`);
    if (exact) return [exact];
    const after = shown.find((minute) => minute.day === day && minute.time > time);
    return after && !isHourly ? [after.at] : [];
  });

describe('365 days of 20 schedules, over both nights on which clocks change', () => {
  const days = [...new Set(shown.map(({ day }) => day))].slice(0, 365);

  it.each(SCHEDULES)('$pattern runs once at each of its times', ({ pattern, times, holdsOn, isHourly }) => {
    const expected = days
      .filter((day) => holdsOn(dayOf(day)))
      .flatMap((day) => expectedOn(day, times, isHourly))
      .filter((time) => time < TO);
    const all = timesUntil(pattern, nextTime(pattern, shift(FROM, -1))!, shift(TO, -1), 100_000);
    const seen = new Set<string>();
    const once = all.filter((time) => {
      const key = `${warsawDay(time)} ${warsawTime(time)}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    const [isExpected, isThere] = [new Set(expected), new Set(once)];
    expect([...isExpected].filter((time) => !isThere.has(time))).toEqual([]);
    expect([...isThere].filter((time) => !isExpected.has(time))).toEqual([]);
    expect(once).toEqual(once.toSorted());
  });
});

describe('a time', () => {
  it('that a spring night leaves out comes at the first minute after', () => {
    expect(nextTime('30 2 * * *', at('2027-03-27T12:00:00.000Z'))).toBe('2027-03-28T01:00:00.000Z');
    expect(warsawTime(at('2027-03-28T01:00:00.000Z'))).toBe('03:00');
  });

  it('that an autumn night has twice is meant the first time', () => {
    expect(nextTime('30 2 * * *', at('2026-10-24T12:00:00.000Z'))).toBe('2026-10-25T00:30:00.000Z');
    expect(nextTime('30 2 * * *', at('2026-10-25T00:30:00.000Z'))).toBe('2026-10-26T01:30:00.000Z');
  });

  it('that never comes is none', () => {
    expect(isPattern('0 8 31 2 *', FROM)).toBe(false);
    for (const wrong of ['', 'co wtorek', '0 8 * *', '0 0 8 * * 1', '99 8 * * *'])
      expect(isPattern(wrong, FROM)).toBe(false);
    expect(isPattern('0 8 * * 1-5', FROM)).toBe(true);
  });
});
