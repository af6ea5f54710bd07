import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Day, type Instant, shift, toEpoch, toInstant } from '../../src/core/clock.ts';
import { daysLater } from '../../src/core/day.ts';
import { instantOf, warsawDay, warsawTime } from '../../src/core/warsaw.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (day: string, time: string) => instantOf(day as Day, time);
const ok = (value: string) => ({ ok: true, value });
const refused = (code: string, ...readings: string[]) => ({ ok: false, refusal: { code, readings } });

/** The hours Greenwich and New York change their clocks differ from Warsaw's: a leak would show there. */
const ZONES = ['UTC', 'Europe/Warsaw', 'America/New_York'];

describe.each(ZONES)('a time on Warsaw’s clocks, on a computer set to %s', (zone) => {
  const before = process.env['TZ'];
  beforeAll(() => void (process.env['TZ'] = zone));
  afterAll(() => void (process.env['TZ'] = before));

  it('is read although the computer’s own clock shows another', () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    expect(at('2027-01-15', '09:00')).toEqual(ok('2027-01-15T08:00:00.000Z'));
    expect(at('2027-07-15', '09:00')).toEqual(ok('2027-07-15T07:00:00.000Z'));
    expect(at('2027-01-01', '00:00')).toEqual(ok('2026-12-31T23:00:00.000Z'));
  });

  it.each([
    ['2027-03-28', '2027-03-28T00:30:00.000Z', '2027-03-28T01:30:00.000Z'],
    ['2028-03-26', '2028-03-26T00:30:00.000Z', '2028-03-26T01:30:00.000Z'],
  ])('is refused at 02:30 on %s, which is left out, with both readings', (day, earlier, later) => {
    expect(at(day, '02:30')).toEqual(refused('missing', earlier, later));
    expect([earlier, later].map((reading) => warsawTime(reading as Instant))).toEqual(['01:30', '03:30']);
  });

  it.each([
    ['2027-10-31', '2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z'],
    ['2028-10-29', '2028-10-29T00:30:00.000Z', '2028-10-29T01:30:00.000Z'],
  ])('is refused at 02:30 on %s, which comes twice, with both readings', (day, earlier, later) => {
    expect(at(day, '02:30')).toEqual(refused('repeated', earlier, later));
    expect([earlier, later].map((reading) => warsawTime(reading as Instant))).toEqual(['02:30', '02:30']);
  });

  it.each([
    ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    ['2027-03-28', '09:00', '2027-03-28T07:00:00.000Z'],
    ['2027-03-28', '16:00', '2027-03-28T14:00:00.000Z'],
    ['2027-10-31', '01:59', '2027-10-30T23:59:00.000Z'],
    ['2027-10-31', '03:00', '2027-10-31T02:00:00.000Z'],
    ['2027-10-31', '09:00', '2027-10-31T08:00:00.000Z'],
    ['2027-10-31', '16:00', '2027-10-31T15:00:00.000Z'],
  ])('is one moment on %s at %s, beside the hour that changes', (day, time, moment) => {
    expect(at(day, time)).toEqual(ok(moment));
  });

  it('stays 09:00 a day later, while 24 hours later it is 10:00', () => {
    const saturday = at('2027-03-27', '09:00');
    const sunday = at(daysLater('2027-03-27' as Day, 1), '09:00');
    expect(saturday.ok && warsawTime(shift(saturday.value, 24 * HOUR))).toBe('10:00');
    expect(sunday.ok && warsawTime(sunday.value)).toBe('09:00');
  });

  it('stays 09:00 each week of a cycle from October to April', () => {
    const first = '2026-10-05' as Day;
    const days = Array.from({ length: 30 }, (_, week) => daysLater(first, 7 * week));
    expect(days.at(-1)).toBe('2027-04-26');
    const meetings = days.map((day) => instantOf(day, '09:00'));
    expect(meetings.map((meeting) => meeting.ok && warsawTime(meeting.value))).toEqual(
      days.map(() => '09:00'),
    );
    const gaps = meetings.slice(1).map((meeting, index) => {
      const previous = meetings[index]!;
      return meeting.ok && previous.ok ? (toEpoch(meeting.value) - toEpoch(previous.value)) / HOUR : 0;
    });
    expect([...new Set(gaps)].toSorted((a, b) => a - b)).toEqual([167, 168, 169]);
  });

  it('is right for every quarter of an hour around both changes, with the clocks themselves as the oracle', () => {
    const shown = new Map<string, Instant[]>();
    const weeks = [Date.UTC(2027, 2, 25), Date.UTC(2027, 9, 28)];
    const quarters = Array.from({ length: 7 * 24 * 4 }, (_, index) => index * 15 * MINUTE);
    for (const moment of weeks.flatMap((from) => quarters.map((quarter) => from + quarter))) {
      const instant = toInstant(moment);
      const key = `${warsawDay(instant)} ${warsawTime(instant)}`;
      shown.set(key, [...(shown.get(key) ?? []), instant]);
    }
    for (const [key, moments] of shown) {
      const [day, time] = key.split(' ') as [string, string];
      const read = at(day, time);
      if (moments.length === 1) expect(read, key).toEqual(ok(moments[0]!));
      else expect(read, key).toEqual(refused('repeated', ...moments));
    }
    expect([...shown.values()].filter(({ length }) => length === 2)).toHaveLength(4);
  });
});

describe('what is no time of the day', () => {
  it.each(['24:00', '9:00', '09:60', '', '09:00:00'])('is a bug of the caller: %j', (time) => {
    expect(() => at('2027-01-15', time)).toThrow(RangeError);
  });
});
