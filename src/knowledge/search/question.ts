import { analyse } from './analyse.ts';
import { type Tuning } from './tuning.ts';
import { isWeak } from './weak-words.ts';

/** A word of the question as it is looked for. */
export interface QuestionWord {
  /** As typed, folded. */
  readonly word: string;
  /** The words it stands for: itself, or what it was meant to be when it was mistyped. */
  readonly meant: readonly string[];
  readonly weight: number;
  /** It names a subject: it is no number and not in every other question. */
  readonly telling: boolean;
  /** It came from the thesaurus: it may raise an answer, but is no part of what the person said. */
  readonly added: boolean;
}

/** What turns typed words into words to look for. */
export interface Reading {
  /** What a mistyped word was meant to be; nothing when it is known or beyond repair. */
  readonly repair: (word: string) => readonly string[];
  /** Words of the rules for words of the people. */
  readonly expand: (words: readonly string[]) => readonly string[];
  readonly weights: Pick<Tuning, 'number' | 'weak' | 'expansion'>;
}

const MOST_WORDS = 100;
/** Each repair compares the word with many; a text with more unknown words is not a mistyped question. */
const MOST_REPAIRS = 16;

const isNumber = (word: string): boolean => /^\d/.test(word);

/** How much a word counts in a question, before its rarity. */
export const weightOf = (word: string, weights: Reading['weights']): number => {
  if (isNumber(word)) return weights.number;
  return isWeak(word) ? weights.weak : 1;
};

/** Reads a question: different words once, mistyped ones repaired, words of the thesaurus added. */
export const readQuestion = (text: string, { repair, expand, weights }: Reading): readonly QuestionWord[] => {
  let repairs = 0;
  const meantBy = (word: string): readonly string[] => {
    const meant = repairs < MOST_REPAIRS ? repair(word) : [];
    if (meant.length === 0) return [word];
    repairs += 1;
    return meant;
  };
  const words = [...new Set(analyse(text))].slice(0, MOST_WORDS);
  const asked = words.map((word): QuestionWord => {
    const meant = meantBy(word);
    const telling = !isNumber(meant[0]!) && !isWeak(meant[0]!);
    return { word, meant, weight: weightOf(meant[0]!, weights), telling, added: false };
  });
  const added = expand(asked.flatMap(({ meant }) => meant)).map((word): QuestionWord => {
    return { word, meant: [word], weight: weights.expansion, telling: false, added: true };
  });
  return [...asked, ...added];
};
