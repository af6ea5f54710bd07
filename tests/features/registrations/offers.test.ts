import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, type Instant, shift, toInstant } from '../../../src/core/clock.ts';
import { instantOf, warsawDay, warsawTime } from '../../../src/core/warsaw.ts';
import { isWorkingDay } from '../../../src/core/working-days.ts';
import { consentUntil, planOffer } from '../../../src/features/registrations/offers.ts';
import { AWAKE } from '../../../src/features/registrations/quiet-hours.ts';

const HOUR = 3_600_000;

/** That hour on Warsaw's clocks. */
const at = (day: string, time: string): Instant => {
  const moment = instantOf(day as Day, time);
  if (!moment.ok) throw new Error(`no such hour: ${day} ${time}`);
  return moment.value;
};

const shown = (moment: Instant): string => `${warsawDay(moment)} ${warsawTime(moment)}`;

/** What becomes of a seat that is free at one hour for a term that begins at another. */
const planned = (free: Instant, starts: Instant | undefined): string => {
  const plan = planOffer(free, starts);
  if (plan.kind === 'over') return 'over';
  return plan.kind === 'rush' ? `rush ${shown(plan.sendAt)}` : `${shown(plan.sendAt)} → ${shown(plan.until)}`;
};

describe('a freed seat', () => {
  const far = at('2027-01-29', '09:00');

  it('is offered for a day of working time, at least until noon of the next working day', () => {
    expect(planned(at('2026-11-24', '14:00'), far)).toBe('2026-11-24 14:00 → 2026-11-25 14:00');
    expect(planned(at('2026-11-24', '08:15'), far)).toBe('2026-11-24 08:15 → 2026-11-25 12:00');
    expect(planned(at('2026-11-27', '15:00'), far)).toBe('2026-11-27 15:00 → 2026-11-30 15:00');
  });

  it('waits for the morning, for Monday, and for the end of the holidays', () => {
    expect(planned(at('2026-11-24', '21:10'), far)).toBe('2026-11-25 07:30 → 2026-11-26 12:00');
    expect(planned(at('2026-11-24', '05:00'), far)).toBe('2026-11-24 07:30 → 2026-11-25 12:00');
    expect(planned(at('2026-11-28', '11:00'), far)).toBe('2026-11-30 07:30 → 2026-12-01 12:00');
    expect(planned(at('2026-12-23', '20:30'), far)).toBe('2026-12-28 07:30 → 2026-12-29 12:00');
  });

  it('is offered for four hours of the day from three days before, whatever the day', () => {
    const monday = at('2026-11-30', '09:00');
    expect(planned(at('2026-11-28', '11:00'), monday)).toBe('2026-11-28 11:00 → 2026-11-28 15:00');
    expect(planned(at('2026-11-27', '18:00'), monday)).toBe('2026-11-27 18:00 → 2026-11-28 09:30');
  });

  it('goes to the first to answer in the last day, but wakes nobody', () => {
    const tuesday = at('2026-12-15', '09:00');
    expect(planned(at('2026-12-14', '10:00'), tuesday)).toBe('rush 2026-12-14 10:00');
    expect(planned(at('2026-12-14', '21:00'), tuesday)).toBe('rush 2026-12-15 07:30');
    expect(planned(at('2026-12-15', '07:45'), at('2026-12-15', '07:30'))).toBe('over');
    expect(planned(at('2026-12-14', '21:00'), at('2026-12-15', '07:00'))).toBe('over');
  });

  it('does not wait for a working day that comes too late', () => {
    // Christmas lasts from Thursday to Sunday; it begins on Tuesday.
    expect(planned(at('2026-12-23', '21:00'), at('2026-12-29', '09:00'))).toBe(
      '2026-12-24 07:30 → 2026-12-28 09:00',
    );
  });

  it('is offered at any time where the date is not known yet', () => {
    expect(planned(at('2026-11-24', '14:00'), undefined)).toBe('2026-11-24 14:00 → 2026-11-25 14:00');
  });

  it('keeps its hour when the clocks change', () => {
    expect(planned(at('2027-03-26', '14:00'), at('2027-05-10', '09:00'))).toBe(
      '2027-03-26 14:00 → 2027-03-30 14:00',
    );
    expect(planned(at('2026-10-23', '14:00'), at('2026-12-10', '09:00'))).toBe(
      '2026-10-23 14:00 → 2026-10-26 14:00',
    );
  });

  it('always leaves somebody four hours to answer and ends before the beginning, whenever it is freed', () => {
    const minute = 60_000;
    const start = Date.UTC(2026, 0, 1);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 730 * 24 * 60 }),
        fc.integer({ min: 1, max: 40 * 24 * 60 }),
        (when, lead) => {
          const now = toInstant(start + when * minute);
          const startsAt = shift(now, lead * minute);
          const plan = planOffer(now, startsAt);
          if (plan.kind === 'over') return;
          expect(plan.sendAt >= now && plan.sendAt < startsAt).toBe(true);
          expect(warsawTime(plan.sendAt) >= AWAKE.from && warsawTime(plan.sendAt) <= AWAKE.to).toBe(true);
          if (plan.kind === 'rush') return;
          expect(plan.until >= shift(plan.sendAt, 4 * HOUR)).toBe(true);
          expect(plan.until < startsAt).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the consent of a head', () => {
  it('may take two working days', () => {
    const until = consentUntil(at('2026-11-26', '10:00'), { startsAt: at('2026-12-15', '09:00') });
    expect(shown(until)).toBe('2026-11-30 10:00');
    expect(isWorkingDay(warsawDay(until))).toBe(true);
  });

  it('ends with the recruitment, and a day before the beginning, but never at once', () => {
    const now = at('2026-11-26', '10:00');
    expect(shown(consentUntil(now, { deadline: at('2026-11-27', '12:00') }))).toBe('2026-11-27 12:00');
    expect(shown(consentUntil(now, { startsAt: at('2026-11-28', '09:00') }))).toBe('2026-11-27 09:00');
    expect(shown(consentUntil(now, { deadline: at('2026-11-26', '10:30') }))).toBe('2026-11-26 14:00');
    expect(shown(consentUntil(now, { startsAt: at('2026-11-26', '13:00') }))).toBe('2026-11-26 13:00');
  });
});
