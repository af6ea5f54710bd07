import type { ThesaurusEntry } from '../source.ts';
import { bestOf } from './best-of.ts';
import { blendIn } from './blend.ts';
import { coverageOf } from './coverage.ts';
import { createEchoes, type Echo } from './echo.ts';
import { createExpansion } from './expansion.ts';
import { type Reading, readQuestion, weightOf } from './question.ts';
import { createRepair } from './repair.ts';
import { rootOf } from './root.ts';
import { scoreEntries } from './score-entries.ts';
import { GRAMS, ROOTS, STARTS } from './terms.ts';
import { type Tuning, TUNING } from './tuning.ts';
import { type EntryTexts, unitsOf } from './units.ts';
import { createView } from './view.ts';

/** So many of the best are compared wording by wording; what is further behind does not catch up. */
const RERANKED = 12;

/** What is searched: a title, its wordings, and the text of the answer. */
export interface SearchEntry extends EntryTexts {
  readonly id: string;
}

/** An entry that fits, best first. */
export interface Hit {
  readonly id: string;
  /** How well the entry fits, from 0 to 1, comparable within one question. */
  readonly score: number;
  /**
   * How much of the question's rare words the entry covers, added up in words that no entry has: comparable between
   * questions, and between bases of any size.
   */
  readonly mass: number;
  /** The same as a part of the whole question, from 0 to 1. */
  readonly covered: number;
  /** How many telling words of the question (no numbers, no weak words) the entry has. */
  readonly found: number;
  /** How nearly the question repeats the closest title or wording of the entry. */
  readonly echo: Echo;
}

export interface SearchIndex {
  search(question: string, limit: number): readonly Hit[];
}

export interface SearchOptions {
  readonly thesaurus?: readonly Pick<ThesaurusEntry, 'says' | 'means'>[];
  /** Only measurements change it. */
  readonly tuning?: Partial<Tuning>;
}

/**
 * Indexes the entries in memory for questions in everyday Polish: with typos, without diacritics, in any inflection.
 * Three views of the words are scored and blended unit by unit (a title, a wording, a text), then entry by entry.
 */
export const createSearchIndex = (
  entries: readonly SearchEntry[],
  { thesaurus = [], tuning: changes = {} }: SearchOptions = {},
): SearchIndex => {
  const tuning: Tuning = { ...TUNING, ...changes };
  const { units, vocabulary } = unitsOf(entries);
  const roots = createView(units, vocabulary, ROOTS.ofWord);
  const views = [
    { view: roots, terms: ROOTS, share: tuning.root },
    { view: createView(units, vocabulary, STARTS.ofWord), terms: STARTS, share: tuning.start },
    { view: createView(units, vocabulary, GRAMS.ofWord), terms: GRAMS, share: tuning.gram },
  ];
  const entryOf = Uint32Array.from(units, ({ entry }) => entry);
  const trust = Float32Array.from(units, ({ kind }) => (kind === 'told' ? tuning.told : 1));
  const ends = new Uint32Array(entries.length);
  units.forEach(({ entry }, at) => (ends[entry] = at + 1));
  const reading: Reading = {
    repair: tuning.repair ? createRepair(vocabulary, (word) => -roots.rarity(rootOf(word))) : () => [],
    expand: createExpansion(thesaurus),
    weights: tuning,
  };
  const echoesOf = createEchoes(units, vocabulary, roots, (word) => weightOf(word, tuning));
  const rarest = roots.rarity('');
  const unitScores = new Float32Array(units.length);
  const most = 1 + tuning.support[0] + tuning.support[1] + tuning.coverage;

  return {
    search: (question, limit) => {
      const words = readQuestion(question, reading);
      unitScores.fill(0);
      for (const { view, terms, share } of views) blendIn(view, terms, share, words, unitScores);
      const coverage = coverageOf(words, roots, entryOf, entries.length);
      const scores = scoreEntries(unitScores, trust, ends, tuning.support);
      for (let entry = 0; entry < scores.length; entry += 1) {
        if (scores[entry] === 0) continue;
        scores[entry] = (scores[entry]! + tuning.coverage * coverage.parts[entry]!) / most;
      }
      const echoes = echoesOf(words);
      const hits = bestOf(scores, Math.max(limit, RERANKED)).map((entry): Hit => {
        const [first, end] = [entry === 0 ? 0 : ends[entry - 1]!, ends[entry]!];
        const echo = echoes(first, end);
        return {
          id: entries[entry]!.id,
          score: Math.min(1, (scores[entry]! * (1 + tuning.echo * echo.ofWording)) / (1 + tuning.echo)),
          mass: (coverage.parts[entry]! * coverage.whole) / rarest,
          covered: coverage.parts[entry]!,
          found: coverage.found[entry]!,
          echo,
        };
      });
      return hits.sort((one, other) => other.score - one.score).slice(0, limit);
    },
  };
};
