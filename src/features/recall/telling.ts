import type { Block } from '../../chat/message.ts';
import type { Day, Instant } from '../../core/clock.ts';
import type { Locale } from '../../core/locale.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { cut } from '../../chat/cut.ts';
import type { Change } from './domain.ts';

/** What every message of this feature needs to know. */
export interface Telling {
  readonly base: KnowledgeBase;
  readonly texts: Texts;
  readonly locale: Locale;
  readonly today: Day;
  /** The way to a person, where somebody wants to ask what the change means for them. */
  readonly handOver: (texts: Texts) => readonly Block[];
}

/** A change, the answers in which it was told, and when that was last; without a time in the editors' preview. */
export interface ToldChange {
  readonly change: Change;
  readonly answers: readonly string[];
  readonly at?: Instant;
}

const TITLES = 3;
const TITLE = 120;

/** The answers by their titles, at most three; what has no title any more was a calculation. */
export const titlesOf = (answers: readonly string[], { base, texts }: Telling): string => {
  const titles = [
    ...new Set(answers.map((id) => base.answers.get(id)?.title ?? texts.recall.told.calculated)),
  ];
  const shown = titles.slice(0, TITLES).map((title) => cut(title, TITLE));
  return [...shown, ...(titles.length > TITLES ? [texts.recall.andOthers] : [])].join('; ');
};
