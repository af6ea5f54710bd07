import { freeSeats, isByOrder, type TermFacts } from './domain.ts';

/**
 * What signing up comes to (pl. *co da zgłoszenie*). `seat`: a place at once. `consent`: a place is kept until the head
 * agrees. `waiting`: that place on the waiting list. `application`: not yet a place.
 */
export type Prospect =
  | { readonly kind: 'seat' }
  | { readonly kind: 'consent'; readonly keepsSeat: boolean }
  | { readonly kind: 'waiting'; readonly place: number }
  | { readonly kind: 'application' };

type Asked = Pick<TermFacts, 'selection' | 'selectedAt' | 'capacity' | 'taken' | 'waiting' | 'needsConsent'>;

/** What an application would come to as things stand; nobody overtakes those who wait. */
export const prospectOf = (facts: Asked, hasConsent: boolean): Prospect => {
  const asksConsent = facts.needsConsent && !hasConsent;
  if (!isByOrder(facts)) return asksConsent ? { kind: 'consent', keepsSeat: false } : { kind: 'application' };
  if (freeSeats(facts) === 0 || facts.waiting > 0) return { kind: 'waiting', place: facts.waiting + 1 };
  return asksConsent ? { kind: 'consent', keepsSeat: true } : { kind: 'seat' };
};
