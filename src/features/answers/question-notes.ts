import type { Context } from '../../chat/context.ts';
import type { Outcome } from './domain.ts';

/** What the editors learn from how questions went (pl. *notatki dla redakcji*); another feature keeps them. */
export interface QuestionNotes {
  /** A question and what became of it; only what went unanswered, or was a choice, is kept. */
  asked(context: Context, question: string, outcome: Outcome): Promise<void>;
  /** An answer was opened: it may be the one that a choice was about. */
  picked(context: Context, answer: string): Promise<void>;
  /** Nothing of a choice fits. */
  noneFits(context: Context): Promise<void>;
}
