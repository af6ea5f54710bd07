import { analyse } from '../../../knowledge/search/analyse.ts';
import { rootOf } from '../../../knowledge/search/root.ts';
import { isWeak } from '../../../knowledge/search/weak-words.ts';
import type { Support } from './support.ts';

/** At least this part of what a sentence says must be words of the verified answer, in any of their forms. */
const RESTS = 0.6;

/** The roots of the words that tell something; numbers are checked elsewhere. */
export const tellingRoots = (text: string): readonly string[] => [
  ...new Set(
    analyse(text)
      .filter((word) => word.length > 2 && !/\d/.test(word) && !isWeak(word))
      .map(rootOf),
  ),
];

/** Whether the sentence speaks of what the verified answer speaks of. */
export const restsOnWords = (sentence: string, { cited, told, title }: Support): boolean => {
  const source = new Set(tellingRoots([title, ...told, ...cited].join('\n')));
  const said = tellingRoots(sentence);
  return said.filter((root) => source.has(root)).length >= RESTS * said.length;
};
