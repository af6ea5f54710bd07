import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import { ok, refuse, type Result } from '../../core/result.ts';
import type { ActRefusal } from './service.ts';
import {
  type Cause,
  isByOrder,
  isLive,
  type Registration,
  type RegistrationState,
  type TermFacts,
} from './domain.ts';
import { consentUntil, planOffer } from './offers.ts';

/** Who does something with a registration. */
export interface Actor {
  readonly person: PersonId;
  readonly isCoordinator: boolean;
  /** Whether they are the head of the unit for which the registration was made. */
  readonly isHead: boolean;
}

export type Act =
  | { readonly kind: 'resign' }
  | { readonly kind: 'accept' }
  | { readonly kind: 'decline' }
  | { readonly kind: 'consent'; readonly agrees: boolean }
  | { readonly kind: 'approve' }
  | { readonly kind: 'remove' }
  | { readonly kind: 'release' };

/** A change of a registration (pl. *zmiana*), as it is written down. */
export interface Move {
  readonly to: RegistrationState;
  readonly cause: Cause;
  /** What it does to the term's seats. */
  readonly seat: 'takes' | 'gives-back' | 'keeps';
  /** Until when the new state stands. */
  readonly until?: Instant;
  readonly consentedBy?: PersonId;
  /** It goes to the end of the waiting list. */
  readonly toEnd?: true;
  /** Nobody may wait before it. */
  readonly inTurn?: true;
}

/** What is to be done; `done`: it stands so already, as after a double click. */
export type Decided = Result<Move | 'done', ActRefusal>;

const begun = ({ startsAt }: TermFacts, at: Instant): boolean => startsAt !== undefined && startsAt <= at;

/** Ends it; a seat it has goes back. */
export const ending = ({ hasSeat }: Registration, to: RegistrationState, cause: Cause): Move => ({
  to,
  cause,
  seat: hasSeat ? 'gives-back' : 'keeps',
});

/** The seat is the person's, or is kept until the head agrees. */
const seated = (registration: Registration, facts: TermFacts, cause: Cause, at: Instant): Move => {
  const seat = registration.hasSeat ? 'keeps' : 'takes';
  return facts.needsConsent && registration.consentedBy === undefined
    ? { to: 'consent', cause, seat, until: consentUntil(at, facts) }
    : { to: 'confirmed', cause, seat };
};

const resign = (registration: Registration, facts: TermFacts, { person }: Actor, at: Instant): Decided => {
  if (registration.person !== person) return refuse('not-allowed');
  if (registration.state === 'resigned') return ok('done');
  if (!isLive(registration)) return refuse('ended');
  if (registration.state === 'offered') return ok(ending(registration, 'declined', 'declined'));
  const isOver = begun(facts, at) || (facts.resignUntil !== undefined && facts.resignUntil < at);
  if (isOver && registration.hasSeat) return refuse('too-late');
  return ok(ending(registration, 'resigned', 'resigned'));
};

const accept = (registration: Registration, facts: TermFacts, { person }: Actor, at: Instant): Decided => {
  if (registration.person !== person) return refuse('not-allowed');
  switch (registration.state) {
    case 'confirmed':
      return ok('done');
    case 'lapsed':
      return refuse('too-late');
    case 'offered':
      if (begun(facts, at) || (registration.until !== undefined && registration.until <= at))
        return refuse('too-late');
      return ok(seated(registration, facts, 'accepted', at));
    case 'waiting':
      if (begun(facts, at)) return refuse('too-late');
      if (planOffer(at, facts.startsAt).kind === 'offer') return refuse('other-state');
      return facts.taken < facts.capacity ? ok(seated(registration, facts, 'accepted', at)) : refuse('full');
    default:
      return refuse(isLive(registration) ? 'other-state' : 'ended');
  }
};

const decline = (registration: Registration, { person }: Actor): Decided => {
  if (registration.person !== person) return refuse('not-allowed');
  if (registration.state === 'declined') return ok('done');
  if (!isLive(registration)) return refuse('ended');
  return registration.state === 'offered'
    ? ok(ending(registration, 'declined', 'declined'))
    : refuse('other-state');
};

