import { performance } from 'node:perf_hooks';
import { createSearchIndex, type SearchEntry } from '../src/knowledge/search/search-index.ts';
import { memory, summary } from './percentiles.ts';
import { createRandom } from './random.ts';
import { ownSet } from './retrieval/own-set.ts';
import { withSlips } from './retrieval/spoil.ts';

// `npm run -s bench search`: the search alone, with the real base and with 10,000 entries made of its words, half of
// them changed so that they are as many different ones as a large base would have.
const SIZE = 10_000;
const ROUNDS = 2_000;
const { entries, thesaurus, queries } = await ownSet();

const grow = (): readonly SearchEntry[] => {
  const random = createRandom(11);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const words = entries.flatMap(({ title, wordings, text }) =>
    [title, ...wordings, text].join(' ').split(/\s+/),
  );
  const made = Array.from({ length: 20_000 }, () => pick(words).slice(0, 4) + pick(words).slice(-4));
  const word = (): string => (random() < 0.5 ? pick(words) : made[Math.floor(made.length * random() ** 2)]!);
  const phrase = (length: number): string => Array.from({ length }, word).join(' ');
  return Array.from({ length: SIZE }, (_, at) => ({
    id: `made-${at}`,
    title: phrase(8),
    wordings: Array.from({ length: 5 }, () => phrase(7)),
    text: phrase(60),
  }));
};

const measure = (name: string, searched: readonly SearchEntry[]): void => {
  const before = performance.now();
  const index = createSearchIndex(searched, { thesaurus });
  const indexed = Math.round(performance.now() - before);
  // The quickest of three: what the machine did beside us is not the search's time.
  const time = (question: string): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const start = performance.now();
        index.search(question, 10);
        return performance.now() - start;
      }),
    );
  const times = Array.from({ length: ROUNDS }, (_, at) => {
    const { q } = queries[at % queries.length]!;
    return time(at % 2 === 0 ? q : withSlips(q, at));
  });
  const longest = time(
    searched
      .slice(0, 60)
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 10_000),
  );
  console.log(
    `${name}: ${searched.length} entries, indexed in ${indexed} ms; ${summary(times)}; 10,000 characters ${longest.toFixed(1)} ms; ${memory()}`,
  );
};

measure('real base', entries);
measure('grown base', grow());
