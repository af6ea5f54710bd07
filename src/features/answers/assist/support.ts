import type { Fact } from '../../../knowledge/fact.ts';

/** The verified text a sentence must rest on. */
export interface Verified {
  readonly title: string;
  readonly told: readonly string[];
  readonly facts: readonly Fact[];
}

/** What a sentence is held against: the facts it cites, as text, and the whole verified answer. */
export interface Support {
  readonly facts: readonly Fact[];
  /** What each cited fact says, with its basis and its reservation. */
  readonly cited: readonly string[];
  readonly title: string;
  readonly told: readonly string[];
}
