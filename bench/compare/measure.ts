import { performance } from 'node:perf_hooks';
import { percentile } from '../percentiles.ts';
import { measureRanking, type Ranking } from '../retrieval/ranking.ts';
import { withoutDiacritics, withSlips } from '../retrieval/spoil.ts';
import type { CompareSet } from './compare-sets.ts';
import type { Built, Contestant, Setting } from './contestant.ts';

const LIMIT = 10;
/** Settings are compared on so many questions, taken evenly. */
const SAMPLE = 60;

const SPOILT = {
  clean: (text: string) => text,
  'no diacritics': withoutDiacritics,
  slips: withSlips,
} as const;
export type Text = keyof typeof SPOILT;
export const TEXTS = Object.keys(SPOILT) as readonly Text[];

/** Everything that is told of one search on one set; times in milliseconds. */
export interface Measured {
  readonly setting: string;
  readonly rankings: Readonly<Record<Text, Ranking>>;
  readonly indexed: number;
  readonly p50: number;
  readonly p99: number;
  readonly megabytes: number;
}

const ask = async (
  { find }: Built,
  queries: CompareSet['queries'],
  text: Text,
  times: number[] = [],
): Promise<Ranking> => {
  const ranked = [];
  for (const [at, { q, gold }] of queries.entries()) {
    const question = SPOILT[text](q, at + 1);
    const start = performance.now();
    const found = await find(question, LIMIT);
    times.push(performance.now() - start);
    ranked.push({ gold, found });
  }
  return measureRanking(ranked);
};

/** Each so-manieth, beginning with the first. */
export const every = <T>(all: readonly T[], step: number): readonly T[] =>
  all.filter((_, at) => at % step === 0);

/** The setting that is best on clean and mistyped questions of this very set together. */
const best = async ({ settings }: Contestant, set: CompareSet): Promise<Setting> => {
  const sample = every(set.queries, Math.ceil(set.queries.length / SAMPLE));
  let chosen = { setting: settings[0]!, score: -1 };
  if (settings.length === 1) return chosen.setting;
  for (const setting of settings) {
    const built = await setting.build(set);
    const score = (await ask(built, sample, 'clean')).ndcg10 + (await ask(built, sample, 'slips')).ndcg10;
    if (score > chosen.score) chosen = { setting, score };
  }
  return chosen.setting;
};

const held = (): number => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/** Measures a search on all questions of a set; each of them has an answer there. */
export const measure = async (contestant: Contestant, set: CompareSet): Promise<Measured> => {
  const setting = await best(contestant, set);
  const before = held();
  const start = performance.now();
  const built = await setting.build(set);
  const indexed = performance.now() - start;
  const bytes = held() - before + (built.bytes ?? 0);
  const times: number[] = [];
  const rankings: Partial<Record<Text, Ranking>> = {};
  for (const text of TEXTS) rankings[text] = await ask(built, set.queries, text, times);
  const sorted = times.toSorted((one, other) => one - other);
  return {
    setting: setting.name,
    rankings: rankings as Record<Text, Ranking>,
    indexed,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    megabytes: bytes / 1e6,
  };
};
