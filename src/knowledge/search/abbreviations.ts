/**
 * Words, folded, that are cut so often that they stand for themselves. `zasiłek`, `dodatek` and `świadczenie
 * pielęgnacyjne` are three benefits: the cut word decides which is meant, so it is read before anything else.
 */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ['zas', 'zasilek'],
  ['zasil', 'zasilek'],
  ['dod', 'dodatek'],
  ['sw', 'swiadczenie'],
  ['swiad', 'swiadczenie'],
  ['piel', 'pielegnacyjny'],
  ['mieszk', 'mieszkaniowy'],
]);

/** The whole word for one that is usually cut; any other word as it is. */
export const wholeWord = (word: string): string => WHOLE.get(word) ?? word;
