import { fold } from '../../../core/text.ts';

/** A powiat of the conditions that the directory does not have; with the one that is meant, where one is like it. */
export interface UnknownPowiat {
  readonly typed: string;
  readonly like?: string;
}

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

const closest = (typed: string, known: readonly string[]): string | undefined => {
  const pairs = pairsOf(typed);
  const [best] = known
    .map((name) => ({ name, like: likeness(pairs, pairsOf(name)) }))
    .toSorted((a, b) => b.like - a.like);
  return best && best.like >= LEAST_LIKE ? best.name : undefined;
};

/**
 * Powiaty of the conditions from which no unit of the directory is. Nobody could sign up from there: mostly the name is
 * misspelt, sometimes the directory lacks its units, so it is said and not refused.
 */
export const unknownPowiaty = (
  asked: readonly string[],
  directory: readonly string[],
): readonly UnknownPowiat[] => {
  const known = new Set(directory.map(fold));
  return asked
    .filter((typed) => !known.has(fold(typed)))
    .map((typed) => {
      const like = closest(typed, directory);
      return like === undefined ? { typed } : { typed, like };
    });
};
