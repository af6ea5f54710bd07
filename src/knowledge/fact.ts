import type { Day } from '../core/clock.ts';
import type { Money } from '../core/money.ts';

/** A typed value of a fact (pl. *wartość*): the number lives here and nowhere else. */
export type FactValue =
  | { readonly kind: 'money'; readonly money: Money }
  /** Per cent, as typed: `130`, `0.5`. */
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'days'; readonly count: number }
  | { readonly kind: 'working-days'; readonly count: number }
  | { readonly kind: 'weeks'; readonly count: number }
  | { readonly kind: 'months'; readonly count: number }
  | { readonly kind: 'years'; readonly count: number }
  | { readonly kind: 'hours'; readonly count: number }
  /** A plain count of things: families, employees. */
  | { readonly kind: 'count'; readonly count: number }
  /** An exchange rate, digit for digit as announced: `4.3100` stays `4,3100`. */
  | { readonly kind: 'rate'; readonly text: string }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'text'; readonly text: string };

/**
 * When a fact holds (pl. *obowiązywanie*). Days are inclusive. A start or an end that the source does not give to
 * the day is told in words, and then the fact is never served as the rule of a day that is in doubt.
 */
export interface Validity {
  /** First day that is certain; undefined: from before anything we are asked about (only with `fromWords`). */
  readonly from?: Day;
  readonly fromWords?: string;
  /** Last day that is certain; undefined: no end known, or told in words only. */
  readonly to?: Day;
  /** The end in words (`z końcem projektów PO KL`): the rule is history, but its last day is not stated. */
  readonly toWords?: string;
  /** `to: open` written beside `to_words`: the words tell how it will end one day, but it still holds. */
  readonly open?: true;
}

/** Facts that may be served: `high` and `medium` of one sheet, `A` and `B` of the other. */
export const SERVABLE = ['high', 'medium', 'A', 'B'] as const;
/** Facts that stay in the base so that the bot can say they are not verified. */
export const UNSERVABLE = ['low', 'C', 'U'] as const;
export type Confidence = (typeof SERVABLE)[number] | (typeof UNSERVABLE)[number];

/** One rule with its number, its law and its dates (pl. *fakt*). */
export interface Fact {
  readonly id: string;
  /** Facts that replace one another over time share a series. */
  readonly series?: string;
  /** One Polish sentence that states the rule word for word as it is served; `{name}` stands for a value. */
  readonly says: string;
  readonly values: Readonly<Record<string, FactValue>>;
  /** Where a limit is compared: `>=` from this amount on, `>` only above it. */
  readonly operator?: '>=' | '>' | '<=' | '<';
  readonly validity: Validity;
  /** Act and article, or guideline (pl. *podstawa prawna*). */
  readonly basis: string;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  /** A reservation that must be read with the fact: what the source leaves open. */
  readonly remark?: string;
  /** A reservation about the present only: a change that may have come and was not confirmed. */
  readonly nowRemark?: string;
  readonly checkedOn: Day;
  readonly checkBy: Day;
  /** The editor's desk that answers for it. */
  readonly owner: string;
  /** Where it is written, for messages to editors. */
  readonly at: FilePlace;
}

/** A place in a knowledge file. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
}

export const isServable = (fact: Fact): boolean => (SERVABLE as readonly string[]).includes(fact.confidence);
