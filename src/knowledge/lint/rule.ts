import type { Day } from '../../core/clock.ts';
import type { KnowledgeBase } from '../base.ts';
import type { Parsed } from '../load/parse.ts';
import type { Problem } from '../problem.ts';

/** What a rule may look at. */
export interface LintContext {
  readonly parsed: Parsed;
  readonly base: KnowledgeBase;
  /** Every entry was sound; else rules that look for something missing would blame the wrong file. */
  readonly whole: boolean;
  /** Only warnings may depend on it: files that were right yesterday must not keep the bot from starting today. */
  readonly today: Day;
}

/** One rule of the knowledge files: it looks at all of them and tells what breaks it. */
export type Rule = (context: LintContext) => readonly Problem[];
