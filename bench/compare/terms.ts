import { foldedWords } from '../../src/core/text.ts';
import { rootOf } from '../../src/knowledge/search/root.ts';
import { STOP_WORDS } from '../../src/knowledge/search/stop-words.ts';

const words = (text: string): readonly string[] =>
  foldedWords(text)
    .split(' ')
    .filter((word) => word !== '' && !STOP_WORDS.has(word));

/**
 * Ways to cut Polish text for searches that know no Polish. All fold case and diacritics and leave out our stop words;
 * the last one lends them our stemmer.
 */
export const TERMS: Readonly<Record<string, (text: string) => string[]>> = {
  'whole words': (text) => [...words(text)],
  'first six letters': (text) => words(text).map((word) => word.slice(0, 6)),
  'our roots': (text) => words(text).map(rootOf),
};
