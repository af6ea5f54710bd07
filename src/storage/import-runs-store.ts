import type { RowMark, RowState, Run, RunRow, RunsStore } from '../features/imports/runs-store.ts';
import type { PersonId } from '../core/ids.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { finishImportStep } from './imports-store.ts';
import { sql } from './kysely.ts';
import { enqueueSteps } from './outbox-steps.ts';
import { noteStep } from './privacy/note-step.ts';

/** Rows in one statement: few enough that nobody waits long while it is written. */
const AT_ONCE = 200;

/** Notes what rows came to, in the batch that did it where it is one. */
export const markSteps = (queries: Queries, id: string, marks: readonly RowMark[]): readonly Step[] =>
  marks.map(({ number, to, outcome }) => ({
    query: queries
      .updateTable('import_rows')
      .set({ state: to, ...(outcome === undefined ? {} : { outcome: JSON.stringify(outcome) }) })
      .where('import', '=', id)
      .where('number', '=', number),
  }));

/** Whoever is joined with somebody else is nobody who came with a file any more. */
export const moveImportedPeople = (queries: Queries, from: PersonId): readonly Step[] => [
  { query: queries.deleteFrom('imported_people').where('person', '=', from) },
];

const NONE: Run['counts'] = { planned: 0, done: 0, left: 0, undone: 0, kept: 0 };

const countsOf = async (queries: Queries, id: string): Promise<Run['counts']> => {
  const rows = await queries
    .selectFrom('import_rows')
    .select(['state', sql<number>`cast(count(*) as integer)`.as('count')])
    .where('import', '=', id)
    .groupBy('state')
    .execute();
  return { ...NONE, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
};

const withFile = (queries: Queries) =>
  queries
    .selectFrom('import_runs as r')
    .innerJoin('imports as i', 'i.id', 'r.import')
    .select([
      'i.id',
      'i.kind',
      'i.file_name',
      'i.made_by',
      'i.done_at',
      'i.made_at',
      'r.state',
      'r.shown_at',
    ]);

const toRun = (
  row: Awaited<ReturnType<ReturnType<typeof withFile>['executeTakeFirstOrThrow']>>,
): Omit<Run, 'counts'> => ({
  id: row.id,
  kind: row.kind,
  fileName: row.file_name,
  state: row.state,
  by: row.made_by,
  begunAt: row.done_at ?? row.made_at,
  isShown: row.shown_at !== null,
});

export const createRunsStore = ({ queries, batch }: Pick<Engine, 'queries' | 'batch'>): RunsStore => ({
  plan: async (id, rows) => {
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await queries
        .insertInto('import_rows')
        .values(
          rows.slice(from, from + AT_ONCE).map(({ number, row, content }) => ({
            import: id,
            number,
            sheet_row: row,
            content: JSON.stringify(content),
            state: 'planned',
            outcome: null,
          })),
        )
        .onConflict((conflict) => conflict.columns(['import', 'number']).doNothing())
        .execute();
  },
  begin: (id, at) =>
    batch([
      finishImportStep(queries, id, at),
      { query: queries.insertInto('import_runs').values({ import: id, state: 'running', shown_at: null }) },
    ]),
  run: async (id) => {
    const row = await withFile(queries).where('r.import', '=', id).executeTakeFirst();
    return row && { ...toRun(row), counts: await countsOf(queries, id) };
  },
  latest: async (kinds, most) => {
    const rows = await withFile(queries)
      .where('i.kind', 'in', kinds)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('import_rows')
            .select('import_rows.number')
            .whereRef('import_rows.import', '=', 'r.import'),
        ),
      )
      .orderBy('i.done_at', 'desc')
      .orderBy('i.id')
      .limit(most)
      .execute();
    return Promise.all(rows.map(async (row) => ({ ...toRun(row), counts: await countsOf(queries, row.id) })));
  },
  rows: async (id, state: RowState, most, from = 'first') => {
    const rows = await queries
      .selectFrom('import_rows')
      .selectAll()
      .where('import', '=', id)
      .where('state', '=', state)
      .orderBy('number', from === 'first' ? 'asc' : 'desc')
      .limit(most)
      .execute();
    return rows.map(({ number, sheet_row, content, outcome }): RunRow => ({
      number,
      row: sheet_row,
      content: JSON.parse(content),
      ...(outcome === null ? {} : { outcome: JSON.parse(outcome) as unknown }),
    }));
  },
  mark: async (id, marks) => {
    await batch(markSteps(queries, id, marks));
  },
  finish: (id, to, tell, at) =>
    batch([
      {
        query: queries
          .updateTable('import_runs')
          .set({ state: to, shown_at: null })
          .where('import', '=', id)
          .where('state', '=', to === 'done' ? 'running' : 'undoing'),
        rows: 1,
      },
      ...enqueueSteps(queries, tell, at),
    ]),
  beginUndo: (id, asked) =>
    batch([
      ...(asked === undefined
        ? []
        : [noteStep(queries, { at: asked.at, actor: asked.by, did: 'import-undone', thing: id })]),
      {
        query: queries
          .updateTable('import_runs')
          .set({ state: 'undoing', shown_at: null })
          .where('import', '=', id)
          .where('state', '=', 'done')
          .where((eb) =>
            eb.exists(
              eb
                .selectFrom('import_rows')
                .select('number')
                .where('import_rows.import', '=', id)
                .where('import_rows.state', '=', 'done'),
            ),
          ),
        rows: 1,
      },
    ]),
  noteShown: async (id, at) => {
    await queries.updateTable('import_runs').set({ shown_at: at }).where('import', '=', id).execute();
  },
  underWay: async () => {
    const rows = await queries
      .selectFrom('import_runs')
      .select('import')
      .where('state', 'in', ['running', 'undoing'])
      .execute();
    return rows.map((row) => row.import);
  },
});
