import type { ThesaurusEntry } from '../source.ts';
import { coverageOf } from './coverage.ts';
import { createExpansion } from './expansion.ts';
import { gramsOf } from './grams.ts';
import { type QuestionWord, readQuestion } from './question.ts';
import { createRepair } from './repair.ts';
import { rootOf } from './root.ts';
import { type Tuning, TUNING } from './tuning.ts';
import { unitsOf } from './units.ts';
import { createView, type View } from './view.ts';

/** What is searched: a title, its wordings, and the text of the answer. */
export interface SearchEntry {
  readonly id: string;
  readonly title: string;
  readonly wordings: readonly string[];
  readonly text: string;
}

/** An entry that fits, best first. */
export interface Hit {
  readonly id: string;
  /** How well the entry fits, from 0 to 1, comparable within one question. */
  readonly score: number;
  /** How much of the question's rare words the entry covers: a plain sum, comparable between questions. */
  readonly mass: number;
  /** The part of the question's rare words that the entry covers, from 0 to 1. */
  readonly covered: number;
}

export interface SearchIndex {
  search(question: string, limit: number): readonly Hit[];
}

export interface SearchOptions {
  readonly thesaurus?: readonly Pick<ThesaurusEntry, 'says' | 'means'>[];
  /** Only measurements change it. */
  readonly tuning?: Partial<Tuning>;
}

/** What each term of a view counts in the question; a term met twice counts once, as its heaviest word. */
const weighTerms = (
  words: readonly QuestionWord[],
  termsOf: (word: QuestionWord) => readonly string[],
): ReadonlyMap<string, number> => {
  const weights = new Map<string, number>();
  for (const word of words) {
    for (const term of termsOf(word)) weights.set(term, Math.max(weights.get(term) ?? 0, word.weight));
  }
  return weights;
};

const rootsOf = (word: QuestionWord): readonly string[] => [...new Set(word.meant.map(rootOf))];
const gramsOfWord = (word: QuestionWord): readonly string[] => [word.word, ...word.meant].flatMap(gramsOf);

/**
 * Indexes the entries in memory. Two views of the words, whole roots and runs of letters, are scored by BM25, each
 * divided by the most that the question could reach in it, and blended; the best unit of an entry speaks for it.
 */
export const createSearchIndex = (
  entries: readonly SearchEntry[],
  { thesaurus = [], tuning: changes = {} }: SearchOptions = {},
): SearchIndex => {
  const tuning = { ...TUNING, ...changes };
  const { units, vocabulary } = unitsOf(entries);
  const roots = createView(units, vocabulary, (word) => [rootOf(word)]);
  const grams = createView(units, vocabulary, gramsOf);
  const entryOf = Uint32Array.from(units, (unit) => unit.entry);
  const trust = Float32Array.from(units, (unit) => (unit.kind === 'told' ? tuning.textUnit : 1));
  const how = {
    repair: tuning.repair ? createRepair(vocabulary, (word) => -roots.rarity(rootOf(word))) : () => [],
    expand: createExpansion(thesaurus),
    number: tuning.number,
    expansion: tuning.expansion,
  };
  const unitScores = new Float32Array(units.length);
  const entryScores = new Float32Array(entries.length);

  const addView = (
    view: View,
    share: number,
    words: readonly QuestionWord[],
    termsOf: typeof rootsOf,
  ): void => {
    const sure = weighTerms(
      words.filter((word) => !word.added),
      termsOf,
    );
    let most = 0;
    for (const [term, weight] of sure) most += weight * view.rarity(term);
    if (most === 0) return;
    for (const [term, weight] of weighTerms(words, termsOf)) {
      view.add(term, (share * weight * view.rarity(term)) / most, unitScores);
    }
  };

  return {
    search: (question, limit) => {
      const words = readQuestion(question, how);
      unitScores.fill(0);
      entryScores.fill(0);
      addView(roots, tuning.shares.root, words, rootsOf);
      addView(grams, tuning.shares.gram, words, gramsOfWord);
      for (let unit = 0; unit < units.length; unit += 1) {
        const score = unitScores[unit]! * trust[unit]!;
        if (score > entryScores[entryOf[unit]!]!) entryScores[entryOf[unit]!] = score;
      }
      const { mass, whole } = coverageOf(words, roots, rootsOf, entryOf, entries.length);
      return [...entryScores.keys()]
        .filter((entry) => entryScores[entry]! > 0)
        .sort((one, other) => entryScores[other]! - entryScores[one]! || one - other)
        .slice(0, limit)
        .map((entry) => ({
          id: entries[entry]!.id,
          score: Math.min(1, entryScores[entry]!),
          mass: mass[entry]!,
          covered: whole === 0 ? 0 : mass[entry]! / whole,
        }));
    },
  };
};
