import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '../../src/core/clock.ts';
import { isWorkingDay, workingDaysPassed } from '../../src/core/working-days.ts';

/** A moment on Warsaw's clocks. */
const at = (day: string, time: string): Instant =>
  new Date(
    `${day}T${time}:00${day > '2026-03-29' && day < '2026-10-25' ? '+02:00' : '+01:00'}`,
  ).toISOString() as Instant;

describe('working days', () => {
  it('are Monday to Friday without public holidays', () => {
    const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-12-25', '2028-02-29'];
    expect(days.map((day) => isWorkingDay(day as Day))).toEqual([true, false, false, true, false, true]);
  });

  it.each([
    ['Monday', '2026-11-23', '10:00', 1, '2026-11-24', '10:00'],
    ['Thursday, two days', '2026-11-19', '10:00', 2, '2026-11-23', '10:00'],
    ['Friday', '2026-11-20', '16:30', 1, '2026-11-23', '16:30'],
    ['Saturday', '2026-11-21', '10:00', 1, '2026-11-24', '00:00'],
    ['Sunday, two days', '2026-11-22', '23:59', 2, '2026-11-25', '00:00'],
    ['the last Wednesday of a year', '2025-12-31', '09:15', 1, '2026-01-02', '09:15'],
    ['the day before Christmas Eve', '2026-12-23', '12:00', 2, '2026-12-29', '12:00'],
    ['Corpus Christi', '2026-06-04', '11:00', 1, '2026-06-08', '00:00'],
  ])('pass from %s %s %s', (_title, day, time, count, dueDay, dueTime) => {
    const due = at(dueDay, dueTime);
    const before = new Date(Date.parse(due) - 60_000).toISOString() as Instant;
    expect(workingDaysPassed(at(day, time), count, before)).toBe(false);
    expect(workingDaysPassed(at(day, time), count, due)).toBe(true);
  });

  it('count wall-clock hours: the autumn night does not bring a reminder forward', () => {
    const friday = new Date('2026-10-23T10:00:00+02:00').toISOString() as Instant;
    expect(workingDaysPassed(friday, 1, at('2026-10-26', '09:59'))).toBe(false);
    expect(workingDaysPassed(friday, 1, at('2026-10-26', '10:00'))).toBe(true);
  });
});
