import type { Day } from '../../core/clock.ts';
import type { Money } from '../../core/money.ts';
import type { Fact } from '../../knowledge/fact.ts';

/** A household whose income is compared (pl. *gospodarstwo*); all incomes are monthly. */
export interface Household {
  /** 1: a person running a household alone (pl. *osoba samotnie gospodarująca*). */
  readonly persons: number;
  /** Of all its persons together. */
  readonly income: Money;
  /** Of the person the permanent benefit would be for; needed in a family of more than one. */
  readonly ownIncome?: Money;
  readonly on: Day;
}

/** An amount against the criterion. */
export interface Comparison {
  readonly amount: Money;
  readonly criterion: Money;
  readonly side: 'below' | 'equal' | 'above';
}

/** How the permanent benefit (pl. *zasiłek stały*) is counted, step by step. */
export interface PermanentBenefit {
  readonly percent: number;
  /** That share of the criterion. */
  readonly base: Money;
  /** The base less the income. */
  readonly difference: Money;
  /** The most, where the rule has a limit for this household. */
  readonly most?: Money;
  readonly least: Money;
  readonly amount: Money;
}

/** The arithmetic of a household: never a decision. */
export interface Reckoning {
  readonly household: Household;
  /** Income per person, rounded down to the grosz. */
  readonly perPerson: Money;
  readonly compared: Comparison;
  readonly own?: Comparison;
  /** Counted where the income condition is met; `missing-own`: the person's own income was not given. */
  readonly permanent:
    | { readonly kind: 'counted'; readonly benefit: PermanentBenefit }
    | { readonly kind: 'income-too-high' }
    | { readonly kind: 'missing-own' };
  readonly facts: readonly Fact[];
}

/** Why nothing is counted: the amounts of that day are not confirmed. */
export interface NotConfirmed {
  readonly code: 'not-confirmed';
  readonly on: Day;
}
