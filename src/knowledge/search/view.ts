import { collectPostings } from './postings.ts';
import { type Unit, type Vocabulary } from './units.ts';

/** One way of looking at words (whole roots, or runs of letters), with its own inverted index over the units. */
export interface View {
  /** How rare a term is among the entries (inverse document frequency); one that no entry has is the rarest. */
  rarity(term: string): number;
  /** The units that have the term. */
  unitsWith(term: string): Uint32Array;
  /** Adds to each unit that has the term `factor` times how much the unit is about it, from 0 to 1. */
  add(term: string, factor: number, to: Float32Array): void;
}

const NOWHERE = new Uint32Array(0);

/** Indexes the units by the terms that `termsOf` finds in a word. */
export const createView = (
  units: readonly Unit[],
  vocabulary: Vocabulary,
  termsOf: (word: string) => readonly string[],
): View => {
  const numberOf = new Map<string, number>();
  const termsOfWord = vocabulary.words.map((word) =>
    Uint32Array.from(
      termsOf(word).map((term) => {
        const number = numberOf.get(term) ?? numberOf.size;
        numberOf.set(term, number);
        return number;
      }),
    ),
  );
  const entryCount = new Set(units.map(({ entry }) => entry)).size;
  const postings = collectPostings(units, termsOfWord, numberOf.size);
  const { starts, entriesPerTerm, units: places, weights } = postings;

  return {
    rarity: (term) => {
      const number = numberOf.get(term);
      const having = number === undefined ? 0 : entriesPerTerm[number]!;
      return Math.log(1 + (entryCount - having + 0.5) / (having + 0.5));
    },
    unitsWith: (term) => {
      const number = numberOf.get(term);
      return number === undefined ? NOWHERE : places.subarray(starts[number], starts[number + 1]);
    },
    add: (term, factor, to) => {
      const number = numberOf.get(term);
      if (number === undefined) return;
      const end = starts[number + 1]!;
      for (let at = starts[number]!; at < end; at += 1) to[places[at]!]! += factor * weights[at]!;
    },
  };
};
