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
  /** What each cited fact says, and nothing else. */
  readonly says: readonly string[];
  /** The same with its basis, its days and its reservation. */
  readonly cited: readonly string[];
  readonly title: string;
  readonly told: readonly string[];
}
