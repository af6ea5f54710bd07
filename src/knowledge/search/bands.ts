import { type Hit } from './search-index.ts';

/** What a question's hits allow: one answer, a choice of titles, or nothing. */
export type Band =
  | { readonly band: 'sole'; readonly id: string }
  | { readonly band: 'choice'; readonly ids: readonly string[] }
  | { readonly band: 'none' };

export interface Limits {
  /** Below this part of the question covered by the best entry, nothing is shown. */
  readonly noneCovered: number;
  /** Below this mass of rare words, nothing is shown. */
  readonly noneMass: number;
  readonly soleScore: number;
  /** How far the best must be ahead of the second, as a part of the best score. */
  readonly soleMargin: number;
  readonly soleMass: number;
}

export const LIMITS: Limits = {
  noneCovered: 0.25,
  noneMass: 2,
  soleScore: 0.4,
  soleMargin: 0.1,
  soleMass: 4,
};

const MOST_TITLES = 5;
const FEWEST_TITLES = 3;

/** Decides by three signals: the score, its margin over the next entry, and how much of the question is covered. */
export const decideBand = (hits: readonly Hit[], limits: Limits = LIMITS): Band => {
  const [best, second] = hits;
  if (best === undefined) return { band: 'none' };
  const mass = Math.max(...hits.slice(0, FEWEST_TITLES).map((hit) => hit.mass));
  const covered = Math.max(...hits.slice(0, FEWEST_TITLES).map((hit) => hit.covered));
  if (mass < limits.noneMass || covered < limits.noneCovered) return { band: 'none' };
  const margin = 1 - (second?.score ?? 0) / best.score;
  if (best.score >= limits.soleScore && margin >= limits.soleMargin && best.mass >= limits.soleMass)
    return { band: 'sole', id: best.id };
  return { band: 'choice', ids: hits.slice(0, MOST_TITLES).map((hit) => hit.id) };
};
