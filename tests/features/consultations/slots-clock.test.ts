import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '../../../src/core/clock.ts';
import { warsawTime } from '../../../src/core/warsaw.ts';
import { findSlots, slotAt } from '../../../src/features/consultations/slots.ts';
import { aDiary, aSearch, hours, timesOn } from '../../support/consultations/a-diary.ts';

const at = (text: string) => text as Instant;

/** Sundays on which clocks change; the hours of each hold on that day only. */
const onSunday = (day: string, from: string, to: string) =>
  aDiary({
    hours: [hours(7, from, to, { validFrom: day as Day, validUntil: day as Day })],
    adviser: { horizonDays: 400 },
  });

const startsOn = (day: string, from: string, to: string, now: string, minutes = 30) =>
  findSlots([onSunday(day, from, to)], aSearch({ now: at(now), minutes }), 100).map(
    ({ time, startsAt, endTime }) => `${time}–${endTime} ${startsAt.slice(11, 16)}Z`,
  );

// Easter Sunday of 2027 is itself free of work, so the spring of 2028 is looked at.
const SPRING = '2028-03-26';

describe.each([
  { spring: SPRING, autumn: '2027-10-31', now: '2027-10-01T08:00:00.000Z' },
  { spring: '2029-03-25', autumn: '2028-10-29', now: '2028-09-01T08:00:00.000Z' },
])('on the nights on which clocks change ($autumn and $spring)', ({ spring, autumn, now }) => {
  it('nothing begins in the hour that is missing, and what goes over it ends on the clocks', () => {
    expect(startsOn(spring, '01:00', '04:00', now)).toEqual([
      '01:00–01:30 00:00Z',
      '01:15–01:45 00:15Z',
      '01:30–03:00 00:30Z',
      '01:45–03:15 00:45Z',
      '03:00–03:30 01:00Z',
      '03:15–03:45 01:15Z',
      '03:30–04:00 01:30Z',
    ]);
  });

  it('hours that begin or end in the missing hour begin or end with the gap', () => {
    expect(startsOn(spring, '02:30', '03:30', now)).toEqual(['03:00–03:30 01:00Z']);
    expect(startsOn(spring, '01:30', '02:30', now)).toEqual(['01:30–03:00 00:30Z']);
    expect(startsOn(spring, '02:00', '02:45', now)).toEqual([]);
  });

  it('the hour that comes twice is offered once, the first time', () => {
    expect(startsOn(autumn, '01:30', '03:30', now, 60)).toEqual([
      '01:30–02:30 23:30Z',
      '01:45–02:45 23:45Z',
      '02:00–02:00 00:00Z',
      '02:15–02:15 00:15Z',
      '02:30–02:30 00:30Z',
      '02:45–02:45 00:45Z',
    ]);
  });

  it.each([
    ['mornings', '08:00', '09:00'],
    ['afternoons', '15:00', '16:00'],
    ['late evenings', '22:00', '23:00'],
  ])('%s are where the clocks show them', (_, from, to) => {
    for (const day of [spring, autumn]) {
      const [slot] = findSlots([onSunday(day, from, to)], aSearch({ now: at(now) }), 1);
      expect([slot?.time, slot && warsawTime(slot.startsAt), slot?.endTime]).toEqual([from, from, to]);
    }
    expect(startsOn(spring, from, to, now, 60)[0]?.slice(-6)).toBe(
      `${String(Number(from.slice(0, 2)) - 2).padStart(2, '0')}:00Z`,
    );
    expect(startsOn(autumn, from, to, now, 60)[0]?.slice(-6)).toBe(
      `${String(Number(from.slice(0, 2)) - 1).padStart(2, '0')}:00Z`,
    );
  });
});

