import type { AskingStore } from '../features/consultations/asking-store.ts';
import { toWish } from './asking-rows.ts';
import { withAdvisers } from './consultations-reads.ts';
import type { Engine } from './engine.ts';
import { enqueueSteps } from './outbox-steps.ts';

type Wishes = Pick<
  AskingStore,
  'makeWish' | 'wish' | 'wishesOf' | 'wishes' | 'endWish' | 'freed' | 'noteFreed' | 'opened' | 'noteOpened'
>;

/** Those who wait for an earlier time, and the times that became free. */
export const createWishStore = ({ queries, batch }: Engine): Wishes => {
  const waiting = () => queries.selectFrom('slot_wishes').selectAll().where('state', '=', 'waiting');
  return {
    makeWish: async (request, wish) => {
      await queries
        .insertInto('slot_wishes')
        .values({
          id: wish.id,
          request,
          person: wish.person,
          topic: wish.topic,
          mode: wish.mode,
          minutes: wish.minutes ?? null,
          unit: wish.unit ?? null,
          adviser: wish.adviser ?? null,
          from_day: wish.from ?? null,
          earlier_than: wish.earlierThan ?? null,
          consultation: wish.consultation ?? null,
          state: 'waiting',
          made_at: wish.madeAt,
        })
        .onConflict((conflict) => conflict.column('request').doNothing())
        .execute();
    },
    wish: async (id) => {
      const row = await waiting().where('id', '=', id).executeTakeFirst();
      return row && toWish(row);
    },
    wishesOf: async (person) =>
      (await waiting().where('person', '=', person).orderBy('made_at').orderBy('id').execute()).map(toWish),
    wishes: async (limit) =>
      (await waiting().orderBy('made_at').orderBy('id').limit(limit).execute()).map(toWish),
    endWish: async (id) => {
      await queries.updateTable('slot_wishes').set({ state: 'ended' }).where('id', '=', id).execute();
    },
    freed: async (at, limit) =>
      withAdvisers(
        queries,
        await queries
          .selectFrom('consultations')
          .selectAll()
          .where('freed_seen', '=', 0)
          .where('state', 'in', ['cancelled', 'moved', 'declined', 'expired'])
          .where('starts_at', '>', at)
          .orderBy('starts_at')
          .orderBy('id')
          .limit(limit)
          .execute(),
      ),
    noteFreed: async (consultation, tell, at) => {
      await batch([
        {
          query: queries
            .updateTable('consultations')
            .set({ freed_seen: 1 })
            .where('id', '=', consultation)
            .where('freed_seen', '=', 0),
          rows: 1,
        },
        ...enqueueSteps(queries, tell, at),
      ]);
    },
    opened: async (limit) => {
      const rows = await queries
        .selectFrom('advisers')
        .select(['person', 'opened_at'])
        .where('opened_at', 'is not', null)
        .where('is_active', '=', 1)
        .orderBy('opened_at')
        .orderBy('person')
        .limit(limit)
        .execute();
      return rows.flatMap(({ person, opened_at: openedAt }) =>
        openedAt === null ? [] : [{ adviser: person, openedAt }],
      );
    },
    noteOpened: async ({ adviser, openedAt }, tell, at) => {
      await batch([
        {
          query: queries
            .updateTable('advisers')
            .set({ opened_at: null })
            .where('person', '=', adviser)
            .where('opened_at', '=', openedAt),
          rows: 1,
        },
        ...enqueueSteps(queries, tell, at),
      ]);
    },
  };
};
