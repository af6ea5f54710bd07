import { type QuestionWord } from './question.ts';
import { rootOf } from './root.ts';
import { ROOTS } from './terms.ts';
import { type Unit, type Vocabulary } from './units.ts';
import { type View } from './view.ts';

/** How nearly a question repeats the closest title or wording of an entry; both parts are from 0 to 1. */
export interface Echo {
  /** The part of the question that this one wording says. */
  readonly ofQuestion: number;
  /** The part of this wording that the question says. */
  readonly ofWording: number;
}

const NONE: Echo = { ofQuestion: 0, ofWording: 0 };
/** A word of the wording that only the thesaurus finds in the question counts half. */
const BY_THESAURUS = 0.5;

/** One number for an echo: high only when both parts are (their harmonic mean). */
export const strengthOf = ({ ofQuestion, ofWording }: Echo): number =>
  ofQuestion + ofWording === 0 ? 0 : (2 * ofQuestion * ofWording) / (ofQuestion + ofWording);

/** Compares a question with the titles and wordings of one entry; answers with the closest. */
export type Echoes = (firstUnit: number, endUnit: number) => Echo;

/**
 * Rarity tells how well an entry fits among the others; an echo tells whether somebody asked just this before. It is
 * what keeps a question from being answered by an entry that has all its words, but each in another sentence.
 */
export const createEchoes = (
  units: readonly Unit[],
  vocabulary: Vocabulary,
  roots: View,
  weightOf: (word: string) => number,
): ((words: readonly QuestionWord[]) => Echoes) => {
  const rootOfWord = vocabulary.words.map(rootOf);
  const worthOfWord = Float32Array.from(
    vocabulary.words.map((word, at) => weightOf(word) * roots.rarity(rootOfWord[at]!)),
  );

  return (words) => {
    const asked = words.filter(({ added }) => !added);
    const slots = asked.map((word) => {
      const terms = ROOTS.ofQuestion(word);
      return { terms, worth: word.weight * Math.max(...terms.map((term) => roots.rarity(term))) };
    });
    const whole = slots.reduce((sum, { worth }) => sum + worth, 0);
    const said = new Set(slots.flatMap(({ terms }) => terms));
    const added = new Set(words.filter((word) => word.added).flatMap(ROOTS.ofQuestion));

    const compare = (unit: Unit): Echo => {
      const worths = new Map<string, number>();
      for (const word of unit.words) worths.set(rootOfWord[word]!, worthOfWord[word]!);
      let all = 0;
      let repeated = 0;
      for (const [root, worth] of worths) {
        all += worth;
        if (said.has(root)) repeated += worth;
        else if (added.has(root)) repeated += BY_THESAURUS * worth;
      }
      if (all === 0 || whole === 0) return NONE;
      const found = slots.filter(({ terms }) => terms.some((term) => worths.has(term)));
      return {
        ofQuestion: found.reduce((sum, { worth }) => sum + worth, 0) / whole,
        ofWording: repeated / all,
      };
    };

    return (firstUnit, endUnit) =>
      units
        .slice(firstUnit, endUnit)
        .filter(({ kind }) => kind === 'asked')
        .map(compare)
        .reduce((best, echo) => (strengthOf(echo) > strengthOf(best) ? echo : best), NONE);
  };
};
