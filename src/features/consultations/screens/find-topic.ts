import { fold } from '../../../core/text.ts';
import { analyse } from '../../../knowledge/search/analyse.ts';
import { rootOf } from '../../../knowledge/search/root.ts';
import type { AdviceTopic } from '../domain.ts';

/** What typed words lead to: the one topic they name, several that fit as well, and the words that name none. */
export interface FoundTopics {
  readonly fitting: readonly AdviceTopic[];
  readonly unread: readonly string[];
}

const rootsOf = (text: string): ReadonlySet<string> =>
  new Set(
    analyse(text)
      .map(rootOf)
      .filter((root) => root.length > 1),
  );

/** Topics that share most roots with the words („zamówień” finds „zamówienia”), as long as they share any. */
export const findTopics = (topics: readonly AdviceTopic[], typed: string): FoundTopics => {
  const named = topics.find(
    ({ id, name }) => id === typed || Object.values(name).some((one) => fold(one) === fold(typed)),
  );
  if (named) return { fitting: [named], unread: [] };
  const known = topics.map((topic) => ({
    topic,
    roots: rootsOf(Object.values(topic.name).join(' ')),
  }));
  const asked = rootsOf(typed);
  const shared = (roots: ReadonlySet<string>): number => [...asked].filter((root) => roots.has(root)).length;
  const most = Math.max(0, ...known.map(({ roots }) => shared(roots)));
  const fitting = most === 0 ? [] : known.filter(({ roots }) => shared(roots) === most);
  const unread = typed
    .split(/\s+/)
    .filter((word) => [...rootsOf(word)].every((root) => !fitting.some(({ roots }) => roots.has(root))));
  return { fitting: fitting.map(({ topic }) => topic), unread };
};
