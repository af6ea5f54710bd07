import { createGrowingNumbers } from './growing-numbers.ts';
import { type Unit } from './units.ts';

/** The two usual numbers of BM25: how fast repetition stops to matter, and how much long texts are held back. */
const SATURATION = 1.2;
const LENGTH = 0.75;

/** An inverted index in flat typed arrays: for each term the units that have it. */
export interface Postings {
  /** Term t's postings are from `starts[t]` up to, not including, `starts[t + 1]`. */
  readonly starts: Uint32Array;
  readonly units: Uint32Array;
  /** The part of BM25 that does not depend on the question, from 0 to 1, for each posting. */
  readonly weights: Float32Array;
  /** How many entries have the term in any of their units. */
  readonly entriesPerTerm: Uint32Array;
}

/** Terms and how often they occur, unit after unit. */
interface Counted {
  readonly terms: Uint32Array;
  readonly counts: Uint32Array;
  /** Where each unit's terms end. */
  readonly ends: Uint32Array;
  readonly lengths: Uint32Array;
  readonly unitsPerTerm: Uint32Array;
  readonly entriesPerTerm: Uint32Array;
}

/** Turns units, whose words are numbered, into postings of the words' terms. */
export const collectPostings = (
  units: readonly Unit[],
  termsOfWord: readonly Uint32Array[],
  termCount: number,
): Postings => {
  const counted = countTerms(units, termsOfWord, termCount);
  const starts = new Uint32Array(termCount + 1);
  for (let term = 0; term < termCount; term += 1)
    starts[term + 1] = starts[term]! + counted.unitsPerTerm[term]!;
  const sorted = sortByTerm(counted, starts, dampingOf(units, counted.lengths));
  return { starts, ...sorted, entriesPerTerm: counted.entriesPerTerm };
};

const countTerms = (
  units: readonly Unit[],
  termsOfWord: readonly Uint32Array[],
  termCount: number,
): Counted => {
  const unitsPerTerm = new Uint32Array(termCount);
  const entriesPerTerm = new Uint32Array(termCount);
  const latestEntry = new Int32Array(termCount).fill(-1);
  const countHere = new Uint32Array(termCount);
  const lengths = new Uint32Array(units.length);
  const ends = new Uint32Array(units.length);
  const terms = createGrowingNumbers();
  const counts = createGrowingNumbers();
  for (let at = 0; at < units.length; at += 1) {
    const { words, doubled, entry } = units[at]!;
    const first = terms.length();
    for (let position = 0; position < words.length; position += 1) {
      const weight = position < doubled ? 2 : 1;
      const ofWord = termsOfWord[words[position]!]!;
      lengths[at]! += weight * ofWord.length;
      for (const term of ofWord) {
        if (countHere[term] === 0) terms.push(term);
        countHere[term]! += weight;
      }
    }
    ends[at] = terms.length();
    for (let seen = first; seen < ends[at]!; seen += 1) {
      const term = terms.at(seen);
      counts.push(countHere[term]!);
      countHere[term] = 0;
      unitsPerTerm[term]! += 1;
      if (latestEntry[term] !== entry) entriesPerTerm[term]! += 1;
      latestEntry[term] = entry;
    }
  }
  return { terms: terms.taken(), counts: counts.taken(), ends, lengths, unitsPerTerm, entriesPerTerm };
};

/**
 * How much each unit's length holds its terms back. Titles and wordings are short and texts are long: each is compared
 * with the usual length of its own kind.
 */
const dampingOf = (units: readonly Unit[], lengths: Uint32Array): Float32Array => {
  const sums = { asked: 0, told: 0 };
  const numbers = { asked: 0, told: 0 };
  units.forEach(({ kind }, at) => {
    sums[kind] += lengths[at]!;
    numbers[kind] += 1;
  });
  return Float32Array.from(units, ({ kind }, at) => {
    const usual = sums[kind] / numbers[kind] || 1;
    return SATURATION * (1 - LENGTH + (LENGTH * lengths[at]!) / usual);
  });
};

const sortByTerm = (
  { terms, counts, ends }: Counted,
  starts: Uint32Array,
  damping: Float32Array,
): Pick<Postings, 'units' | 'weights'> => {
  const next = starts.slice();
  const units = new Uint32Array(terms.length);
  const weights = new Float32Array(terms.length);
  for (let unit = 0, at = 0; unit < ends.length; unit += 1) {
    for (; at < ends[unit]!; at += 1) {
      const place = next[terms[at]!]!++;
      units[place] = unit;
      weights[place] = counts[at]! / (counts[at]! + damping[unit]!);
    }
  }
  return { units, weights };
};
