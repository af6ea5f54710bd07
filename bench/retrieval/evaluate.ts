import { performance } from 'node:perf_hooks';
import { decideBand } from '../../src/knowledge/search/bands.ts';
import { type Hit, type SearchIndex } from '../../src/knowledge/search/search-index.ts';
import { type Abstention, measureAbstention } from './abstention.ts';
import { measureRanking, type Ranking } from './ranking.ts';
import { withoutDiacritics, withSlips } from './spoil.ts';

export interface Query {
  readonly q: string;
  readonly gold: readonly string[];
  /** `ok` where there is an answer; other kinds name why there is none. */
  readonly kind: string;
}

/** Everything measured of one index and one set of questions. */
export interface Evaluation {
  readonly clean: Ranking;
  readonly withoutDiacritics: Ranking;
  readonly typos: Ranking;
  /** By kind of unanswerable question. */
  readonly abstention: Readonly<Record<string, Abstention>>;
  /** Questions that got one answer, a choice or nothing, by kind. */
  readonly bands: Readonly<Record<string, Readonly<Record<'sole' | 'choice' | 'none', number>>>>;
  /** Sole answers that are right, of all sole answers. */
  readonly soleRight: number;
  /** Right answers in the shown choice, of the choices shown to answerable questions. */
  readonly choiceRight: number;
  /** Each question's time, sorted. */
  readonly milliseconds: readonly number[];
}

const LIMIT = 10;

export const evaluate = (index: SearchIndex, queries: readonly Query[]): Evaluation => {
  const milliseconds: number[] = [];
  const ask = (text: string): readonly Hit[] => {
    const start = performance.now();
    const hits = index.search(text, LIMIT);
    milliseconds.push(performance.now() - start);
    return hits;
  };
  const answerable = queries.filter(({ gold }) => gold.length > 0);
  const rank = (spoil: (text: string, seed: number) => string): Ranking =>
    measureRanking(
      answerable.map(({ q, gold }, at) => ({ gold, found: ask(spoil(q, at + 1)).map(({ id }) => id) })),
    );

  const asked = queries.map((query) => ({ ...query, hits: ask(query.q) }));
  const signal = ({ hits }: { readonly hits: readonly Hit[] }): number => hits[0]?.score ?? 0;
  const can = asked.filter(({ gold }) => gold.length > 0);
  const right = can.filter(({ gold, hits }) => gold.includes(hits[0]?.id ?? ''));
  const kindsWithout = new Set(queries.filter(({ gold }) => gold.length === 0).map(({ kind }) => kind));
  const decided = asked.map(({ gold, kind, hits }) => ({ gold, kind, decision: decideBand(hits) }));

  const soles = decided.flatMap(({ gold, decision }) =>
    decision.band === 'sole' ? [gold.includes(decision.id)] : [],
  );
  const choices = decided.flatMap(({ gold, decision }) =>
    decision.band === 'choice' && gold.length > 0 ? [decision.ids.some((id) => gold.includes(id))] : [],
  );
  return {
    clean: rank((text) => text),
    withoutDiacritics: rank(withoutDiacritics),
    typos: rank(withSlips),
    abstention: Object.fromEntries(
      [...kindsWithout].map((kind) => {
        const absent = asked.filter((one) => one.gold.length === 0 && one.kind === kind);
        return [kind, measureAbstention(right.map(signal), can.map(signal), absent.map(signal))];
      }),
    ),
    bands: countBands(decided),
    soleRight: shareOf(soles),
    choiceRight: shareOf(choices),
    milliseconds: milliseconds.toSorted((one, other) => one - other),
  };
};

const shareOf = (outcomes: readonly boolean[]): number => outcomes.filter(Boolean).length / outcomes.length;

const countBands = (
  decided: readonly {
    readonly kind: string;
    readonly gold: readonly string[];
    readonly decision: { readonly band: 'sole' | 'choice' | 'none' };
  }[],
): Evaluation['bands'] => {
  const bands: Record<string, Record<'sole' | 'choice' | 'none', number>> = {};
  for (const { kind, gold, decision } of decided) {
    const name = gold.length > 0 ? 'ok' : kind;
    bands[name] ??= { sole: 0, choice: 0, none: 0 };
    bands[name][decision.band] += 1;
  }
  return bands;
};
