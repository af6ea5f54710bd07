import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { createSearchIndex } from '../src/knowledge/search/search-index.ts';
import { summary } from './percentiles.ts';
import { evaluate } from './retrieval/evaluate.ts';
import { entryLine, queryLine, readLines } from './retrieval/read-lines.ts';

// `npm run -s eval:retrieval -- --entries E.jsonl --queries Q.jsonl [--json]`: how well the search finds the entries
// that answer the questions. E: {"id","title","text","wordings"?}, Q: {"q","gold":[id],"kind"}.
const { values } = parseArgs({
  options: {
    entries: { type: 'string' },
    queries: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
if (values.entries === undefined || values.queries === undefined) {
  console.error('npm run -s eval:retrieval -- --entries E.jsonl --queries Q.jsonl [--json]');
  process.exit(2);
}

const entries = readLines(values.entries, entryLine);
const queries = readLines(values.queries, queryLine);
const start = performance.now();
const index = createSearchIndex(entries);
const indexed = performance.now() - start;
const { milliseconds, ...measured } = evaluate(index, queries);
const at = (share: number): number => milliseconds[Math.ceil(milliseconds.length * share) - 1]!;

const whole = {
  entries: entries.length,
  queries: queries.length,
  indexMilliseconds: indexed,
  p50: at(0.5),
  p99: at(0.99),
  ...measured,
};

const three = (value: number): string => value.toFixed(3);
if (values.json) console.log(JSON.stringify(whole));
else {
  console.log(`${entries.length} entries, ${queries.length} questions, indexed in ${Math.round(indexed)} ms`);
  console.table(
    Object.fromEntries(
      (['clean', 'withoutDiacritics', 'typos'] as const).map((text) => {
        const { ndcg10, mrr10, recall10, hit1 } = measured[text];
        return [
          text,
          {
            'nDCG@10': three(ndcg10),
            'MRR@10': three(mrr10),
            'recall@10': three(recall10),
            'hit@1': three(hit1),
          },
        ];
      }),
    ),
  );
  console.table(
    Object.fromEntries(
      Object.entries(measured.abstention).map(([kind, { auroc, wrongAt90 }]) => [
        kind,
        { AUROC: three(auroc), 'wrong@90': three(wrongAt90) },
      ]),
    ),
  );
  console.table(measured.bands);
  console.log(
    `sole answers right ${three(measured.soleRight)}, choices with the right one ${three(measured.choiceRight)}`,
  );
  console.log(`each question: ${summary(milliseconds)}`);
}
