import { analyse } from './analyse.ts';

/** A word of the question as it is looked for. */
export interface QuestionWord {
  /** As typed, folded. */
  readonly word: string;
  /** The words it stands for: itself, or what it was meant to be when it was mistyped. */
  readonly meant: readonly string[];
  readonly weight: number;
  /** It came from the thesaurus: it may raise an answer, but says nothing about how sure we are. */
  readonly added: boolean;
}

/** A long question is read to the end, but only so many different words of it are looked for. */
const MOST_WORDS = 100;
/** Each repair compares the word with thousands; a text with more unknown words is not a mistyped question. */
const MOST_REPAIRS = 16;

/** Reads a question: different words once, mistyped ones repaired, words of the thesaurus added. */
export const readQuestion = (
  text: string,
  how: {
    readonly repair: (word: string) => readonly string[];
    readonly expand: (words: readonly string[]) => readonly string[];
    readonly number: number;
    readonly expansion: number;
  },
): readonly QuestionWord[] => {
  const words = [...new Set(analyse(text))].slice(0, MOST_WORDS);
  let repairs = 0;
  const asked = words.map((word): QuestionWord => {
    const meant = repairs < MOST_REPAIRS ? how.repair(word) : [];
    if (meant.length > 0) repairs += 1;
    const weight = /^\d/.test(word) ? how.number : 1;
    return { word, meant: meant.length > 0 ? meant : [word], weight, added: false };
  });
  const understood = asked.flatMap((one) => one.meant);
  const added = how
    .expand(understood)
    .map((word): QuestionWord => ({ word, meant: [word], weight: how.expansion, added: true }));
  return [...asked, ...added];
};
