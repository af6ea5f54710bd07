import { type Hit } from './search-index.ts';

/** What a question's hits allow: one answer, a choice of titles, or nothing. */
export type Band =
  | { readonly band: 'sole'; readonly id: string }
  | { readonly band: 'choice'; readonly ids: readonly string[] }
  | { readonly band: 'none' };

/**
 * Limits found on half of the project's own questions and checked on the other (docs/answering.md). They hold for
 * this search and this kind of base: measure again when either changes.
 */
const SOLE = { score: 0.25, mass: 0.42, lead: 0.05, ofQuestion: 0.4, ofWording: 0.6 };
/**
 * How sure it is that the base knows what is asked, in log-odds. The score speaks for it, and so do rare words; what
 * one wording alone says speaks less than the same said by several, so it is taken off again.
 */
const EVIDENCE = { start: -10.7, score: 37, mass: 2.8, ofQuestion: -8.6 };
/** Nothing is offered when it is less likely than about one in three that it helps. */
const LEAST_EVIDENCE = -0.75;
/** One answer, too, when it is rather sure and the next fits so much worse, as a share of its score. */
const CLEAR = { evidence: 1.5, next: 0.75, ofQuestion: 0.3, ofWording: 0.5 };
/** A whole wording, and little besides it: a date, a greeting. */
const REPEAT = { ofWording: 0.99, ofQuestion: 0.7 };

const FEWEST_TITLES = 2;
const MOST_TITLES = 5;
/** A third title and more are shown only when they fit nearly as well as the first. */
const CLOSE = 0.6;

/**
 * Decides by several signals, because no single score is comparable between questions: nothing when there is too
 * little evidence that the base knows what is asked; one answer when it is ahead of the next and the question repeats
 * one of its wordings; a choice otherwise. Polish: *jedna odpowiedź, wybór, brak*.
 */
export const decideBand = (hits: readonly Hit[]): Band => {
  const [best, second] = hits;
  if (best === undefined) return { band: 'none' };
  if (evidenceOf(best) < LEAST_EVIDENCE && !repeatsWording(best)) return { band: 'none' };
  return isSure(best, second) ? { band: 'sole', id: best.id } : { band: 'choice', ids: titlesOf(best, hits) };
};

const evidenceOf = ({ score, mass, echo }: Hit): number =>
  EVIDENCE.start +
  EVIDENCE.score * score +
  EVIDENCE.mass * Math.log1p(7 * mass) +
  EVIDENCE.ofQuestion * echo.ofQuestion;

/** Common words have little mass, yet `jaki jest próg zamówień` is word for word what somebody asked before. */
const repeatsWording = ({ echo }: Hit): boolean =>
  echo.ofWording >= REPEAT.ofWording && echo.ofQuestion >= REPEAT.ofQuestion;

/** Whether the first fits clearly better than the next. */
export const isClear = (best: Hit, second: Hit | undefined): boolean =>
  (second?.score ?? 0) <= CLEAR.next * best.score;

/** A clear lead is not enough on texts without wordings: somebody must have asked something like it before. */
const isLikeAsked = ({ echo }: Hit): boolean =>
  echo.ofQuestion >= CLEAR.ofQuestion && echo.ofWording >= CLEAR.ofWording;

const isSure = (best: Hit, second: Hit | undefined): boolean =>
  (isClear(best, second) && evidenceOf(best) >= CLEAR.evidence && isLikeAsked(best)) ||
  repeatsAhead(best, second);

const repeatsAhead = (best: Hit, second: Hit | undefined): boolean =>
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
