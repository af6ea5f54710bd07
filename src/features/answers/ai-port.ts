import type { Branded } from '../../core/ids.ts';
import type { Result } from '../../core/result.ts';

/** A question in which the personal-data guard found nothing; only `guardText` makes one. */
export type GuardedText = Branded<'GuardedText'>;

/** A text of the knowledge base: `asked` is a title or a wording, `told` is what an answer says. */
export interface KnowledgeText {
  readonly kind: 'asked' | 'told';
  readonly text: string;
}

/** An entry that may answer the question, as a model sees it. */
export interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly wordings: readonly string[];
  readonly says: string;
}

/** A verified text that a model may put into simpler words, and the facts it rests on. */
export interface Explainable {
  readonly title: string;
  readonly told: readonly string[];
  readonly facts: readonly { readonly id: string; readonly says: string; readonly basis: string }[];
}

/** A sentence of a model, and the ids of the facts it says it rests on. Nothing in it is believed yet. */
export interface CitedSentence {
  readonly text: string;
  readonly facts: readonly string[];
}

/**
 * Why there is no help from a model this time:
 *
 * - `off`: none is configured for this
 * - `budget`: what may be spent in a day is spent
 * - `paused`: it failed lately and is left alone for a while
 * - `slow`: the time was up
 * - `unreachable`: no connection, or it broke off
 * - `refused`: the server said no
 * - `garbage`: what came is not what was asked for
 */
export type AiRefusal = 'off' | 'budget' | 'paused' | 'slow' | 'unreachable' | 'refused' | 'garbage';

/** What a model answered, or why there is nothing. */
export type FromAi<T> = Promise<Result<T, AiRefusal>>;

/**
 * What a language model may do for answers (pl. *model językowy*): compare meanings, choose among candidates, explain.
 * It never throws, it is given no tools, and nothing it says is shown before it was checked.
 */
export interface AnswersAi {
  readonly can: { readonly compare: boolean; readonly choose: boolean; readonly explain: boolean };
  /** Vectors of length 1, in order and of one dimension. They are kept, so that each text is read once. */
  readonly vectorsOf: (
    texts: readonly KnowledgeText[],
    signal: AbortSignal,
  ) => FromAi<readonly Float32Array[]>;
  readonly vectorOf: (question: GuardedText, signal: AbortSignal) => FromAi<Float32Array>;
  /** The id of the candidate that answers the question; undefined when the model says that none does. */
  readonly choose: (
    question: GuardedText,
    candidates: readonly Candidate[],
    signal: AbortSignal,
  ) => FromAi<string | undefined>;
  readonly explain: (
    question: GuardedText,
    verified: Explainable,
    signal: AbortSignal,
  ) => FromAi<readonly CitedSentence[]>;
}
