import type { Selectable } from 'kysely';
import { scheduleOf, slotOf, type Subscription } from '../features/digests/domain.ts';
import type { DigestsStore, Issue, NewIssue, Slot } from '../features/digests/store.ts';
import type { Instant } from '../core/clock.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { readerColumns, subscriptionColumns, toSubscription } from './digests-rows.ts';
import { createDigestReads, toldSteps } from './digests-told.ts';
import { enqueueSteps } from './outbox-steps.ts';
import { scheduleStep } from './schedule-steps.ts';
import type { Tables } from './tables.ts';

const slotSteps = (queries: Queries, slot: Slot | undefined, at: Instant): readonly Step[] =>
  slot ? [scheduleStep(queries, slot.schedule, slot.nextAt, at)] : [];

/** Nobody reads at that time any more, so nothing runs then. */
const endEmptySlot = (queries: Queries, { timing }: Subscription): Step => ({
  query: queries
    .updateTable('schedules')
    .set({ next_at: null })
    .where('id', '=', scheduleOf(slotOf(timing)))
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('subscriptions').select('id').where('slot', '=', slotOf(timing)))),
    ),
});

const toIssue = (row: Selectable<Tables['digest_issues']>): Issue => ({
  subscription: row.subscription,
  period: row.period,
  outcome: row.outcome,
  items: JSON.parse(row.items) as Issue['items'],
  madeAt: row.made_at,
});

const issueSteps = (queries: Queries, issues: readonly NewIssue[], at: Instant): readonly Step[] => [
  {
    // One issue for each reader and period: who comes second inserts fewer rows than it has, and undoes everything.
    query: queries
      .insertInto('digest_issues')
      .values(
        issues.map(({ subscription, period, outcome, items }) => ({
          subscription,
          period,
          outcome,
          items: JSON.stringify(items),
          made_at: at,
        })),
      )
      .onConflict((conflict) => conflict.doNothing()),
    rows: issues.length,
  },
  ...toldSteps(queries, issues, at),
  ...enqueueSteps(
    queries,
    issues.flatMap(({ tell }) => tell),
    at,
  ),
];

/** Subscriptions and digests over one database. */
export const createDigestsStore = (engine: Engine): DigestsStore => {
  const { queries, batch } = engine;
  const all = () => queries.selectFrom('subscriptions').selectAll();

  return {
    ...createDigestReads(engine),

    subscribe: (subscription, slot, at) =>
      batch([
        {
          query: queries
            .insertInto('subscriptions')
            .values({
              id: subscription.id,
              ...readerColumns(subscription.reader),
              ...subscriptionColumns(subscription),
              made_by: subscription.madeBy,
              made_at: subscription.madeAt,
              changed_at: at,
              revision: 1,
            })
            .onConflict((conflict) => conflict.doNothing()),
          rows: 1,
        },
        ...slotSteps(queries, slot, at),
      ]),

    change: (before, after, slot, at) =>
      batch([
        {
          query: queries
            .updateTable('subscriptions')
            .set({ ...subscriptionColumns(after), changed_at: at, revision: before.revision + 1 })
            .where('id', '=', before.id)
            .where('revision', '=', before.revision),
          rows: 1,
        },
        endEmptySlot(queries, before),
        ...slotSteps(queries, slot, at),
      ]),

    end: (before) =>
      batch([
        {
          query: queries
            .deleteFrom('subscriptions')
            .where('id', '=', before.id)
            .where('revision', '=', before.revision),
          rows: 1,
        },
        endEmptySlot(queries, before),
      ]),

    subscription: async (id) => {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row && toSubscription(row);
    },

    of: async (reader) => {
      const { person, target } = readerColumns(reader);
      const row = await (
        person === null ? all().where('target', '=', target) : all().where('person', '=', person)
      ).executeTakeFirst();
      return row && toSubscription(row);
    },

    inSlot: async (slot, after, most) =>
      (await all().where('slot', '=', slot).where('id', '>', after).orderBy('id').limit(most).execute()).map(
        toSubscription,
      ),

    waiting: async (after, most) =>
      (
        await all()
          .where('slot', '<>', 'now')
          .where('wants_deadlines', '=', 1)
          .where('id', '>', after)
          .orderBy('id')
          .limit(most)
          .execute()
      ).map(toSubscription),

    slots: async () => {
      const rows = await queries
        .selectFrom('subscriptions')
        .select(({ fn }) => ['slot', fn.countAll<number | string>().as('count')])
        .groupBy('slot')
        .execute();
      return new Map(rows.map(({ slot, count }) => [slot, Number(count)]));
    },

    keepSlots: async (slots, at) => {
      if (slots.length > 0) await batch(slots.flatMap((slot) => slotSteps(queries, slot, at)));
    },

    made: async (period, subscriptions) => {
      if (subscriptions.length === 0) return new Set();
      const rows = await queries
        .selectFrom('digest_issues')
        .select('subscription')
        .where('period', '=', period)
        .where('subscription', 'in', subscriptions)
        .execute();
      return new Set(rows.map(({ subscription }) => subscription));
    },

    issue: (issues, at) => batch(issueSteps(queries, issues, at)),

    issueOf: async (subscription, period) => {
      const row = await queries
        .selectFrom('digest_issues')
        .selectAll()
        .where('subscription', '=', subscription)
        .where('period', '=', period)
        .executeTakeFirst();
      return row && toIssue(row);
    },

    issues: async (subscription, most) =>
      (
        await queries
          .selectFrom('digest_issues')
          .selectAll()
          .where('subscription', '=', subscription)
          .orderBy('made_at', 'desc')
          .orderBy('period', 'desc')
          .limit(most)
          .execute()
      ).map(toIssue),
  };
};
