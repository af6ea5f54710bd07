import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/clock.ts';
import { day } from '../../src/core/day.ts';
import { easterOf, isPublicHoliday } from '../../src/core/public-holidays.ts';
import { isWorkingDay } from '../../src/core/working-days.ts';

const everyDayOf = (year: number): readonly Day[] =>
  Array.from({ length: 12 }, (_, month) =>
    Array.from({ length: 31 }, (_none, index) => day(year, month + 1, index + 1)),
  )
    .flat()
    .filter((one) => one !== undefined);

describe('Easter', () => {
  it.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2030, '2030-04-21'],
    [2038, '2038-04-25'],
  ])('of %i is on %s', (year, expected) => {
    expect(easterOf(year)).toBe(expected);
  });
});

describe('days free of work by law', () => {
  it('are these fourteen in 2026, Christmas Eve among them', () => {
    expect(everyDayOf(2026).filter(isPublicHoliday)).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-03',
      '2026-05-24',
      '2026-06-04',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('count Christmas Eve since 2025 and Epiphany since 2011, not before', () => {
    expect([2024, 2025].map((year) => isPublicHoliday(`${String(year)}-12-24` as Day))).toEqual([
      false,
      true,
    ]);
    expect([2010, 2011].map((year) => isPublicHoliday(`${String(year)}-01-06` as Day))).toEqual([
      false,
      true,
    ]);
  });
});

describe('a working day', () => {
  it.each([
    ['2026-06-03', true],
    ['2026-06-04', false],
    ['2026-06-05', true],
    ['2026-06-06', false],
    ['2026-11-11', false],
    ['2026-12-24', false],
    ['2026-12-28', true],
  ])('%s: %s', (one, expected) => {
    expect(isWorkingDay(one as Day)).toBe(expected);
  });

  it('is one of 253 in 2026: 261 from Monday to Friday without the eight holidays that fall on them', () => {
    expect(everyDayOf(2026).filter(isWorkingDay)).toHaveLength(253);
  });
});
