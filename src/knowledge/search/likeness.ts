import { analyse } from './analyse.ts';
import { createRepair } from './repair.ts';
import { rootOf } from './root.ts';
import { ROOTS } from './terms.ts';
import { TUNING } from './tuning.ts';
import { type EntryTexts, unitsOf } from './units.ts';
import { createView } from './view.ts';
import { isWeak } from './weak-words.ts';

/** A question as it is compared with others. */
export interface ComparedQuestion {
  /** Roots of its words, mistyped ones repaired, with what each is worth. */
  readonly worths: ReadonlyMap<string, number>;
  readonly whole: number;
}

/** Compares questions with one another by meaning, as far as words tell it (pl. *podobieństwo pytań*). */
export interface Likeness {
  read(question: string): ComparedQuestion;
  /** From 0 (no word in common) to 1 (the same words); the same both ways round. */
  between(one: ComparedQuestion, other: ComparedQuestion): number;
}

/** Each unknown word is compared with many; what comes after these adds nothing to what a question is about. */
const MOST_WORDS = 60;

/**
 * Reads questions as the search does: folded, without polite phrases, with typos repaired and everyday words worth
 * less, each word worth more the rarer it is in the base. Words no entry has are worth the most: they are what the
 * base lacks.
 */
export const createLikeness = (entries: readonly EntryTexts[]): Likeness => {
  const { units, vocabulary } = unitsOf(entries);
  const roots = createView(units, vocabulary, ROOTS.ofWord);
  const repair = createRepair(vocabulary, (word) => -roots.rarity(rootOf(word)));
  return {
    read: (question) => {
      const worths = new Map<string, number>();
      for (const word of analyse(question).slice(0, MOST_WORDS)) {
        const meant = repair(word)[0] ?? word;
        const root = rootOf(meant);
        worths.set(root, (isWeak(meant) ? TUNING.weak : 1) * roots.rarity(root));
      }
      return { worths, whole: [...worths.values()].reduce((sum, worth) => sum + worth, 0) };
    },
    between: (one, other) => {
      const whole = one.whole + other.whole;
      if (whole === 0) return 0;
      let common = 0;
      for (const [root, worth] of one.worths) if (other.worths.has(root)) common += 2 * worth;
      return common / whole;
    },
  };
};
