import { fold } from '../../core/text.ts';
import type { Answer, Unverified } from '../answer.ts';
import type { Problem } from '../problem.ts';
import { error, placeText } from './problem-at.ts';
import type { Rule } from './rule.ts';

/** Wordings that differ only in case, diacritics or punctuation are one question to the search. */
const folded = (wording: string): string =>
  fold(wording)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** No question leads to two entries, and no wording is written twice; a wording may repeat its own title. */
export const duplicateWordings: Rule = ({ parsed }) => {
  const first = new Map<string, { entry: Answer | Unverified; path: readonly PropertyKey[] }>();
  return [...parsed.answers, ...parsed.unverified].flatMap((entry): Problem[] => {
    const questions = [
      { path: ['title'], wording: entry.title },
      ...entry.wordings.map((wording, index) => ({ path: ['wordings', index], wording })),
    ];
    return questions.flatMap(({ path, wording }) => {
      const key = folded(wording);
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, { entry, path });
        return [];
      }
      if (earlier.entry === entry && earlier.path[0] === 'title') return [];
      const there = placeText(parsed.placeOf(earlier.entry, earlier.path));
      const what =
        earlier.entry === entry
          ? `pytanie „${wording}” jest w ${entry.id} drugi raz (${there})`
          : `pytanie „${wording}” z ${entry.id} prowadzi już do ${earlier.entry.id} (${there})`;
      return [error(parsed.placeOf(entry, path), what, 'proszę usunąć jedno z nich albo je zróżnicować')];
    });
  });
};
