import { type Tuning } from './tuning.ts';

/**
 * What the units of each entry say together: the best speaks for it, the next two support it. The sum of all would
 * favour entries with many wordings, the best alone an entry with one lucky wording.
 * `ends` tells where the units of each entry end; `trust` how much each unit counts.
 */
export const scoreEntries = (
  unitScores: Float32Array,
  trust: Float32Array,
  ends: Uint32Array,
  [second, third]: Tuning['support'],
): Float32Array => {
  const scores = new Float32Array(ends.length);
  for (let entry = 0, unit = 0; entry < ends.length; entry += 1) {
    let best = 0;
    let next = 0;
    let last = 0;
    for (const end = ends[entry]!; unit < end; unit += 1) {
      const score = unitScores[unit]! * trust[unit]!;
      if (score <= last) continue;
      if (score > best) [best, next, last] = [score, best, next];
      else if (score > next) [next, last] = [score, next];
      else last = score;
    }
    scores[entry] = best + second * next + third * last;
  }
  return scores;
};
