import type { Instant } from '../../core/clock.ts';
import { nearestNames } from '../../core/likeness.ts';
import { fold } from '../../core/text.ts';
import type { Catalogue } from './catalogue.ts';
import type { Wants } from './domain.ts';
import { rootsIn } from './items.ts';

/** What is wanted but known nowhere: mostly misspelt, sometimes only not there yet; so it is said, and may stay. */
export interface Doubt {
  readonly about: 'powiat' | 'topic';
  readonly typed: string;
  /** Its place among the topics. */
  readonly index: number;
  /** What is known and like it, the most like first. */
  readonly like: readonly string[];
}

/** What there is to compare with: powiaty of the directory, and names of topics in use. */
export interface Known {
  readonly powiaty: () => Promise<readonly string[]>;
  readonly topics: (now: Instant) => Promise<readonly string[]>;
}

/** So many are offered for one that nobody knows. */
const MOST_LIKE = 3;

/** A topic is meant by a misspelling of its name, or of a word of it. */
const nearestTopics = (typed: string, topics: readonly string[]): readonly string[] => {
  const meant = new Map<string, string>();
  for (const topic of topics)
    for (const name of [topic, ...topic.split(/\s+/).filter((word) => word.length > 3)])
      if (!meant.has(name)) meant.set(name, topic);
  const near = nearestNames(typed, [...meant.keys()], MOST_LIKE * 2).flatMap((name) => meant.get(name) ?? []);
  return [...new Set(near)].slice(0, MOST_LIKE);
};

/** Whether something that could be told now, or the name of a topic, has all the words. */
const topicDoubts = async (
  topics: readonly string[],
  known: Known,
  catalogue: Pick<Catalogue, 'all'>,
  now: Instant,
): Promise<readonly Doubt[]> => {
  if (topics.length === 0) return [];
  const names = await known.topics(now);
  const subjects = [
    ...names.map((name) => new Set(rootsIn(name))),
    ...(await catalogue.all(now)).flatMap(({ about }) => ('roots' in about ? [about.roots] : [])),
  ];
  return topics.flatMap((typed, index) => {
    const words = rootsIn(typed);
    if (subjects.some((roots) => words.every((word) => roots.has(word)))) return [];
    return [{ about: 'topic', typed, index, like: nearestTopics(typed, names) } as const];
  });
};

/** What a digest may wait for in vain. */
export const doubtsAbout = async (
  { powiat, topics = [] }: Wants,
  known: Known,
  catalogue: Pick<Catalogue, 'all'>,
  now: Instant,
): Promise<readonly Doubt[]> => {
  const powiaty = powiat === undefined ? [] : await known.powiaty();
  const name = (powiat ?? '').replace(/^(powiat|pow\.)\s+/iu, '');
  const isUnknown = powiat !== undefined && !powiaty.some((one) => fold(one) === fold(name));
  return [
    ...(isUnknown
      ? [{ about: 'powiat', typed: name, index: 0, like: nearestNames(name, powiaty, MOST_LIKE) } as const]
      : []),
    ...(await topicDoubts(topics, known, catalogue, now)),
  ];
};

/** What is wanted, with another name in the place of the one that is doubted. */
export const wantingInstead = (
  wants: Wants,
  { about, index }: Pick<Doubt, 'about' | 'index'>,
  name: string,
): Wants =>
  about === 'powiat'
    ? { ...wants, powiat: name }
    : { ...wants, topics: [...new Set((wants.topics ?? []).map((one, at) => (at === index ? name : one)))] };
