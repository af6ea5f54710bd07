import { rootOf } from './root.ts';
import { slipsBetween } from './slip.ts';
import { type Vocabulary } from './units.ts';

const SHORTEST = 4;
/** From this length on two slips are forgiven. */
const LONG = 8;
const MOST = 3;

/** A bit for each letter a word has: two words a slip or two apart differ in few bits. */
const lettersOf = (word: string): number => {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
};

const countBits = (bits: number): number => {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
};

/**
 * Finds what a mistyped word was meant to be, and what a word was that is cut short (`mieszk.`, `pielęgn.`). Only words
 * of four letters and more that the base does not know, in any form, are repaired; slips are mended only to words that
 * keep the first or the second letter. A known word is never touched.
 */
export const createRepair = (
  vocabulary: Vocabulary,
  commonness: (word: string) => number,
): ((word: string) => readonly string[]) => {
  const roots = new Set(vocabulary.words.map(rootOf));
  const shelves = new Map<string, { word: string; letters: number }[]>();
  const put = (shelf: string, word: string): void => {
    const books = shelves.get(shelf) ?? [];
    books.push({ word, letters: lettersOf(word) });
    shelves.set(shelf, books);
  };
  const sorted = [...vocabulary.words].sort();
  const mostCommon = (found: readonly string[]): readonly string[] =>
    [...found]
      .sort((one, other) => commonness(other) - commonness(one) || (one < other ? -1 : 1))
      .slice(0, MOST);
  for (const word of vocabulary.words) {
    if (word.length < SHORTEST - 1 || /\d/.test(word)) continue;
    put(`1${word[0]!}${word.length}`, word);
    put(`2${word[1]!}${word.length}`, word);
  }

  /** The words that begin with a word that was cut short. */
  const longer = (word: string): readonly string[] => {
    let from = 0;
    for (let to = sorted.length; from < to;) {
      const middle = (from + to) >> 1;
      if (sorted[middle]! < word) from = middle + 1;
      else to = middle;
    }
    let end = from;
    while (end < sorted.length && sorted[end]!.startsWith(word)) end += 1;
    return sorted.slice(from, end);
  };

  return (word) => {
    if (word.length < SHORTEST || /\d/.test(word)) return [];
    if (vocabulary.numberOf.has(word) || roots.has(rootOf(word))) return [];
    const whole = mostCommon(longer(word));
    if (whole.length > 0) return whole;
    const limit = word.length >= LONG ? 2 : 1;
    const letters = lettersOf(word);
    const found = new Map<string, number>();
    let fewest = limit;
    for (let length = word.length - limit; length <= word.length + limit; length += 1) {
      for (const shelf of [`1${word[0]!}${length}`, `2${word[1]!}${length}`]) {
        for (const book of shelves.get(shelf) ?? []) {
          if (countBits(book.letters ^ letters) > 2 * fewest || found.has(book.word)) continue;
          const slips = slipsBetween(word, book.word, fewest);
          if (slips === undefined) continue;
          found.set(book.word, slips);
          fewest = slips;
        }
      }
    }
    return mostCommon([...found].filter(([, slips]) => slips === fewest).map(([meant]) => meant));
  };
};
