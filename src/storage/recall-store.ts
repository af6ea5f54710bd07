import type { Instant } from '../core/clock.ts';
import type { Recall } from '../features/recall/domain.ts';
import type { Noted, RecallStore } from '../features/recall/store.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { enqueueSteps } from './outbox-steps.ts';
import { fromChange, fromKnown, toKnown, toRecall } from './recall-rows.ts';
import { createToldStore, toldSteps } from './recall-told.ts';

/** Rows in one statement: SQLite takes 32,766 values. */
const AT_ONCE = 500;

const learnSteps = (queries: Queries, { learned }: Noted): readonly Step[] =>
  Array.from({ length: Math.ceil(learned.length / AT_ONCE) }, (_, index) => ({
    query: queries
      .insertInto('known_facts')
      .values(learned.slice(index * AT_ONCE, (index + 1) * AT_ONCE).map(fromKnown))
      .onConflict((conflict) => conflict.column('fact').doNothing()),
  }));

/** Each change of what is known is made once, by the look that saw it first. */
const changeSteps = (queries: Queries, { updated, gone }: Noted): readonly Step[] => [
  ...updated.map(({ before, after }) => ({
    query: queries
      .updateTable('known_facts')
      .set(fromKnown(after))
      .where('fact', '=', before.fact)
      .where('version', '=', before.version)
      .where('validity', '=', fromKnown(before).validity)
      .where('held', '=', before.held ? 1 : 0),
    rows: 1,
  })),
  ...gone.map(({ fact, version }) => ({
    query: queries.deleteFrom('known_facts').where('fact', '=', fact).where('version', '=', version),
    rows: 1,
  })),
];

const noteSteps = (queries: Queries, { recall, at }: Noted): readonly Step[] => {
  if (!recall) return [];
  const { id, revision, from, changes } = recall;
  const head: Step =
    revision === undefined
      ? {
          query: queries
            .insertInto('recalls')
            .values({ id, state: 'noticed', revision: 1, noticed_at: at, changed_at: at }),
        }
      : {
          query: queries
            .updateTable('recalls')
            .set({ revision: revision + 1, changed_at: at })
            .where('id', '=', id)
            .where('state', '=', 'noticed')
            .where('revision', '=', revision),
          rows: 1,
        };
  const rows = changes.map((change, index) => fromChange(id, change, from + index));
  // The same version of a fact may be left and come back while nobody has decided: it is one change, the later.
  const changed: readonly Step[] = rows.map((row) => ({
    query: queries
      .insertInto('recall_changes')
      .values(row)
      .onConflict((conflict) => conflict.columns(['recall', 'fact', 'version']).doUpdateSet(row)),
  }));
  return [head, ...changed];
};

const decideStep = (queries: Queries, before: Recall, after: Recall): Step => ({
  query: queries
    .updateTable('recalls')
    .set({
      state: after.state,
      revision: before.revision + 1,
      changed_at: after.changedAt,
      proposer: after.proposer?.person ?? null,
      proposer_name: after.proposer?.name ?? null,
      decider: after.decider?.person ?? null,
      decider_name: after.decider?.name ?? null,
      reached: after.reached ?? null,
    })
    .where('id', '=', before.id)
    .where('revision', '=', before.revision),
  rows: 1,
});

/** The marks of changes that nobody is to be told of. */
const skipSteps = (queries: Queries, before: Recall, after: Recall): readonly Step[] =>
  after.changes
    .filter(({ isSkipped }, index) => isSkipped !== before.changes[index]?.isSkipped)
    .map(({ fact, version, isSkipped }) => ({
      query: queries
        .updateTable('recall_changes')
        .set({ skipped: isSkipped ? 1 : 0 })
        .where('recall', '=', before.id)
        .where('fact', '=', fact)
        .where('version', '=', version),
    }));

/** Forgets who was told what, what was decided, and which answers people were given. */
const forgetBefore = async (queries: Queries, before: Instant): Promise<number> => {
  const old = queries
    .selectFrom('recalls')
    .select('id')
    .where('state', 'in', ['sent', 'editorial'])
    .where('changed_at', '<', before);
  const results = [
    await queries.deleteFrom('served_facts').where('told_at', '<', before).executeTakeFirst(),
    await queries.deleteFrom('served_answers').where('served_at', '<', before).executeTakeFirst(),
    await queries.deleteFrom('recall_changes').where('recall', 'in', old).executeTakeFirst(),
    await queries
      .deleteFrom('recalls')
      .where('state', 'in', ['sent', 'editorial'])
      .where('changed_at', '<', before)
      .executeTakeFirst(),
  ];
  return results.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
};

export const createRecallStore = (engine: Engine): RecallStore => {
  const { queries, batch } = engine;

  const withChanges = async (rows: readonly Parameters<typeof toRecall>[0][]): Promise<readonly Recall[]> => {
    if (rows.length === 0) return [];
    const changes = await queries
      .selectFrom('recall_changes')
      .selectAll()
      .where(
        'recall',
        'in',
        rows.map(({ id }) => id),
      )
      .orderBy('ord')
      .execute();
    return rows.map((row) => toRecall(row, changes));
  };

  return {
    ...createToldStore(engine),
    known: async () => (await queries.selectFrom('known_facts').selectAll().execute()).map(toKnown),
    note: (noted) =>
      batch([
        ...changeSteps(queries, noted),
        ...learnSteps(queries, noted),
        ...noteSteps(queries, noted),
        ...enqueueSteps(queries, noted.tell, noted.at),
      ]),
    recall: async (id) =>
      (await withChanges(await queries.selectFrom('recalls').selectAll().where('id', '=', id).execute()))[0],
    recalls: async (states, limit) =>
      withChanges(
        await queries
          .selectFrom('recalls')
          .selectAll()
          .where('state', 'in', states)
          .orderBy('changed_at', 'desc')
          .orderBy('id')
          .limit(limit)
          .execute(),
      ),
    change: (before, after) =>
      batch([decideStep(queries, before, after), ...skipSteps(queries, before, after)]),
    send: ({ before, after, tell, retold }) =>
      batch([
        decideStep(queries, before, after),
        ...toldSteps(queries, retold),
        ...enqueueSteps(queries, tell, after.changedAt),
      ]),
    forget: (before) => forgetBefore(queries, before),
  };
};