describe('the notice', () => {
  // 24 hours of notice are 24 hours that pass, not the same time of the next day.
  const daily = [1, 2, 3, 4, 5, 6, 7].map((weekday) => hours(weekday, '00:00', '20:00'));
  const first = (now: string) =>
    findSlots([aDiary({ hours: daily, adviser: { noticeHours: 24 } })], aSearch({ now: at(now) }), 1)[0];

  it('counted over the spring night ends an hour later on the clocks (F7)', () => {
    expect(first('2028-03-25T08:00:00.000Z')).toMatchObject({ day: '2028-03-26', time: '10:00' });
  });

  it('counted over the autumn night ends an hour earlier on the clocks', () => {
    expect(first('2027-10-30T07:00:00.000Z')).toMatchObject({ day: '2027-10-31', time: '08:00' });
  });

  it('that ends in the missing hour ends with the gap', () => {
    expect(first('2028-03-25T00:59:00.000Z')).toMatchObject({
      time: '03:00',
      startsAt: '2028-03-26T01:00:00.000Z',
    });
  });

  it('that ends in the second of two like hours leads behind it', () => {
    expect(first('2027-10-30T01:00:00.000Z')).toMatchObject({
      time: '03:00',
      startsAt: '2027-10-31T02:00:00.000Z',
    });
  });
});

describe('the horizon', () => {
  it.each([
    ['spring', '2028-03-20T22:30:00.000Z', '2028-03-27'],
    ['autumn', '2027-10-25T21:30:00.000Z', '2027-11-01'],
  ])(
    'over the change of %s ends on the last day of the calendar, counted from today in Warsaw',
    (_, now, last) => {
      const daily = [1, 2, 3, 4, 5, 6, 7].map((weekday) => hours(weekday, '08:00', '09:00'));
      // All Saints' Day is the last day of the autumn one: hours in addition open it.
      const open = {
        id: 'exc_1',
        kind: 'open',
        from: last as Day,
        until: last as Day,
        fromTime: '08:00',
        toTime: '09:00',
        modes: ['phone'],
        reason: 'duty',
      } as const;
      const diary = aDiary({ adviser: { horizonDays: 7 }, hours: daily, exceptions: [open] });
      const days = findSlots([diary], aSearch({ now: at(now) }), 100).map(({ day }) => day);
      expect(days.at(-1)).toBe(last);
    },
  );
});

it('weekly hours stay at 09:00 on the clocks from October to April (F22)', () => {
  const diary = aDiary({ hours: [hours(1, '09:00', '10:00')], adviser: { horizonDays: 220 } });
  const slots = findSlots([diary], aSearch({ now: at('2027-10-01T08:00:00.000Z') }), 100);
  expect(slots).toHaveLength(29);
  expect(slots.map(({ startsAt }) => warsawTime(startsAt))).toEqual(slots.map(() => '09:00'));
  expect(new Set(slots.map(({ startsAt }) => startsAt.slice(11, 16)))).toEqual(new Set(['07:00', '08:00']));
});

it('what was offered in the repeated hour can be booked, its second time cannot', () => {
  const now = at('2027-10-01T08:00:00.000Z');
  const diary = onSunday('2027-10-31', '01:00', '05:00');
  expect(slotAt([diary], aSearch({ now }), at('2027-10-31T00:30:00.000Z'))?.time).toBe('02:30');
  expect(slotAt([diary], aSearch({ now }), at('2027-10-31T01:30:00.000Z'))).toBeUndefined();
  expect(timesOn(diary, '2027-10-31', { now }).filter((time) => time === '02:30')).toEqual(['02:30']);
});

it('the zone of the server changes nothing (F21)', () => {
  const script = `
    const { findSlots } = await import('./src/features/consultations/slots.ts');
    const { aDiary, aSearch, hours } = await import('./tests/support/consultations/a-diary.ts');
    const diary = aDiary({ hours: [1, 3, 7].map((day) => hours(day, '01:00', '16:00')), adviser: { horizonDays: 200, noticeHours: 30, bufferAfter: 15 } });
    console.log(JSON.stringify(findSlots([diary], aSearch({ now: '2027-10-01T21:59:00.000Z' }), 3000)));`;
  const under = (zone: string) =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
  const [utc, ...others] = ['UTC', 'Europe/Warsaw', 'America/New_York'].map(under);
  expect(utc?.length).toBeGreaterThan(10_000);
  for (const other of others) expect(other === utc).toBe(true);
});
