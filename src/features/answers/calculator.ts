import type { Block } from '../../chat/message.ts';
import type { Day } from '../../core/clock.ts';
import type { Locale } from '../../core/locale.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Fact } from '../../knowledge/fact.ts';

/** A question as a calculator gets it. */
export interface Calculable {
  readonly text: string;
  /** The day whose rules decide: the one named in the question, else the day of asking. */
  readonly on: Day;
}

/** An answer found by arithmetic over facts. */
export interface Calculated {
  readonly id: string;
  /** `ask-back`: something that decides was not said. `not-verified`: a limit of that day is not confirmed. */
  readonly kind: 'answered' | 'ask-back' | 'not-verified';
  /** Every fact that is quoted. */
  readonly facts: readonly Fact[];
  /** Those that decided: the passport is theirs. */
  readonly deciding: readonly Fact[];
  readonly blocks: (texts: Texts, locale: Locale) => readonly (Block | undefined)[];
}

/**
 * Another feature's way to answer a question by arithmetic (pl. *kalkulator*). It is asked before the search; it
 * answers only what is surely meant for it.
 */
export interface Calculator {
  calculate(question: Calculable, base: KnowledgeBase): Calculated | undefined;
}
