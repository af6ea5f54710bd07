import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { nearest } from '../../../src/features/consultations/nearest.ts';
import { findSlots, slotAt } from '../../../src/features/consultations/slots.ts';
import { journeysFrom } from '../../../src/features/consultations/travel.ts';
import { aDiary, aSearch, blockOf, booked, hours, timesOn } from '../../support/consultations/a-diary.ts';

const MONDAY = '2027-01-11';
const EPIPHANY = '2027-01-06';

const block = (from: string, to: string, minutes = 60) => ({
  from: `${MONDAY}T${from}:00.000Z` as Instant,
  to: `${MONDAY}T${to}:00.000Z` as Instant,
  minutes,
});

describe('the beginnings of one adviser', () => {
  it('lie on every quarter in which the whole consultation fits', () => {
    expect(timesOn(aDiary(), MONDAY, { minutes: 180 })).toEqual([
      '08:00',
      '08:15',
      '08:30',
      '08:45',
      '09:00',
    ]);
  });

  it('say where it is, and when it ends', () => {
    expect(findSlots([aDiary()], aSearch({ mode: 'in-person', minutes: 45 }), 1)).toEqual([
      {
        adviser: 'per_a',
        startsAt: '2027-01-11T07:00:00.000Z',
        endsAt: '2027-01-11T07:45:00.000Z',
        blockFrom: '2027-01-11T07:00:00.000Z',
        blockTo: '2027-01-11T07:45:00.000Z',
        day: MONDAY,
        time: '08:00',
        endTime: '08:45',
        place: 'Opole, ul. Wzorowa 1',
      },
    ]);
  });

  it('are not offered for another mode, on another weekday, before the hours hold or after they ended', () => {
    const diary = aDiary({
      hours: [
        hours(1, '08:00', '09:00', {
          modes: ['phone'],
          validFrom: '2027-01-18' as Day,
          validUntil: '2027-01-25' as Day,
        }),
      ],
    });
    expect(findSlots([diary], aSearch(), 100).map(({ day }) => day)).toEqual(['2027-01-18', '2027-01-25']);
    expect(findSlots([diary], aSearch({ mode: 'online' }), 100)).toEqual([]);
  });

  it('may follow one another without a break', () => {
    const diary = aDiary({ blocks: [block('08:00', '09:00')] });
    expect(timesOn(diary, MONDAY)).toEqual(['08:00', '10:00', '10:15', '10:30', '10:45', '11:00']);
  });

  it('keep the breaks of both neighbours, which may lie outside of the hours', () => {
    const diary = aDiary({
      adviser: { bufferBefore: 15, bufferAfter: 30 },
      hours: [hours(1, '08:00', '13:00')],
      // A consultation from 10:00 to 11:00 with its own breaks.
      blocks: [block('08:45', '10:30')],
    });
    expect(timesOn(diary, MONDAY)).toEqual(['08:00', '08:15', '11:45', '12:00']);
  });

  it('take a break shorter than a quarter as a full one, as the grid of the database does', () => {
    const [first] = findSlots([aDiary({ adviser: { bufferAfter: 10 } })], aSearch(), 1);
    expect(first?.blockTo).toBe('2027-01-11T08:15:00.000Z');
  });

  it('leave room for the journeys inside of the working day', () => {
    const diary = aDiary({ hours: [hours(1, '08:00', '12:00')] });
    expect(timesOn(diary, MONDAY, { mode: 'at-unit', minutes: 90 })).toEqual(['09:00', '09:15', '09:30']);
    expect(timesOn(diary, MONDAY, { mode: 'at-unit', minutes: 180 })).toEqual([]);
  });

  it('count the journey by the table, in either direction, and the short one within the powiat', () => {
    const diary = aDiary({ hours: [hours(1, '08:00', '11:00')] });
    const journeys = journeysFrom([{ from: 'Nyski', to: 'Opole', minutes: 40 }]);
    expect(timesOn(diary, MONDAY, { mode: 'at-unit', journeys })).toEqual(['08:45', '09:00', '09:15']);
    expect(timesOn(diary, MONDAY, { mode: 'at-unit', powiat: 'opole' })).toEqual([
      '08:30',
      '08:45',
      '09:00',
      '09:15',
      '09:30',
    ]);
  });

  it('let the adviser travel in hours of another mode, but not through a pause', () => {
    const visits = hours(1, '10:00', '11:00', { modes: ['at-unit'] });
    const calls = [
      hours(1, '09:00', '10:00', { modes: ['phone'] }),
      hours(1, '11:00', '12:00', { modes: ['phone'] }),
    ];
    expect(timesOn(aDiary({ hours: [visits, ...calls] }), MONDAY, { mode: 'at-unit' })).toEqual(['10:00']);
    const later = [calls[0]!, hours(1, '11:15', '12:15', { modes: ['phone'] })];
    expect(timesOn(aDiary({ hours: [visits, ...later] }), MONDAY, { mode: 'at-unit' })).toEqual([]);
  });

  it('join hours that touch, but never two places into one visit', () => {
    const morning = hours(1, '08:00', '09:00', { place: 'Opole' });
    const noon = hours(1, '09:00', '10:00', { place: 'Nysa' });
    const diary = aDiary({ hours: [morning, noon] });
    expect(timesOn(diary, MONDAY, { mode: 'phone', minutes: 120 })).toEqual(['08:00']);
    expect(timesOn(diary, MONDAY, { mode: 'in-person', minutes: 120 })).toEqual([]);
    expect(findSlots([diary], aSearch({ mode: 'in-person' }), 2).map(({ place }) => place)).toEqual([
      'Opole',
      'Nysa',
    ]);
  });

  it('end with the most minutes of a day, to which journeys and own entries do not count', () => {
    const diary = aDiary({
      adviser: { dailyMinutes: 120 },
      hours: [hours(1, '08:00', '16:00')],
      blocks: [block('07:00', '10:00', 60), block('10:00', '13:00', 0)],
    });
    expect(timesOn(diary, MONDAY, { minutes: 60 })).toHaveLength(5);
    expect(timesOn(diary, MONDAY, { minutes: 75 })).toEqual([]);
  });

  it('are closed on public holidays, unless hours in addition open them', () => {
    const now = '2027-01-03T08:00:00.000Z' as Instant;
    const diary = aDiary({ hours: [hours(3, '08:00', '09:00')] });
    expect(timesOn(diary, EPIPHANY, { now })).toEqual([]);
    const open = {
      id: 'exc_1',
      kind: 'open',
      from: EPIPHANY as Day,
      until: EPIPHANY as Day,
      fromTime: '10:00',
      toTime: '11:00',
      modes: ['phone'],
      reason: 'duty',
    } as const;
    expect(timesOn({ ...diary, exceptions: [open] }, EPIPHANY, { now })).toEqual(['10:00']);
    expect(timesOn({ ...diary, exceptions: [open] }, EPIPHANY, { now, mode: 'online' })).toEqual([]);
  });

  it('are closed for whole days of leave, and for the hours of a training', () => {
    const leave = {
      id: 'exc_1',
      kind: 'closed',
      from: MONDAY as Day,
      until: '2027-01-17' as Day,
      reason: 'leave',
    } as const;
    expect(findSlots([aDiary({ exceptions: [leave] })], aSearch(), 1)[0]?.day).toBe('2027-01-18');
    const training = { ...leave, fromTime: '09:10', toTime: '10:50', reason: 'training' } as const;
    expect(timesOn(aDiary({ exceptions: [training] }), MONDAY)).toEqual(['08:00', '11:00']);
  });

  it('begin after the notice and end with the horizon, its last day included', () => {
    const daily = [1, 2, 3, 4, 5, 6, 7].map((weekday) => hours(weekday, '08:00', '12:00'));
    const diary = aDiary({ adviser: { noticeHours: 25, horizonDays: 3 }, hours: daily });
    const slots = findSlots([diary], aSearch(), 1000);
    expect(slots[0]?.startsAt).toBe('2027-01-11T09:00:00.000Z');
    expect(slots.at(-1)?.day).toBe('2027-01-13');
  });
});

