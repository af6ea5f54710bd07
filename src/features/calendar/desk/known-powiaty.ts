import { nearestNames } from '../../../core/likeness.ts';
import { fold } from '../../../core/text.ts';

/** A powiat of the conditions that the directory does not have; with the one that is meant, where one is like it. */
export interface UnknownPowiat {
  readonly typed: string;
  readonly like?: string;
}

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
      const [like] = nearestNames(typed, directory, 1);
      return like === undefined ? { typed } : { typed, like };
    });
};
