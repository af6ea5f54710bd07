import type { Day } from '../../core/clock.ts';
import { askedPeriods, type Period } from '../../core/asked-period.ts';
import { fold } from '../../core/text.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Hit } from '../../knowledge/search/search-index.ts';
import { composeAnswer } from './compose.ts';
import { preferCurrent } from './prefer-current.ts';

/** Words that ask how it was. */
const ABOUT_PAST =
  /\b(dawn\p{L}*|kiedys|wczesniej\p{L}*|poprzedni\p{L}*|star(y|a|e|ej|ego|ym|ych)|histori\p{L}*|zmieni\p{L}*|zmian\p{L}*|przed|rok po roku|przyklad\p{L}*|(by|wynosi|obowiazywa|dziala|prowadzi|robi|mia|placi|liczy|trwa|kosztowa|realizowa)l\p{L}*)\b/u;

/** What an answer keeps of its score when it cannot tell the asked day, and when it tells the past unasked. */
const UNTOLD = 0.85;
const PAST = 0.93;

/** The time a question means: the days it names, and how it is worded. */
export interface AskedTime {
  readonly text: string;
  readonly asked: readonly Period[];
  readonly today: Day;
}

/** Whether an entry without facts of its own speaks of that time: one whose title names a year speaks of that year. */
const titleFits = (title: string, asked: readonly Period[], today: Day): boolean => {
  const named = askedPeriods(title, today);
  const meant = asked.length > 0 ? asked : [{ from: today, to: today }];
  return (
    named.length === 0 ||
    named.some((one) => meant.some((other) => one.from <= other.to && other.from <= one.to))
  );
};

/**
 * Orders hits by the time that is meant: an answer that cannot tell the asked day goes behind one that can and fits
 * nearly as well; where no day is named and nothing sounds like the past, today is meant.
 */
export const rankByTime = <H extends Pick<Hit, 'id' | 'score'>>(
  base: KnowledgeBase,
  hits: readonly H[],
  { text, asked, today }: AskedTime,
): readonly H[] => {
  const aboutPast = ABOUT_PAST.test(fold(text));
  if (asked.length === 0 && aboutPast) return hits;
  const tells = (id: string): boolean => {
    const answer = base.answers.get(id);
    if (!answer) return titleFits(base.unverified.get(id)?.title ?? '', asked, today);
    return composeAnswer(base, answer, asked, today).sections.length > 0;
  };
  const keeps = (id: string): number => {
    if (asked.length > 0) return tells(id) ? 1 : UNTOLD;
    return tells(id) && base.answers.get(id)?.history !== true ? 1 : PAST;
  };
  const ranked = hits
    .map((hit) => ({ ...hit, score: hit.score * keeps(hit.id) }))
    .sort((one, other) => other.score - one.score);
  // Only the order is a matter of time: how sure it is that the base knows the subject stays as it was.
  const gain = (hits[0]?.score ?? 0) / (ranked[0]?.score ?? 1);
  const timely = ranked.map((hit) => ({ ...hit, score: Math.min(1, hit.score * gain) }));
  return aboutPast ? timely : preferCurrent(base, timely, asked, tells);
};
