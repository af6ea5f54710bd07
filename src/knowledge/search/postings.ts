import { createGrowingNumbers } from './growing-numbers.ts';
import { type Unit } from './units.ts';

/** An inverted index: for each term the units that have it and how often, in flat typed arrays. */
export interface Postings {
  /** Term t's postings are from `starts[t]` up to, not including, `starts[t + 1]`. */
  readonly starts: Uint32Array;
  readonly units: Uint32Array;
  readonly counts: Uint32Array;
  /** How many entries have the term in any of their units. */
  readonly entriesPerTerm: Uint32Array;
  /** How many terms each unit has. */
  readonly lengths: Uint32Array;
}

/** Turns units, whose words are numbered, into postings of the words' terms. */
export const collectPostings = (
  units: readonly Unit[],
  termsOfWord: readonly Uint32Array[],
  termCount: number,
): Postings => {
  const unitsPerTerm = new Uint32Array(termCount);
  const entriesPerTerm = new Uint32Array(termCount);
  const latestEntry = new Int32Array(termCount).fill(-1);
  const countHere = new Uint32Array(termCount);
  const lengths = new Uint32Array(units.length);
  const terms = createGrowingNumbers();
  const counts = createGrowingNumbers();
  const ends = new Uint32Array(units.length);

  units.forEach((unit, at) => {
    const seen: number[] = [];
    unit.words.forEach((word, position) => {
      const weight = position < unit.doubled ? 2 : 1;
      for (const term of termsOfWord[word]!) {
        if (countHere[term] === 0) seen.push(term);
        countHere[term]! += weight;
        lengths[at]! += weight;
      }
    });
    for (const term of seen) {
      terms.push(term);
      counts.push(countHere[term]!);
      countHere[term] = 0;
      unitsPerTerm[term]! += 1;
      if (latestEntry[term] !== unit.entry) entriesPerTerm[term]! += 1;
      latestEntry[term] = unit.entry;
    }
    ends[at] = terms.taken().length;
  });

  const starts = new Uint32Array(termCount + 1);
  for (let term = 0; term < termCount; term += 1) starts[term + 1] = starts[term]! + unitsPerTerm[term]!;
  return { starts, entriesPerTerm, lengths, ...sortByTerm(terms.taken(), counts.taken(), ends, starts) };
};

/** Moves (term, count) pairs, which stand unit after unit, to the places of their terms. */
const sortByTerm = (
  terms: Uint32Array,
  counts: Uint32Array,
  ends: Uint32Array,
  starts: Uint32Array,
): Pick<Postings, 'units' | 'counts'> => {
  const next = starts.slice();
  const units = new Uint32Array(terms.length);
  const sorted = new Uint32Array(terms.length);
  for (let unit = 0, at = 0; unit < ends.length; unit += 1) {
    for (; at < ends[unit]!; at += 1) {
      const place = next[terms[at]!]!++;
      units[place] = unit;
      sorted[place] = counts[at]!;
    }
  }
  return { units, counts: sorted };
};
