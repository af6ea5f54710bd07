import { parseArgs } from 'node:util';
import {
  createSearchIndex,
  type SearchEntry,
  type SearchIndex,
  type SearchOptions,
} from '../src/knowledge/search/search-index.ts';
import { type Tuning } from '../src/knowledge/search/tuning.ts';
import { evaluate, type Query } from './retrieval/evaluate.ts';
import { createFts5 } from './retrieval/fts5.ts';
import { ownSet } from './retrieval/own-set.ts';
import { entryLine, queryLine, readLines } from './retrieval/read-lines.ts';

// `npm run -s bench ablate-retrieval -- [--entries E.jsonl --queries Q.jsonl]`: what each step of the search is worth, on the
// project's own questions and on another set where one is given. Every row changes one thing of the whole.
const { values } = parseArgs({
  allowPositionals: true,
  options: { entries: { type: 'string' }, queries: { type: 'string' } },
});

interface Data {
  readonly entries: readonly SearchEntry[];
  readonly queries: readonly Query[];
  readonly thesaurus: NonNullable<SearchOptions['thesaurus']>;
}
type Maker = (data: Data) => SearchIndex;

const tuned =
  (tuning: Partial<Tuning>): Maker =>
  ({ entries, thesaurus }) =>
    createSearchIndex(entries, { thesaurus, tuning });

const MAKERS: Readonly<Record<string, Maker>> = {
  'SQLite FTS5, unicode61': ({ entries }) => createFts5(entries, 'unicode61 remove_diacritics 2'),
  'SQLite FTS5, trigram': ({ entries }) => createFts5(entries, 'trigram'),
  'roots only': tuned({ root: 1, start: 0, gram: 0 }),
  'first letters only': tuned({ root: 0, start: 1, gram: 0 }),
  'grams only': tuned({ root: 0, start: 0, gram: 1 }),
  'roots and grams, no first letters': tuned({ root: 0.5, start: 0 }),
  'no grams': tuned({ root: 0.6, start: 0.4, gram: 0 }),
  'no repair of typos': tuned({ repair: false }),
  'no support of other units': tuned({ support: [0, 0] }),
  'no echo in the score': tuned({ echo: 0 }),
  'no coverage': tuned({ coverage: 0 }),
  'text as strong as wordings': tuned({ told: 1 }),
  'no weak words': tuned({ weak: 1 }),
  'numbers as strong as words': tuned({ number: 1 }),
  'no thesaurus': ({ entries }) => createSearchIndex(entries),
  'no wordings': ({ entries, thesaurus }) =>
    createSearchIndex(
      entries.map((entry) => ({ ...entry, wordings: [] })),
      { thesaurus },
    ),
  'the whole': tuned({}),
};

const show = (name: string, data: Data): void => {
  console.log(`${name}: ${data.entries.length} entries, ${data.queries.length} questions`);
  console.table(
    Object.fromEntries(
      Object.entries(MAKERS).map(([step, make]) => {
        const { clean, typos, abstention, soleRight, bands } = evaluate(make(data), data.queries);
        const absent = abstention['absent'] ?? abstention['other'];
        const three = (value: number | undefined): string => value?.toFixed(3) ?? '';
        return [
          step,
          {
            nDCG: three(clean.ndcg10),
            'hit@1': three(clean.hit1),
            'typos nDCG': three(typos.ndcg10),
            'typos hit@1': three(typos.hit1),
            AUROC: three(absent?.auroc),
            'sole right': three(soleRight),
            sole: bands['ok']?.sole ?? 0,
          },
        ];
      }),
    ),
  );
};

show('own questions', await ownSet());
if (values.entries !== undefined && values.queries !== undefined)
  show(values.entries, {
    entries: readLines(values.entries, entryLine),
    queries: readLines(values.queries, queryLine),
    thesaurus: [],
  });
