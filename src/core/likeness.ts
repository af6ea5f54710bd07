import { fold } from './text.ts';

/** Two names share so much of their pairs of letters, or one is no correction of the other. */
const LEAST_LIKE = 0.5;

const pairsOf = (name: string): ReadonlySet<string> => {
  const letters = fold(name).replace(/[^\p{L}]+/gu, '');
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  );
};

const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  (2 * [...one].filter((pair) => other.has(pair)).length) / Math.max(1, one.size + other.size);

/** The known names that what was typed may be a misspelling of, the most like first; none where none is like it. */
export const nearestNames = (typed: string, known: readonly string[], most: number): readonly string[] => {
  const pairs = pairsOf(typed);
  return known
    .map((name) => ({ name, like: likeness(pairs, pairsOf(name)) }))
    .filter(({ like }) => like >= LEAST_LIKE)
    .toSorted((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ name }) => name);
};
