import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/clock.ts';
import { readComingDay } from '../../src/core/coming-day.ts';
import { toInstant } from '../../src/core/clock.ts';
import { readMoment } from '../../src/features/calendar/desk/read-moment.ts';

/** A Monday. */
const TODAY = '2026-11-23' as Day;
const NOW = toInstant(Date.UTC(2026, 10, 23, 9));

describe('a day to come', () => {
  it.each([
    ['jutro', '2026-11-24'],
    ['do pojutrze', '2026-11-25'],
    ['w piątek', '2026-11-27'],
    ['1.12', '2026-12-01'],
    ['1 grudnia', '2026-12-01'],
    ['7.01', '2027-01-07'],
    ['7 stycznia 2027 r.', '2027-01-07'],
    ['dzisiaj', '2026-11-23'],
  ])('typed as „%s” is %s', (typed, day) => {
    expect(readComingDay(typed, TODAY)).toBe(day);
  });

  it.each(['kiedyś', 'jutro albo w piątek', '31.11', '', '40 grudnia'])('is none in „%s”', (typed) => {
    expect(readComingDay(typed, TODAY)).toBeUndefined();
  });
});

describe('a moment', () => {
  const read = (typed: string) => {
    const moment = readMoment(typed, { now: NOW, today: TODAY });
    return moment.ok ? moment.value : moment.refusal.kind;
  };

  it.each([
    ['jutro 8:00', '2026-11-24T07:00:00.000Z'],
    ['jutro o 8', '2026-11-24T07:00:00.000Z'],
    ['w piątek, godz. 12:30', '2026-11-27T11:30:00.000Z'],
    ['piątek 27.11.2026 12:30', '2026-11-27T11:30:00.000Z'],
    ['1.12 15:00', '2026-12-01T14:00:00.000Z'],
    ['dziś 15:00', '2026-11-23T14:00:00.000Z'],
    ['dziś 8:00', 'past'],
    ['pojutrze', 'no-hour'],
    ['jutro i pojutrze 8:00', 'unread'],
    ['31.11 12:00', 'no-day'],
    ['31.11.2026 12.30', 'no-day'],
    ['29.02.2027, godz. 12', 'no-day'],
    ['31 listopada o 8', 'no-day'],
    ['2027-02-29 12:00', 'no-day'],
    ['29.02.2027', 'no-day'],
    ['10.01.2027 25:00', 'unread'],
    ['kiedyś 12:00', 'unread'],
  ])('typed as „%s” is %s', (typed, at) => {
    expect(read(typed)).toBe(at);
  });
});
