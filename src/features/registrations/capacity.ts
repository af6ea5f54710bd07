import type { Registration } from './domain.ts';

/** How the seats of a term are given now. */
export interface SeatsGiven {
  readonly capacity: number;
  /** Confirmed, held, or kept until the head agrees: nobody loses these. */
  readonly given: number;
  readonly offered: number;
}

/** How many there are of what on a term. */
export interface Counts {
  readonly capacity: number;
  readonly taken: number;
  readonly free: number;
  readonly waiting: number;
  readonly applied: number;
  readonly confirmed: number;
}

/** Why the number of seats was not changed. */
export type CapacityRefusal =
  | { readonly kind: 'gone' | 'not-allowed' | 'busy' | 'same' }
  /**
   * So many have a seat for certain. `releases` of them have nobody's name yet and would be taken back from their units,
   * and `moves` people, the last to come, would go to the head of the waiting list: say so with `release` and
   * `moveToWaiting`. Without them that is not enough: the rest waits for a head's consent.
   */
  | {
      readonly kind: 'below-given';
      readonly given: number;
      readonly moves?: number;
      readonly releases?: number;
    }
  /** So many offers would have to be withdrawn: say so with `withdrawOffers`. */
  | { readonly kind: 'offers'; readonly offers: number };

/** What lowering or raising the number of seats (pl. *liczba miejsc*) takes. */
export type CapacityPlan =
  | { readonly kind: 'same' }
  | { readonly kind: 'change'; readonly withdrawn: number }
  | { readonly kind: 'below-given'; readonly given: number };

/** Offers are withdrawn before the number goes below what was given; what was given is not taken away here. */
export const planCapacity = ({ capacity, given, offered }: SeatsGiven, to: number): CapacityPlan => {
  if (to === capacity) return { kind: 'same' };
  if (to < given) return { kind: 'below-given', given };
  return { kind: 'change', withdrawn: Math.max(0, given + offered - to) };
};

/** Whose seats go where that many were given too many: seats without a name before anybody who has been told of theirs. */
export const divideLoss = (
  tooMany: number,
  { held, confirmed }: { readonly held: number; readonly confirmed: number },
): { readonly releases: number; readonly moves: number } | undefined => {
  const releases = Math.min(tooMany, held);
  const moves = tooMany - releases;
  return moves > confirmed ? undefined : { releases, moves };
};

/** So many of them, the last to come, in the order of their coming. */
export const lastOf = (seated: readonly Registration[], count: number): readonly Registration[] =>
  seated
    .toSorted(
      (a, b) =>
        (a.position ?? Number.MAX_SAFE_INTEGER) - (b.position ?? Number.MAX_SAFE_INTEGER) ||
        (a.madeAt < b.madeAt ? -1 : 1),
    )
    .slice(seated.length - count);
