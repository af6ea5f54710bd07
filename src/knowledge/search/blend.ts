import { type QuestionWord } from './question.ts';
import { type Terms } from './terms.ts';
import { type View } from './view.ts';

/** So many postings are read in one view for one question; only very large bases and very long questions need more. */
const MOST_POSTINGS = 150_000;

interface Sought {
  readonly term: string;
  /** What it is worth: its rarity, weighed by its word. */
  readonly worth: number;
  readonly added: boolean;
}

/** The terms of the question, the most telling first; a term of several words counts once, as in the heaviest. */
const seek = (view: View, terms: Terms, words: readonly QuestionWord[]): readonly Sought[] => {
  const heaviest = new Map<string, QuestionWord>();
  for (const word of words) {
    for (const term of terms.ofQuestion(word)) {
      if (word.weight > (heaviest.get(term)?.weight ?? 0)) heaviest.set(term, word);
    }
  }
  return [...heaviest]
    .map(([term, { weight, added }]) => ({ term, worth: weight * view.rarity(term), added }))
    .sort((one, other) => other.worth - one.worth);
};

/** The most telling terms that can be read in time: what is left out then is in so many entries that it tells little. */
const affordable = (view: View, sought: readonly Sought[]): readonly Sought[] => {
  let postings = 0;
  const end = sought.findIndex(({ term }) => {
    postings += view.unitsWith(term).length;
    return postings > MOST_POSTINGS;
  });
  return end === -1 ? sought : sought.slice(0, end);
};

/**
 * Adds a view's opinion of every unit: its BM25 score divided by the most the question could reach in this view, so
 * that views with many small terms and views with few large ones can be added. Words of the thesaurus add to the
 * score, not to what could be reached.
 */
export const blendIn = (
  view: View,
  terms: Terms,
  share: number,
  words: readonly QuestionWord[],
  unitScores: Float32Array,
): void => {
  const sought = affordable(view, seek(view, terms, words));
  const most = sought.reduce((sum, { worth, added }) => (added ? sum : sum + worth), 0);
  if (most === 0) return;
  for (const { term, worth } of sought) view.add(term, (share * worth) / most, unitScores);
};
