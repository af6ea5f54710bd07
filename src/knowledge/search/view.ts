import { createGrowingNumbers } from './growing-numbers.ts';
import { type Unit, type Vocabulary } from './units.ts';

const K1 = 1.2;
const B = 0.75;

/** One way of looking at words (whole roots, or runs of letters), with its own inverted index over the units. */
export interface View {
  /** How rare a term is: its inverse document frequency; a term nobody used is the rarest. */
  rarity(term: string): number;
  /** Calls back with each unit that has the term, and the term's BM25 weight there. */
  score(term: string, factor: number, into: Float32Array): void;
  unitsWith(term: string): Uint32Array;
}

const NOWHERE = new Uint32Array(0);

/**
 * Indexes the units by the terms that `termsOf` finds in a word. BM25 with its two usual numbers; the part that does
 * not depend on the question is worked out here, so that a question only adds.
 */
export const createView = (
  units: readonly Unit[],
  vocabulary: Vocabulary,
  termsOf: (word: string) => readonly string[],
): View => {
  const numberOf = new Map<string, number>();
  const termsOfWord = vocabulary.words.map((word) =>
    Uint32Array.from(termsOf(word), (term) => {
      const known = numberOf.get(term);
      if (known !== undefined) return known;
      numberOf.set(term, numberOf.size);
      return numberOf.size - 1;
    }),
  );

  const unitsPerTerm = new Uint32Array(numberOf.size);
  const countInUnit = new Uint32Array(numberOf.size);
  const lengths = new Float64Array(units.length);
  const terms = createGrowingNumbers();
  const counts = createGrowingNumbers();
  const ends = new Uint32Array(units.length);
  units.forEach((unit, at) => {
    const seen: number[] = [];
    unit.words.forEach((word, position) => {
      const weight = position < unit.doubled ? 2 : 1;
      for (const term of termsOfWord[word]!) {
        if (countInUnit[term] === 0) seen.push(term);
        countInUnit[term]! += weight;
        lengths[at]! += weight;
      }
    });
    for (const term of seen) {
      terms.push(term);
      counts.push(countInUnit[term]!);
      unitsPerTerm[term]! += 1;
      countInUnit[term] = 0;
    }
    ends[at] = terms.taken().length;
  });

  const starts = new Uint32Array(numberOf.size + 1);
  for (let term = 0; term < numberOf.size; term += 1) starts[term + 1] = starts[term]! + unitsPerTerm[term]!;
  const places = new Uint32Array(terms.taken().length);
  const weights = new Float32Array(places.length);
  const next = starts.slice(0, -1);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, units.length) || 1;
  const allTerms = terms.taken();
  const allCounts = counts.taken();
  for (let unit = 0, at = 0; unit < units.length; unit += 1) {
    const damping = K1 * (1 - B + (B * lengths[unit]!) / mean);
    for (; at < ends[unit]!; at += 1) {
      const place = next[allTerms[at]!]!++;
      places[place] = unit;
      weights[place] = (allCounts[at]! * (K1 + 1)) / (allCounts[at]! + damping);
    }
  }

  return {
    rarity: (term) => {
      const number = numberOf.get(term);
      const having = number === undefined ? 0 : unitsPerTerm[number]!;
      return Math.log(1 + (units.length - having + 0.5) / (having + 0.5));
    },
    score: (term, factor, into) => {
      const number = numberOf.get(term);
      if (number === undefined) return;
      const end = starts[number + 1]!;
      for (let at = starts[number]!; at < end; at += 1) into[places[at]!]! += factor * weights[at]!;
    },
    unitsWith: (term) => {
      const number = numberOf.get(term);
      return number === undefined ? NOWHERE : places.subarray(starts[number]!, starts[number + 1]!);
    },
  };
};
