import type { Day } from '../../core/clock.ts';
import type { PersonalDataKind } from '../../core/personal-data/find.ts';
import type { Answer, Unverified } from '../../knowledge/answer.ts';
import type { Fact } from '../../knowledge/fact.ts';
import type { Calculated } from './calculator.ts';
import type { Courtesy } from './courtesy.ts';
import type { Period } from '../../core/asked-period.ts';

/** An answer's text as it holds through one period, with the facts it quotes. */
export interface Section {
  readonly period: Period;
  readonly short: string;
  readonly details: readonly string[];
  readonly facts: readonly Fact[];
}

/** A part of the asked time for which there is no rule to serve, and why. */
export interface Gap {
  readonly period: Period;
  readonly why: 'expired' | 'not-yet' | 'unknown';
}

/** What is near in time: rules published for later, and the rule that held until not long ago. */
export interface Around {
  readonly upcoming: readonly Fact[];
  readonly replaced: readonly Fact[];
}

/** An answer told for the asked days (pl. *odpowiedź na dzień*). */
export interface Told {
  readonly answer: Answer;
  /** Empty when the question named no date: the answer then holds today. */
  readonly asked: readonly Period[];
  readonly today: Day;
  readonly sections: readonly Section[];
  readonly gaps: readonly Gap[];
  readonly around: Around;
}

/** One of several answers that may fit. */
export interface Option {
  readonly entry: Answer | Unverified;
  readonly score: number;
}

/** A sentence that a model wrote and that was checked against the facts it cites. */
export interface ExplainedSentence {
  readonly text: string;
  readonly facts: readonly Fact[];
}

/** What a model added to an outcome (pl. *dopisek modelu*); the verified text itself it cannot touch. */
export interface ByModel {
  /** The titles it chose among, the chosen one left out; all of them where it said that none fits. */
  readonly others?: readonly Option[];
  /** The days the others are told for. */
  readonly asked?: readonly Period[];
  /** What it wrote under the verified text. */
  readonly explanation?: readonly ExplainedSentence[];
}

/**
 * What became of a question. The kind is the same on every surface and in the batch tool:
 *
 * - `answered`: a verified text, for the day asked about
 * - `partial`: the same, but some of the days asked about have no rule we could serve
 * - `choice`: several answers may fit; the person picks
 * - `only-expired`: the rule asked about has ended and nothing that we know replaced it
 * - `not-verified`: our sources leave it open
 * - `not-covered`: nothing fits, or nothing is known for that day
 * - `crisis`: somebody may come to harm; the emergency route comes before anything else
 * - `needs-person`: a decision in somebody's own case, which is not made here; the rule is told beside it
 * - `several`: the message held several questions, each with its own outcome
 * - `assisted`: one of these that a model chose, or explained; the batch tool reports the kind of what it is about
 * - `calculated`: another feature found it by arithmetic; the batch tool reports the kind it gives
 * - `personal-data`: it names a person; nothing of it is kept, and the text without the data is offered
 * - `unreadable`: there was no question in it; it may have been a greeting, or thanks
 */
export type Outcome =
  | ({ readonly kind: 'answered' | 'partial'; readonly score: number } & Told)
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly asked: readonly Period[] }
  | ({ readonly kind: 'only-expired'; readonly score: number } & Told)
  | { readonly kind: 'not-verified'; readonly entry: Unverified; readonly score: number }
  | { readonly kind: 'not-covered'; readonly told?: Told }
  | ({ readonly kind: 'crisis'; readonly score: number; readonly besides?: Outcome } & Told)
  | { readonly kind: 'needs-person'; readonly rule: Outcome }
  | { readonly kind: 'several'; readonly parts: readonly QuestionPart[] }
  | ({ readonly kind: 'assisted'; readonly outcome: Outcome } & ByModel)
  | { readonly kind: 'calculated'; readonly calculated: Calculated }
  | {
      readonly kind: 'personal-data';
      readonly found: readonly PersonalDataKind[];
      /** The question with each find replaced by a word of its kind, ready to be sent instead. */
      readonly masked: string;
    }
  | { readonly kind: 'unreadable'; readonly why: 'empty' | 'no-words' | 'too-long' | Courtesy };

/** One of several questions of a message. */
export interface QuestionPart {
  readonly question: string;
  readonly outcome: Outcome;
}

/** The longest question that is read, in characters; longer ones are refused with a reason. */
export const MAX_QUESTION = 4000;
