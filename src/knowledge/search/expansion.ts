import { type ThesaurusEntry } from '../source.ts';
import { analyse } from './analyse.ts';
import { rootOf } from './root.ts';

interface Phrase {
  readonly roots: readonly string[];
  readonly means: readonly string[];
}

/**
 * Finds the words the rules use for the words people use (pl. *słownik skrótów i potocznych określeń*). A phrase of
 * several words is found when they stand side by side, in any form.
 */
export const createExpansion = (
  thesaurus: readonly Pick<ThesaurusEntry, 'says' | 'means'>[],
): ((words: readonly string[]) => readonly string[]) => {
  const byFirstRoot = new Map<string, Phrase[]>();
  for (const { says, means } of thesaurus) {
    const meansWords = means.flatMap(analyse);
    for (const said of says) {
      const roots = analyse(said).map(rootOf);
      const first = roots[0];
      if (first === undefined) continue;
      byFirstRoot.set(first, [...(byFirstRoot.get(first) ?? []), { roots, means: meansWords }]);
    }
  }

  return (words) => {
    const roots = words.map(rootOf);
    const found = roots.flatMap((root, at) =>
      (byFirstRoot.get(root) ?? [])
        .filter((phrase) => phrase.roots.every((one, i) => roots[at + i] === one))
        .flatMap((phrase) => phrase.means),
    );
    return [...new Set(found)].filter((word) => !words.includes(word));
  };
};
