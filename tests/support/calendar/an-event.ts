import type { Day } from '../../../src/core/clock.ts';
import { newId } from '../../../src/core/ids.ts';
import { instantOf } from '../../../src/core/warsaw.ts';
import type {
  HappeningPlan,
  NewHappening,
  NewSession,
  NewTerm,
} from '../../../src/features/calendar/store.ts';
import { toInstant } from '../../../src/core/clock.ts';

/** The Sunday on which the tests of the calendar take place, at nine in the morning in Warsaw. */
export const TODAY = toInstant(Date.UTC(2026, 10, 22, 8));

/** From nine to three o’clock on Warsaw’s clocks, with a break of half an hour. */
export const aSession = (day: string, over: Partial<NewSession> = {}): NewSession => {
  const { from = '09:00', to = '15:00' } = over;
  const [starts, ends] = [instantOf(day as Day, from), instantOf(day as Day, to)];
  if (!starts.ok || !ends.ok) throw new Error(`no such hour on ${day}`);
  return {
    number: 1,
    day: day as Day,
    from,
    to,
    startsAt: starts.value,
    endsAt: ends.value,
    pauseMinutes: 30,
    ...over,
  };
};

export const aTerm = (day: string, over: Partial<NewTerm> = {}): NewTerm => ({
  number: 1,
  capacity: 20,
  sessions: [aSession(day)],
  ...over,
});

/** A free training in Opole on 15 December 2026 for 20 people, in the order of applications. */
export const aPlan = (over: Partial<HappeningPlan> = {}): HappeningPlan => ({
  form: 'training',
  title: 'Dialog motywujący w pracy socjalnej',
  topics: ['dialog motywujący', 'praca socjalna'],
  organiser: 'ROPS w Opolu',
  region: 'opolskie',
  powiat: 'Opole',
  place: 'Opole, ul. Przykładowa 1, sala 12',
  eligibility: {},
  priority: {},
  selection: 'order',
  needsConsent: false,
  catering: false,
  asks: [],
  downloads: [],
  attendancePercent: 80,
  terms: [aTerm('2026-12-15')],
  ...over,
});

export const aNewEvent = (
  plan: Partial<HappeningPlan> = {},
  over: Partial<Omit<NewHappening, 'plan'>> = {},
): NewHappening => ({
  id: newId('evt'),
  plan: aPlan(plan),
  isExample: false,
  at: TODAY,
  ...over,
});
