import type { FilePlace } from './fact.ts';

/** A mistake in a knowledge file, told to an editor who does not program: where, what, and what to do. */
export interface Problem {
  readonly at: FilePlace;
  /** `error` keeps the base from being served; `warning` is to be looked at (a fact due for checking). */
  readonly severity: 'error' | 'warning';
  readonly what: string;
  readonly remedy: string;
}
