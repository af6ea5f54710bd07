import { type Hit } from './search-index.ts';

/** What a question's hits allow: one answer, a choice of titles, or nothing. */
export type Band =
  | { readonly band: 'sole'; readonly id: string }
  | { readonly band: 'choice'; readonly ids: readonly string[] }
  | { readonly band: 'none' };

/**
 * Limits found on the project's own questions (docs/answering.md), so that a sole answer is right at least 97 times
 * in 100. They hold for this search and this kind of base: measure again when either changes.
 */
const NONE = { score: 0.15, mass: 2, chanceScore: 0.28, chanceCovered: 0.65 };
const SOLE = { score: 0.25, mass: 3, lead: 0.05, ofQuestion: 0.4, ofWording: 0.6 };
/** A whole wording, and little besides it: a date, a greeting. */
const REPEAT = { ofWording: 0.99, ofQuestion: 0.7 };

const FEWEST_TITLES = 3;
const MOST_TITLES = 5;
/** A fourth and a fifth title are shown only when they fit nearly as well as the first. */
const CLOSE = 0.6;

/**
 * Decides by several signals, because no single score is comparable between questions: nothing when too little of the
 * question is known to the base; one answer when it is ahead of the next and the question repeats one of its wordings;
 * a choice otherwise. Polish: *jedna odpowiedź, wybór, brak*.
 */
export const decideBand = (hits: readonly Hit[]): Band => {
  const [best, second] = hits;
  if (best === undefined || isOffTopic(best)) return { band: 'none' };
  return isSure(best, second) ? { band: 'sole', id: best.id } : { band: 'choice', ids: titlesOf(best, hits) };
};

const isOffTopic = (best: Hit): boolean =>
  best.score < NONE.score || best.mass < NONE.mass || isByChance(best);

/** One word in common is chance, unless it is most of what the question says (`superwizja?`). */
const isByChance = ({ found, score, covered }: Hit): boolean =>
  found < 2 && score < NONE.chanceScore && covered < NONE.chanceCovered;

/** Common words have little mass, yet `jaki jest próg zamówień` is word for word what somebody asked before. */
const repeatsWording = ({ echo }: Hit): boolean =>
  echo.ofWording >= REPEAT.ofWording && echo.ofQuestion >= REPEAT.ofQuestion;

const isSure = (best: Hit, second: Hit | undefined): boolean =>
  best.score >= SOLE.score &&
  (best.mass >= SOLE.mass || repeatsWording(best)) &&
  best.score - (second?.score ?? 0) >= SOLE.lead &&
  best.echo.ofQuestion >= SOLE.ofQuestion &&
  best.echo.ofWording >= SOLE.ofWording;

const titlesOf = (best: Hit, hits: readonly Hit[]): readonly string[] =>
  hits
    .slice(0, MOST_TITLES)
    .filter(({ score }, at) => at < FEWEST_TITLES || score >= CLOSE * best.score)
    .map(({ id }) => id);
