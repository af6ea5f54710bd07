import { describe, expect, it } from 'vitest';
import { type Instant, shift, toEpoch, toInstant } from '../../../src/core/clock.ts';
import { warsawDay, warsawTime } from '../../../src/core/warsaw.ts';
import { weekday } from '../../../src/core/weekday.ts';
import { patternOf, slotOf, type Timing, timingOf } from '../../../src/features/digests/domain.ts';
import { readTime } from '../../../src/features/digests/forms.ts';
import { nextTime, timesUntil } from '../../../src/jobs/calendar.ts';

const MINUTE = 60_000;
const FROM = '2026-06-30T22:00:00.000Z' as Instant;
const TO = shift(FROM, 365 * 24 * 60 * MINUTE);

/** The first moment at which clocks in Warsaw show a time on a day, and the first minute after a gap. */
const shown = new Map<string, Instant>();
const times = new Map<string, readonly string[]>();
for (let at = toEpoch(FROM); at < toEpoch(TO); at += MINUTE) {
  const instant = toInstant(at);
  const [day, time] = [warsawDay(instant), warsawTime(instant)];
  if (shown.has(`${day} ${time}`)) continue;
  shown.set(`${day} ${time}`, instant);
  times.set(day, [...(times.get(day) ?? []), time]);
}

const onDay = (day: string, time: string): Instant => {
  const exact = shown.get(`${day} ${time}`);
  return exact ?? shown.get(`${day} ${times.get(day)!.find((later) => later > time)!}`)!;
};

const daily = (time: string): Timing => ({ rhythm: 'daily', weekday: 1, time });
const weekly = (on: number, time: string): Timing => ({ rhythm: 'weekly', weekday: on, time });

const TIMINGS: readonly Timing[] = [
  ...['00:00', '01:59', '02:00', '02:01', '02:30', '02:59', '03:00', '07:30', '08:00', '23:59'].map(daily),
  ...[1, 2, 3, 4, 5, 6, 7].map((on) => weekly(on, '08:00')),
  weekly(7, '02:00'),
  weekly(7, '02:30'),
  weekly(7, '02:59'),
];

describe('20 digests over 365 days and both nights on which clocks change', () => {
  it.each(TIMINGS.map((timing) => [slotOf(timing), timing] as const))(
    '%s comes once on each of its days, at its time or the first minute after a gap',
    (_slot, timing) => {
      const days = [...times.keys()].filter(
        (day) => timing.rhythm === 'daily' || (weekday(day as never) || 7) === timing.weekday,
      );
      const pattern = patternOf(timing)!;
      const first = nextTime(pattern, shift(FROM, -1))!;
      expect(timesUntil(pattern, first, shift(TO, -1), 1000)).toEqual(
        days.map((day) => onDay(day, timing.time)),
      );
    },
  );

  it('are twenty', () => {
    expect(TIMINGS).toHaveLength(20);
  });

  it('are named by their slot, and read back from it', () => {
    for (const timing of TIMINGS) expect(timingOf(slotOf(timing))).toEqual(timing);
    for (const wrong of ['now', '', 'w8-0800', 'd-800', 'd-0800 x']) expect(timingOf(wrong)).toBeUndefined();
  });
});

describe('an hour as people type it', () => {
  it.each([
    ['8', '08:00'],
    ['8:05', '08:05'],
    ['godz. 8.30', '08:30'],
    ['02:30', '02:30'],
    ['24:00', undefined],
    ['8:60', undefined],
    ['rano', undefined],
    ['', undefined],
  ])('„%s” is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });
});
