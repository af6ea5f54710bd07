import { type QuestionWord } from './question.ts';
import { type View } from './view.ts';

/** How much of a question each entry covers. */
export interface Coverage {
  /** The rarity of the question's words that each entry has, added up. */
  readonly mass: Float32Array;
  /** The same for all words of the question. */
  readonly whole: number;
}

/**
 * Adds up, entry by entry, how rare the words of the question are that the entry has anywhere. Words of the thesaurus
 * are left out: they are our guess, not the person's words.
 */
export const coverageOf = (
  words: readonly QuestionWord[],
  roots: View,
  rootsOf: (word: QuestionWord) => readonly string[],
  entryOf: Uint32Array,
  entryCount: number,
): Coverage => {
  const mass = new Float32Array(entryCount);
  const countedFor = new Int32Array(entryCount).fill(-1);
  let whole = 0;
  words.forEach((word, at) => {
    if (word.added) return;
    const terms = rootsOf(word);
    const rarity = word.weight * Math.max(...terms.map((term) => roots.rarity(term)));
    whole += rarity;
    for (const term of terms) {
      for (const unit of roots.unitsWith(term)) {
        const entry = entryOf[unit]!;
        if (countedFor[entry] === at) continue;
        countedFor[entry] = at;
        mass[entry]! += rarity;
      }
    }
  });
  return { mass, whole };
};