describe('any adviser', () => {
  const diaries = ['per_c', 'per_b', 'per_a'].map((person) =>
    aDiary({ adviser: { person: person as PersonId } }),
  );
  const winner = (of: typeof diaries) => findSlots(of, aSearch(), 1)[0]?.adviser;

  it('is the one with the fewest minutes booked', () => {
    const minutes = [30, 45, 60];
    expect(winner(diaries.map((diary, index) => ({ ...diary, bookedMinutes: minutes[index]! })))).toBe(
      'per_c',
    );
  });

  it('is, among those with as many, the one without a booking for longest, then the first by id', () => {
    const last = ['2026-12-02', undefined, '2026-12-01'];
    const since = diaries.map((diary, index) =>
      last[index] === undefined
        ? diary
        : { ...diary, lastBookedAt: `${last[index]}T08:00:00.000Z` as Instant },
    );
    expect(winner(since)).toBe('per_b');
    expect(winner(since.filter(({ lastBookedAt }) => lastBookedAt !== undefined))).toBe('per_a');
    expect(winner(diaries)).toBe('per_a');
  });

  it('gives each beginning once, of whoever is free', () => {
    const busy = { ...diaries[2]!, blocks: [block('07:00', '10:00')] };
    expect(
      findSlots([...diaries.slice(0, 2), busy], aSearch({ minutes: 120 }), 100)
        .filter(({ day }) => day === MONDAY)
        .map(({ time, adviser }) => [time, adviser]),
    ).toEqual([
      ['08:00', 'per_b'],
      ['08:15', 'per_b'],
      ['08:30', 'per_b'],
      ['08:45', 'per_b'],
      ['09:00', 'per_b'],
      ['09:15', 'per_b'],
      ['09:30', 'per_b'],
      ['09:45', 'per_b'],
      ['10:00', 'per_b'],
    ]);
  });
});

