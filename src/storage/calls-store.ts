import type { PersonId } from '../core/ids.ts';
import type { Instant } from '../core/clock.ts';
import type { Call } from '../features/calls/domain.ts';
import type { CallFilter, CallsStore } from '../features/calls/store.ts';
import { planColumns, toCall } from './calls-rows.ts';
import type { Engine, Queries, Step } from './engine.ts';

const filtered = (queries: Queries, { words = [], forDesk }: CallFilter, now: Instant) =>
  queries
    .selectFrom('calls')
    .where('deadline', '>', now)
    .where((eb) =>
      eb.and([
        ...(forDesk ? [] : [eb('state', '=', 'published')]),
        ...words.map((word) => eb('search_key', 'like', `% ${word}%`)),
      ]),
    );

/** Calls for proposals over one database. */
export const createCallsStore = ({ queries, batch }: Engine): CallsStore => ({
  create: async ({ id, request, plan, isExample, by, at }) => {
    // The same request again inserts no row, and so writes no history either.
    await batch([
      {
        query: queries
          .insertInto('calls')
          .values({
            id,
            request,
            ...planColumns(plan),
            state: 'draft',
            is_example: isExample ? 1 : 0,
            created_by: by ?? null,
            created_at: at,
            changed_at: at,
          })
          .onConflict((conflict) => conflict.column('request').doNothing()),
        rows: 1,
      },
      {
        query: queries
          .insertInto('call_log')
          .values({ call: id, revision: 1, did: 'created', done_by: by ?? null, done_at: at }),
      },
    ]);
    const made = await queries
      .selectFrom('calls')
      .select('id')
      .where('request', '=', request)
      .executeTakeFirstOrThrow();
    return made.id;
  },

  step: (before, after, did, { by, at }) => {
    const revision = before.revision + 1;
    return batch([
      {
        query: queries
          .updateTable('calls')
          .set({
            ...planColumns(after),
            state: after.state,
            former_deadline: after.formerDeadline ?? null,
            reason: after.reason ?? null,
            changed_at: at,
            revision,
          })
          .where('id', '=', before.id)
          .where('revision', '=', before.revision),
        rows: 1,
      },
      {
        query: queries.insertInto('call_log').values({
          call: before.id,
          revision,
          did,
          before: JSON.stringify(before),
          done_by: by ?? null,
          done_at: at,
        }),
      },
    ]);
  },

  lastStep: async (call) => {
    const row = await queries
      .selectFrom('call_log')
      .select(['did', 'before'])
      .where('call', '=', call)
      .orderBy('revision', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!row) return undefined;
    return row.before === null ? { did: row.did } : { did: row.did, before: JSON.parse(row.before) as Call };
  },

  discard: ({ id, revision }) =>
    batch([
      {
        query: queries
          .deleteFrom('calls')
          .where('id', '=', id)
          .where('revision', '=', revision)
          .where('state', '=', 'draft'),
        rows: 1,
      },
    ]),

  call: async (id) => {
    const row = await queries.selectFrom('calls').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toCall(row);
  },

  calls: async (ids) => {
    if (ids.length === 0) return [];
    const rows = await queries.selectFrom('calls').selectAll().where('id', 'in', ids).execute();
    return rows.map(toCall);
  },

  search: async (filter, now, { from, size }) => {
    const rows = await filtered(queries, filter, now)
      .selectAll()
      .orderBy('deadline')
      .orderBy('id')
      .limit(size)
      .offset(from)
      .execute();
    const { total } = await filtered(queries, filter, now)
      .select(({ fn }) => fn.countAll<number | string>().as('total'))
      .executeTakeFirstOrThrow();
    return { calls: rows.map(toCall), total: Number(total) };
  },
});

/** Gives one person's calls and what they did to them to another. */
export const moveCalls = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => [
  { query: queries.updateTable('calls').set({ created_by: to }).where('created_by', '=', from) },
  { query: queries.updateTable('call_log').set({ done_by: to }).where('done_by', '=', from) },
];
