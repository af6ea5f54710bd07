import { type QuestionWord } from './question.ts';
import { ROOTS } from './terms.ts';
import { type View } from './view.ts';

/** How much of a question each entry covers. */
export interface Coverage {
  /** The part of the question's rare words that each entry has, from 0 to 1. */
  readonly parts: Float32Array;
  /** How many telling words of the question (no numbers, no weak words) each entry has. */
  readonly found: Uint8Array;
  /** The rarity of all words of the question, added up. */
  readonly whole: number;
}

/**
 * Adds up, entry by entry, how rare the words of the question are that the entry has anywhere. Words of the thesaurus
 * are left out: they are our guess, not the person's words.
 */
export const coverageOf = (
  words: readonly QuestionWord[],
  roots: View,
  entryOf: Uint32Array,
  entryCount: number,
): Coverage => {
  const parts = new Float32Array(entryCount);
  const found = new Uint8Array(entryCount);
  const countedFor = new Int32Array(entryCount).fill(-1);
  let whole = 0;
  words.forEach((word, at) => {
    if (word.added) return;
    const terms = ROOTS.ofQuestion(word);
    const rarity = word.weight * Math.max(...terms.map((term) => roots.rarity(term)));
    whole += rarity;
    for (const term of terms) {
      for (const unit of roots.unitsWith(term)) {
        const entry = entryOf[unit]!;
        if (countedFor[entry] === at) continue;
        countedFor[entry] = at;
        parts[entry]! += rarity;
        if (word.telling) found[entry]! += 1;
      }
    }
  });
  if (whole > 0) for (let entry = 0; entry < entryCount; entry += 1) parts[entry]! /= whole;
  return { parts, found, whole };
};
