import { describe, expect, it } from 'vitest';
import { type Instant, shift } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { type Act, decide, lapse, passing } from '../../../src/features/registrations/decide.ts';
import type { Registration, TermFacts } from '../../../src/features/registrations/domain.ts';
import { TODAY } from '../../support/calendar/an-event.ts';

const HOUR = 3_600_000;
const later = (hours: number): Instant => shift(TODAY, hours * HOUR);
const ANNA = 'per_anna' as PersonId;
const HEAD = 'per_head' as PersonId;

const facts = (over: Partial<TermFacts> = {}): TermFacts => ({
  term: 'trm_1',
  capacity: 2,
  taken: 1,
  isCancelled: false,
  sequence: 0,
  stirred: 0,
  freed: 0,
  startsAt: later(500),
  waiting: 0,
  event: 'evt_1',
  title: 'Dialog',
  form: 'training',
  state: 'published',
  region: 'opolskie',
  selection: 'order',
  needsConsent: false,
  eligibility: {},
  priority: {},
  asks: [],
  revision: 1,
  ...over,
});

const SEATED: readonly Registration['state'][] = ['confirmed', 'offered', 'held'];

const registration = (state: Registration['state'], over: Partial<Registration> = {}): Registration => ({
  id: 'reg_1',
  event: 'evt_1',
  term: 'trm_1',
  person: ANNA,
  unit: 'uni_1',
  state,
  hasSeat: SEATED.includes(state),
  position: 1,
  needs: {},
  madeBy: ANNA,
  madeAt: TODAY,
  changedAt: TODAY,
  revision: 1,
  ...over,
});

const person = { person: ANNA, isCoordinator: false, isHead: false };
const stranger = { person: 'per_x' as PersonId, isCoordinator: false, isHead: false };
const head = { person: HEAD, isCoordinator: false, isHead: true };
const coordinator = { person: 'per_c' as PersonId, isCoordinator: true, isHead: false };

const outcome = (
  state: Registration | Registration['state'],
  act: Act,
  {
    actor = person,
    given = facts(),
    at = TODAY,
  }: { actor?: typeof person; given?: TermFacts; at?: Instant } = {},
): string => {
  const before = typeof state === 'string' ? registration(state) : state;
  const decided = decide(before, act, given, actor, at);
  if (!decided.ok) return decided.refusal;
  return decided.value === 'done' ? 'done' : `${decided.value.to}, ${decided.value.seat}`;
};

const offered = registration('offered', { until: later(24) });

describe('resigning', () => {
  it('gives a seat back, or leaves the list', () => {
    expect(outcome('confirmed', { kind: 'resign' })).toBe('resigned, gives-back');
    expect(outcome('waiting', { kind: 'resign' })).toBe('resigned, keeps');
    expect(outcome('applied', { kind: 'resign' })).toBe('resigned, keeps');
    expect(outcome(offered, { kind: 'resign' })).toBe('declined, gives-back');
  });

  it('is done once, by the person alone', () => {
    expect(outcome('resigned', { kind: 'resign' })).toBe('done');
    expect(outcome('cancelled', { kind: 'resign' })).toBe('ended');
    expect(outcome('confirmed', { kind: 'resign' }, { actor: head })).toBe('not-allowed');
  });

  it('from a seat has a deadline, and ends with the beginning; a list may be left at any time', () => {
    const given = facts({ resignUntil: later(48) });
    expect(outcome('confirmed', { kind: 'resign' }, { given, at: later(48) })).toBe('resigned, gives-back');
    expect(outcome('confirmed', { kind: 'resign' }, { given, at: later(49) })).toBe('too-late');
    expect(outcome('confirmed', { kind: 'resign' }, { at: later(500) })).toBe('too-late');
    expect(outcome('waiting', { kind: 'resign' }, { given, at: later(49) })).toBe('resigned, keeps');
  });
});

