import type { PersonId } from '../../core/ids.ts';
import type { Clashing, RuleCheck } from './eligibility.ts';
import type { Closed } from './open.ts';

/** How a group is dealt with where there are fewer seats than names. */
export type Split =
  | { readonly kind: 'all-or-nothing' }
  /** So many from the top get seats, the rest wait in that order: what the head confirmed. */
  | { readonly kind: 'seats'; readonly seats: number };

export interface GroupSignUp {
  readonly term: string;
  readonly unit: string;
  /** In the order in which seats are to be given. */
  readonly people: readonly PersonId[];
  readonly split: Split;
  readonly revision?: number;
  /** Whose other events at the same time the head was shown, by their mark: those are enrolled all the same. */
  readonly despiteClashes?: ReadonlyMap<PersonId, string>;
}

export type GroupRefusal =
  | Closed
  /** The event was changed since the card was shown. */
  | { readonly kind: 'changed'; readonly revision: number }
  | { readonly kind: 'unit-limit'; readonly limit: number }
  | { readonly kind: 'busy' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'nobody' }
  /** Who cannot be enrolled, and why. */
  | {
      readonly kind: 'people';
      readonly already: readonly PersonId[];
      readonly notEligible: readonly { readonly person: PersonId; readonly rules: readonly RuleCheck[] }[];
    }
  /** Who has a seat on another event at the same time, of which something was not shown; nothing else stands against them. */
  | { readonly kind: 'clashes'; readonly people: readonly Clashing[] }
  /** So many could get a seat now; the head may confirm the split. */
  | { readonly kind: 'too-few'; readonly seats: number };
