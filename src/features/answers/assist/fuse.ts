/** An entry and how well it fits, best first. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
}

/** How much the words count beside the meaning. A first guess, not measured: see docs/answering.md. */
const WORDS = 0.4;
/** So many of each list are looked at. */
const MOST_RANKED = 50;
/** Where cosines lie closer together than this, as those of some models do, stretching them would stretch chance. */
const LEAST_SPREAD = 0.05;
/** The usual constant of reciprocal rank fusion. */
const RANKS = 60;

const byScore = (ranked: readonly Ranked[]): readonly Ranked[] =>
  ranked.toSorted((one, other) => other.score - one.score).slice(0, MOST_RANKED);

const fuseRanks = (lists: readonly (readonly Ranked[])[]): readonly Ranked[] => {
  const sums = new Map<string, number>();
  for (const list of lists)
    list.forEach(({ id }, rank) => sums.set(id, (sums.get(id) ?? 0) + 1 / (RANKS + rank + 1)));
  return byScore([...sums].map(([id, score]) => ({ id, score })));
};

/**
 * One order from the search by words and the comparison of meanings: cosines are stretched between the middle and the
 * best of the whole base, then both are added. Ranks are fused instead where the cosines tell little. The scores give
 * an order and are no measure of how sure we are.
 */
export const fuse = (hits: readonly Ranked[], cosines: ReadonlyMap<string, number>): readonly Ranked[] => {
  const near = [...cosines]
    .map(([id, score]) => ({ id, score }))
    .sort((one, other) => other.score - one.score);
  const words = byScore(hits);
  const best = near[0]?.score ?? 0;
  const middle = near[near.length >> 1]?.score ?? 0;
  if (best <= middle) return words;
  const meanings = near.slice(0, MOST_RANKED);
  if (best - middle < LEAST_SPREAD) return fuseRanks([words, meanings]);
  const wordScores = new Map(words.map(({ id, score }) => [id, score]));
  const ids = new Set([...words, ...meanings].map(({ id }) => id));
  const stretched = (id: string): number =>
    Math.max(0, ((cosines.get(id) ?? middle) - middle) / (best - middle));
  return byScore(
    [...ids].map((id) => ({ id, score: WORDS * (wordScores.get(id) ?? 0) + (1 - WORDS) * stretched(id) })),
  );
};