describe('an offer', () => {
  it('that is accepted in time is a seat', () => {
    expect(outcome(offered, { kind: 'accept' }, { at: later(23) })).toBe('confirmed, keeps');
    expect(outcome('confirmed', { kind: 'accept' })).toBe('done');
  });

  it('is over from its very deadline, for the person as for the sweep', () => {
    expect(outcome(offered, { kind: 'accept' }, { at: later(24) })).toBe('too-late');
    expect(lapse(offered, later(24))).toMatchObject({ to: 'lapsed', seat: 'gives-back' });
    expect(lapse(offered, shift(later(24), -1))).toBeUndefined();
  });

  it('waits for the head where consent is asked, unless it was given', () => {
    const given = facts({ needsConsent: true });
    expect(outcome(offered, { kind: 'accept' }, { given })).toBe('consent, keeps');
    const agreed = { ...offered, consentedBy: HEAD };
    expect(outcome(agreed, { kind: 'accept' }, { given })).toBe('confirmed, keeps');
  });

  it('that is declined goes on, and only the person decides', () => {
    expect(outcome(offered, { kind: 'decline' })).toBe('declined, gives-back');
    expect(outcome('declined', { kind: 'decline' })).toBe('done');
    expect(outcome(offered, { kind: 'decline' }, { actor: stranger })).toBe('not-allowed');
    expect(outcome(offered, { kind: 'accept' }, { actor: stranger })).toBe('not-allowed');
  });

  it('is not needed in the last day, while a seat is free', () => {
    const last = { given: facts(), at: later(480) };
    expect(outcome('waiting', { kind: 'accept' }, last)).toBe('confirmed, takes');
    expect(outcome('waiting', { kind: 'accept' }, { ...last, given: facts({ taken: 2 }) })).toBe('full');
    expect(outcome('waiting', { kind: 'accept' }, { given: facts() })).toBe('other-state');
    expect(outcome('waiting', { kind: 'accept' }, { ...last, at: later(500) })).toBe('too-late');
  });
});

describe('consent', () => {
  const kept = registration('consent', { hasSeat: true, until: later(40) });

  it('gives the seat that was kept, or the place among the applications', () => {
    const act = { kind: 'consent', agrees: true } as const;
    expect(outcome(kept, act, { actor: head })).toBe('confirmed, keeps');
    const given = facts({ selection: 'priority' });
    expect(outcome('consent', act, { actor: head, given })).toBe('applied, keeps');
    const selected = { ...given, selectedAt: TODAY };
    expect(outcome('consent', act, { actor: head, given: selected })).toBe('waiting, keeps');
  });

  it('is the head’s or a coordinator’s, never the person’s own', () => {
    expect(outcome(kept, { kind: 'consent', agrees: true })).toBe('not-allowed');
    expect(outcome(kept, { kind: 'consent', agrees: true }, { actor: coordinator })).toBe('confirmed, keeps');
  });

  it('refused or not given in time ends the registration and frees the seat', () => {
    expect(outcome(kept, { kind: 'consent', agrees: false }, { actor: head })).toBe('rejected, gives-back');
    expect(lapse(kept, later(40))).toMatchObject({ to: 'rejected', cause: 'no-answer', seat: 'gives-back' });
  });
});

describe('a coordinator', () => {
  it('gives a free seat to anybody who waits, and no seat that is not there', () => {
    expect(outcome('waiting', { kind: 'approve' }, { actor: coordinator })).toBe('confirmed, takes');
    expect(outcome(offered, { kind: 'approve' }, { actor: coordinator })).toBe('confirmed, keeps');
    const full = { actor: coordinator, given: facts({ taken: 2 }) };
    expect(outcome('waiting', { kind: 'approve' }, full)).toBe('full');
    expect(outcome('waiting', { kind: 'approve' }, { actor: head })).toBe('not-allowed');
  });

  it('ends a registration', () => {
    expect(outcome('confirmed', { kind: 'remove' }, { actor: coordinator })).toBe('cancelled, gives-back');
    expect(outcome('confirmed', { kind: 'remove' })).toBe('not-allowed');
  });
});

describe('a seat of a unit', () => {
  it('is given back by the head, or when its time is over', () => {
    const held = registration('held', { until: later(10) });
    expect(outcome(held, { kind: 'release' }, { actor: head })).toBe('resigned, gives-back');
    expect(outcome(held, { kind: 'release' })).toBe('not-allowed');
    expect(lapse(held, later(10))).toMatchObject({ to: 'lapsed', cause: 'released' });
  });

  it('passes to a colleague until it begins; an offer does not', () => {
    const may = (state: Registration['state'], at = TODAY) => passing(registration(state), facts(), head, at);
    expect(may('confirmed').ok).toBe(true);
    expect(may('held').ok).toBe(true);
    expect(may('offered')).toMatchObject({ refusal: 'other-state' });
    expect(may('waiting')).toMatchObject({ refusal: 'other-state' });
    expect(may('confirmed', later(500))).toMatchObject({ refusal: 'too-late' });
    expect(passing(registration('confirmed'), facts(), person, TODAY)).toMatchObject({
      refusal: 'not-allowed',
    });
  });
});
