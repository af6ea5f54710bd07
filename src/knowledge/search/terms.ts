import { gramsOf } from './grams.ts';
import { type QuestionWord } from './question.ts';
import { rootOf } from './root.ts';

/** What a view looks at in a word of an entry, and in a word of a question. */
export interface Terms {
  readonly ofWord: (word: string) => readonly string[];
  readonly ofQuestion: (word: QuestionWord) => readonly string[];
}

const FIRST_LETTERS = 5;
const firstLettersOf = (word: string): string => word.slice(0, FIRST_LETTERS);

const oneTerm = (termOf: (word: string) => string): Terms => ({
  ofWord: (word) => [termOf(word)],
  ofQuestion: ({ meant }) => [...new Set(meant.map(termOf))],
});

export const ROOTS: Terms = oneTerm(rootOf);
export const STARTS: Terms = oneTerm(firstLettersOf);
/** A mistyped word still has most of its grams right, so it is looked for as typed too. */
export const GRAMS: Terms = {
  ofWord: gramsOf,
  ofQuestion: ({ word, meant }) => [word, ...meant].flatMap(gramsOf),
};
