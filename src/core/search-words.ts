import { foldedWords } from './text.ts';

/** The beginning of a long word, without the ending that changes with its case: „podopieczny”, „podopiecznych”. */
export const openEnded = (word: string): string => (word.length > 5 ? word.slice(0, -2) : word);

/** Beginnings of the words that somebody searches by; short words find nothing on their own. */
export const beginningsOf = (typed: string): readonly string[] =>
  foldedWords(typed)
    .split(' ')
    .filter((word) => word.length > 2)
    .slice(0, 6)
    .map(openEnded);