describe('a beginning that was chosen', () => {
  const slot = findSlots([aDiary()], aSearch(), 1)[0]!;

  it('is looked at anew: taken, closed, too soon or off the grid it is gone', () => {
    const gone = (diary = aDiary(), search = {}, startsAt: string = slot.startsAt) =>
      slotAt([diary], aSearch(search), startsAt as Instant);
    expect(gone()).toEqual(slot);
    expect(gone(booked(aDiary(), slot, 60))).toBeUndefined();
    const leave = {
      id: 'exc_1',
      kind: 'closed',
      from: MONDAY as Day,
      until: MONDAY as Day,
      reason: 'leave',
    } as const;
    expect(gone(aDiary({ exceptions: [leave] }))).toBeUndefined();
    expect(gone(aDiary({ adviser: { noticeHours: 24 } }))).toBeUndefined();
    expect(gone(aDiary(), { now: '2027-01-11T07:00:01.000Z' })).toBeUndefined();
    expect(gone(aDiary(), {}, '2027-01-11T07:05:00.000Z')).toBeUndefined();
    expect(gone(aDiary(), {}, '2027-01-04T07:00:00.000Z')).toBeUndefined();
    expect(gone(aDiary(), {}, '2028-01-10T07:00:00.000Z')).toBeUndefined();
  });

  it('is checked with the breaks and journeys of the one who asks, not only with their own bookings', () => {
    const call = { ...slot, blockFrom: slot.endsAt, blockTo: '2027-01-11T09:00:00.000Z' as Instant };
    const diary = aDiary({ blocks: [blockOf(call, 60)] });
    expect(slotAt([diary], aSearch(), slot.startsAt)).toEqual(slot);
    expect(
      slotAt([{ ...diary, adviser: { ...diary.adviser, bufferAfter: 15 } }], aSearch(), slot.startsAt),
    ).toBeUndefined();
  });

  it('once gone has the nearest others, before and after', () => {
    const slots = findSlots([aDiary()], aSearch(), 9);
    const taken = slots[4]!.startsAt;
    expect(
      nearest(
        slots.filter(({ startsAt }) => startsAt !== taken),
        taken,
        3,
      ).map(({ time }) => time),
    ).toEqual(['08:30', '08:45', '09:15']);
  });
});
