/** Usual measures of a ranking, each from 0 to 1, as means over questions. */
export interface Ranking {
  readonly ndcg10: number;
  readonly mrr10: number;
  readonly recall10: number;
  readonly hit1: number;
}

export interface Ranked {
  readonly found: readonly string[];
  /** Any of them is right. */
  readonly gold: readonly string[];
}

const DEPTH = 10;
const gainAt = (place: number): number => 1 / Math.log2(place + 2);

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const ndcg = ({ found, gold }: Ranked): number => {
  const gains = found
    .slice(0, DEPTH)
    .map((id, place) => (gold.includes(id) ? gainAt(place) : 0))
    .reduce((sum, gain) => sum + gain, 0);
  const best = gold.slice(0, DEPTH).reduce((sum, _, place) => sum + gainAt(place), 0);
  return gains / best;
};

const firstRight = ({ found, gold }: Ranked): number =>
  found.slice(0, DEPTH).findIndex((id) => gold.includes(id));

export const measureRanking = (ranked: readonly Ranked[]): Ranking => ({
  ndcg10: mean(ranked.map(ndcg)),
  mrr10: mean(ranked.map(firstRight).map((place) => (place < 0 ? 0 : 1 / (place + 1)))),
  recall10: mean(
    ranked.map(({ found, gold }) => {
      return gold.filter((id) => found.slice(0, DEPTH).includes(id)).length / gold.length;
    }),
  ),
  hit1: mean(ranked.map(firstRight).map((place) => (place === 0 ? 1 : 0))),
});