/** Where somebody stands whose head agreed: with the seat, among the applications, or at the end of the list. */
const consented = (registration: Registration, facts: TermFacts, by: PersonId): Move => {
  const consent = { cause: 'consented', seat: 'keeps', consentedBy: by } as const;
  if (registration.hasSeat) return { ...consent, to: 'confirmed' };
  return isByOrder(facts) ? { ...consent, to: 'waiting', toEnd: true } : { ...consent, to: 'applied' };
};

const consent = (registration: Registration, facts: TermFacts, actor: Actor, agrees: boolean): Decided => {
  if (!actor.isHead && !actor.isCoordinator) return refuse('not-allowed');
  if (agrees && registration.consentedBy !== undefined && isLive(registration)) return ok('done');
  if (registration.state !== 'consent') return refuse(isLive(registration) ? 'other-state' : 'ended');
  return ok(
    agrees ? consented(registration, facts, actor.person) : ending(registration, 'rejected', 'refused'),
  );
};

const approve = (registration: Registration, facts: TermFacts, { isCoordinator }: Actor): Decided => {
  if (!isCoordinator) return refuse('not-allowed');
  switch (registration.state) {
    case 'confirmed':
      return ok('done');
    case 'applied':
    case 'consent':
    case 'waiting':
    case 'offered':
      if (!registration.hasSeat && facts.taken >= facts.capacity) return refuse('full');
      return ok({ to: 'confirmed', cause: 'approved', seat: registration.hasSeat ? 'keeps' : 'takes' });
    default:
      return refuse(isLive(registration) ? 'other-state' : 'ended');
  }
};

const release = (registration: Registration, { isHead, isCoordinator }: Actor): Decided => {
  if (!isHead && !isCoordinator) return refuse('not-allowed');
  if (registration.state === 'held') return ok(ending(registration, 'resigned', 'released'));
  return refuse(isLive(registration) ? 'other-state' : 'ended');
};

/** What becomes of a registration when somebody does something with it, or why it cannot be done. */
export const decide = (
  registration: Registration,
  act: Act,
  facts: TermFacts,
  actor: Actor,
  at: Instant,
): Decided => {
  switch (act.kind) {
    case 'resign':
      return resign(registration, facts, actor, at);
    case 'accept':
      return accept(registration, facts, actor, at);
    case 'decline':
      return decline(registration, actor);
    case 'consent':
      return consent(registration, facts, actor, act.agrees);
    case 'approve':
      return approve(registration, facts, actor);
    case 'remove':
      if (!actor.isCoordinator) return refuse('not-allowed');
      if (registration.state === 'cancelled') return ok('done');
      return isLive(registration) ? ok(ending(registration, 'cancelled', 'cancelled')) : refuse('ended');
    case 'release':
      return release(registration, actor);
  }
};

/** Whether the head, or a coordinator, may give the seat to another person of the unit. */
export const passing = (
  registration: Registration,
  facts: TermFacts,
  { isHead, isCoordinator }: Actor,
  at: Instant,
): Result<'seat', ActRefusal> => {
  if (!isHead && !isCoordinator) return refuse('not-allowed');
  if (!isLive(registration)) return refuse('ended');
  if (!registration.hasSeat || registration.state === 'offered') return refuse('other-state');
  return begun(facts, at) ? refuse('too-late') : ok('seat');
};

/** What time does to a registration; undefined: nothing yet. */
export const lapse = (registration: Registration, at: Instant): Move | undefined => {
  if (registration.until === undefined || registration.until > at) return undefined;
  switch (registration.state) {
    case 'offered':
      return ending(registration, 'lapsed', 'lapsed');
    case 'consent':
      return ending(registration, 'rejected', 'no-answer');
    case 'held':
      return ending(registration, 'lapsed', 'released');
    default:
      return undefined;
  }
};
