import { parseArgs } from 'node:util';
import { filedSet, heldOutSet, labelledSet } from './compare/compare-sets.ts';
import { every, type Measured, measure, TEXTS } from './compare/measure.ts';
import { miniSearch } from './compare/mini-search.ts';
import { orama } from './compare/orama.ts';
import { ours } from './compare/ours.ts';
import { sqliteTrigrams, sqliteWords } from './compare/sqlite.ts';

// `npm run -s bench compare-retrieval [-- --set FOLDER] [--each N]`: our search beside others, in one run and on the same texts,
// as a Markdown table. The others get the setting that was best for them on these very questions. FOLDER has
// entries.jsonl and queries.jsonl; without it the public set is taken where it lies beside the repository. With N only
// each Nth question is asked.
const { values } = parseArgs({
  allowPositionals: true,
  options: { set: { type: 'string' }, each: { type: 'string', default: '1' } },
});
const folder = values.set
  ? new URL(values.set.replace(/\/?$/, '/'), `file://${process.cwd()}/`)
  : new URL('../../shared/benchmarks/poquad/', import.meta.url);

const filed = filedSet(values.set ?? 'PoQuAD', folder);
if (!filed) console.error('SKIPPED: the public set is not here; give its folder with --set');
const sets = [...(filed ? [filed] : []), await labelledSet(), await heldOutSet()];

const CONTESTANTS = [ours, miniSearch, orama, sqliteWords, sqliteTrigrams];

const row = (cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`);
const three = (value: number): string => value.toFixed(3);

const rankings = (name: string, { rankings }: Measured): void => {
  for (const text of TEXTS) {
    const { ndcg10, mrr10, recall10, hit1 } = rankings[text];
    row([name, text, three(ndcg10), three(mrr10), three(recall10), three(hit1)]);
  }
};

for (const given of sets) {
  const answerable = given.queries.filter(({ gold }) => gold.length > 0);
  const set = { ...given, queries: every(answerable, Number(values.each)) };
  console.log(`\n### ${set.name}: ${set.entries.length} entries, ${set.queries.length} questions\n`);
  const measured: (readonly [string, Measured])[] = [];
  for (const contestant of CONTESTANTS) measured.push([contestant.name, await measure(contestant, set)]);
  row(['', 'questions', 'nDCG@10', 'MRR@10', 'recall@10', 'hit@1']);
  row(['---', '---', '---', '---', '---', '---']);
  for (const [name, each] of measured) rankings(name, each);
  console.log();
  row(['', 'setting', 'indexed in', 'p50', 'p99', 'memory']);
  row(['---', '---', '---', '---', '---', '---']);
  for (const [name, { setting, indexed, p50, p99, megabytes }] of measured)
    row([
      name,
      setting,
      `${Math.round(indexed)} ms`,
      `${p50.toFixed(2)} ms`,
      `${p99.toFixed(1)} ms`,
      `${megabytes.toFixed(0)} MB`,
    ]);
}
