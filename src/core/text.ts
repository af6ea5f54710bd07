/**
 * Polish text made comparable: compatibility form, lower case, ł as l, no diacritics.
 * Unicode does not decompose ł, so it is replaced by hand.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l');

/** Control, format and other characters nobody can see, which may hide or turn round what is shown. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;

/** Text from outside, safe to show and to compare: no invisible characters, single blanks, trimmed. */
export const tidy = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(INVISIBLE, '').replace(/ {2,}/g, ' ').trim();

/** The same, with its line breaks kept (at most one empty line in a row). */
export const tidyLines = (text: string): string =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(tidy)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Words alone, folded, with single blanks: texts that differ in case, diacritics or punctuation are the same. */
export const foldedWords = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
