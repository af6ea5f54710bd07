import type { Day, Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';

/** That a person was given an answer (pl. *udzielona odpowiedź*): only the answer's id and dates, never the question. */
export interface Served {
  readonly person: PersonId;
  readonly answer: string;
  /** The day whose rules were told. */
  readonly asOf: Day;
  readonly at: Instant;
}

/** A fact an answer rested on, in the version that was told. */
export interface RestedOn {
  readonly fact: string;
  readonly version: string;
  /** Told as the rule of the day of asking, and not of a day the question named. */
  readonly isForNow: boolean;
}

export interface Vote {
  readonly person: PersonId;
  readonly answer: string;
  readonly helpful: boolean;
  readonly at: Instant;
}

export interface AnswersStore {
  /** Remembers that the answer was given and what it rested on, both or neither. */
  recordServed(served: Served, restedOn?: readonly RestedOn[]): Promise<void>;
  /** The person's latest answers, newest first, each answer once. */
  latestServed(person: PersonId, limit: number): Promise<readonly Served[]>;
  /** One vote per person and answer: a later one replaces the earlier. */
  vote(vote: Vote): Promise<void>;
  /** Counts of the answer's votes. */
  votes(answer: string): Promise<{ readonly helpful: number; readonly unhelpful: number }>;
}
