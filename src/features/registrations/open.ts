import type { Instant } from '../../core/clock.ts';
import type { TermFacts } from './domain.ts';

/** Why nobody can sign up for a term. */
export type Closed =
  | { readonly kind: 'gone' }
  /** A draft, or planned without a date. */
  | { readonly kind: 'not-open' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'started' }
  | { readonly kind: 'deadline'; readonly deadline: Instant }
  /** The count of seats was found wrong; coordinators know. */
  | { readonly kind: 'paused' };

/** Why nobody can sign up for the term now, whoever asks; undefined while one can. */
export const closedFor = (facts: TermFacts, at: Instant): Closed | undefined => {
  if (facts.state === 'cancelled' || facts.isCancelled) return { kind: 'cancelled' };
  if (facts.state !== 'published') return { kind: 'not-open' };
  if (facts.startsAt !== undefined && facts.startsAt <= at) return { kind: 'started' };
  if (facts.deadline !== undefined && facts.deadline < at)
    return { kind: 'deadline', deadline: facts.deadline };
  return facts.brokenAt === undefined ? undefined : { kind: 'paused' };
};
