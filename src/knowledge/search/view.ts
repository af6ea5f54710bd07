import { collectPostings, type Postings } from './postings.ts';
import { type Unit, type Vocabulary } from './units.ts';

/** The two usual numbers of BM25: how fast repetition stops to matter, and how much long texts are held back. */
const SATURATION = 1.2;
const LENGTH = 0.75;

/** One way of looking at words (whole roots, or runs of letters), with its own inverted index over the units. */
export interface View {
  /** How rare a term is among the entries (inverse document frequency); one that no entry has is the rarest. */
  rarity(term: string): number;
  /** Adds to each unit that has the term `factor` times how much the unit is about it, from 0 to 1. */
  add(term: string, factor: number, to: Float32Array): void;
  /** The units that have the term. */
  unitsWith(term: string): Uint32Array;
}

const NOWHERE = new Uint32Array(0);

/** Titles and wordings are short and texts are long: each is compared with the usual length of its own kind. */
const usualLengths = (
  units: readonly Unit[],
  lengths: Uint32Array,
): Readonly<Record<Unit['kind'], number>> => {
  const mean = (kind: Unit['kind']): number => {
    const ofKind = lengths.filter((_, at) => units[at]!.kind === kind);
    return ofKind.reduce((sum, length) => sum + length, 0) / Math.max(1, ofKind.length) || 1;
  };
  return { asked: mean('asked'), told: mean('told') };
};

/** The part of BM25 that does not depend on the question, for each posting: a question then only adds. */
const weighPostings = (units: readonly Unit[], postings: Postings): Float32Array => {
  const usual = usualLengths(units, postings.lengths);
  return Float32Array.from(postings.units, (unit, at) => {
    const longer = postings.lengths[unit]! / usual[units[unit]!.kind];
    const count = postings.counts[at]!;
    return count / (count + SATURATION * (1 - LENGTH + LENGTH * longer));
  });
};

/** Indexes the units by the terms that `termsOf` finds in a word. */
export const createView = (
  units: readonly Unit[],
  vocabulary: Vocabulary,
  termsOf: (word: string) => readonly string[],
): View => {
  const numberOf = new Map<string, number>();
  const termsOfWord = vocabulary.words.map((word) =>
    Uint32Array.from(termsOf(word), (term) => {
      const number = numberOf.get(term) ?? numberOf.size;
      numberOf.set(term, number);
      return number;
    }),
  );
  const entryCount = new Set(units.map((unit) => unit.entry)).size;
  const postings = collectPostings(units, termsOfWord, numberOf.size);
  const weights = weighPostings(units, postings);

  return {
    rarity: (term) => {
      const number = numberOf.get(term);
      const having = number === undefined ? 0 : postings.entriesPerTerm[number]!;
      return Math.log(1 + (entryCount - having + 0.5) / (having + 0.5));
    },
    add: (term, factor, to) => {
      const number = numberOf.get(term);
      if (number === undefined) return;
      const end = postings.starts[number + 1]!;
      for (let at = postings.starts[number]!; at < end; at += 1)
        to[postings.units[at]!]! += factor * weights[at]!;
    },
    unitsWith: (term) => {
      const number = numberOf.get(term);
      if (number === undefined) return NOWHERE;
      return postings.units.subarray(postings.starts[number], postings.starts[number + 1]);
    },
  };
};
