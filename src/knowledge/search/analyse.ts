import { fold, tidy } from '../../core/text.ts';
import { wholeWord } from './abbreviations.ts';
import { withoutPadding } from './padding.ts';
import { STOP_WORDS } from './stop-words.ts';

/** What is read of one text; a longer question is a pasted document, and its beginning is enough. */
export const LONGEST_TEXT = 4_000;
const LONGEST_WORD = 32;

/** `u.p.s.` and `k. p. a.` are one word each; a single letter before a word is not. */
const SPELLED = /(?<![\p{L}\p{N}])(?:\p{L}\. ?){2,6}(?!\p{L})/gu;
/** „6latka” is two words; „138o” and „64a” are one. */
const GLUED = /(\d)(?=\p{L}{3})/gu;
/** „7.1.1” names one thing; its digits apart name nothing. */
const NUMBERED = /(?<![\d.])\d(?:\.\d){2,3}(?!\.?\d)/g;
const WORDS = /[\p{L}\p{N}]+/gu;

/**
 * The words of a text that can be searched for, folded, in their order, without stop words and polite phrases.
 * Case, diacritics, blanks and punctuation leave no trace.
 */
export const analyse = (text: string): readonly string[] => {
  const folded = fold(tidy(text.slice(0, LONGEST_TEXT)))
    .replace(SPELLED, (spelled) => `${spelled.replace(/[. ]/g, '')} `)
    .replace(GLUED, '$1 ')
    .replace(NUMBERED, (numbered) => numbered.replaceAll('.', ''));
  const words = (folded.match(WORDS) ?? []).map((word) => word.slice(0, LONGEST_WORD));
  return withoutPadding(words)
    .map(wholeWord)
    .filter((word) => !STOP_WORDS.has(word));
};
