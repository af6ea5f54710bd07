import type { GuardedText } from '../ai-port.ts';
import type { Answering, Question } from '../answering.ts';

/** A question that models may help with: what the guard let pass, and how long there is. */
export interface Asked {
  readonly answering: Answering;
  readonly question: Question;
  readonly text: GuardedText;
  readonly signal: AbortSignal;
}
