import { tidy } from '../../core/text.ts';

/** A name as people write it: a capital, then letters; „Kowalska-Nowak” and „O’Neil”, but neither „kasia” nor „OPS”. */
const NAME = /^\p{Lu}['’]?\p{Lu}?\p{Ll}+(-\p{Lu}\p{Ll}+)*$/u;

export interface NameProposal {
  readonly firstName?: string;
  readonly lastName?: string;
}

/** What the platform calls somebody, where it looks like a first and a last name: to be proposed, never kept unasked. */
export const proposeName = (shown: string): NameProposal => {
  const words = tidy(shown).split(' ');
  const [firstName, lastName] = words;
  if (words.length !== 2 || firstName === undefined || lastName === undefined) return {};
  return words.every((word) => NAME.test(word)) ? { firstName, lastName } : {};
};
