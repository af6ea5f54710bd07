import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { ImportsStore } from '../features/imports/store.ts';
import type { Engine, Queries, Step } from './engine.ts';

/** Marks a draft as confirmed, in the batch that begins to enter it: it is entered once. */
export const finishImportStep = (queries: Queries, id: string, at: Instant): Step => ({
  query: queries
    .updateTable('imports')
    .set({ state: 'done', content: null, done_at: at })
    .where('id', '=', id)
    .where('state', '=', 'draft'),
  rows: 1,
});

/** Gives one person's imports to another. */
export const moveImports = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => [
  { query: queries.updateTable('imports').set({ made_by: to }).where('made_by', '=', from) },
];

export const createImportsStore = ({ queries }: Pick<Engine, 'queries'>): ImportsStore => ({
  keep: async ({ id, kind, fileName, content, by, at }) => {
    await queries
      .insertInto('imports')
      .values({
        id,
        kind,
        file_name: fileName,
        state: 'draft',
        content: JSON.stringify(content),
        made_by: by,
        made_at: at,
      })
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet({ content: JSON.stringify(content) })
          .where('imports.state', '=', 'draft'),
      )
      .execute();
  },
  drop: async (id) => {
    await queries.deleteFrom('imports').where('id', '=', id).where('state', '=', 'draft').execute();
  },
  draft: async (id) => {
    const row = await queries
      .selectFrom('imports')
      .selectAll()
      .where('id', '=', id)
      .where('state', '=', 'draft')
      .executeTakeFirst();
    return (
      row && {
        id: row.id,
        kind: row.kind,
        fileName: row.file_name,
        content: JSON.parse(row.content ?? 'null') as unknown,
        by: row.made_by,
        at: row.made_at,
      }
    );
  },
  forget: async (before) => {
    const dropped = await queries
      .deleteFrom('imports')
      .where('state', '=', 'draft')
      .where('made_at', '<', before)
      .executeTakeFirst();
    await queries
      .deleteFrom('import_rows')
      .where('import', 'in', (eb) =>
        eb
          .selectFrom('imports')
          .innerJoin('import_runs', 'import_runs.import', 'imports.id')
          .select('imports.id')
          .where('imports.done_at', '<', before)
          .where('import_runs.state', 'in', ['done', 'undone']),
      )
      .execute();
    return Number(dropped.numDeletedRows);
  },
});
