import { targetKey } from '../chat/target.ts';
import type { HandoverStore } from '../features/handover/store.ts';
import type { Engine } from './engine.ts';
import { toSeat } from './handover-rows.ts';

/** Who answers questions, on which topics, and where they are told. */
export const createSeatStore = ({
  queries,
}: Engine): Pick<HandoverStore, 'sit' | 'stand' | 'chooseTopics' | 'seats'> => ({
  sit: async ({ person, name, target, locale, isAdviser, isCoordinator, seenAt }) => {
    const seen = {
      name,
      target: targetKey(target),
      locale,
      adviser: isAdviser ? 1 : 0,
      coordinator: isCoordinator ? 1 : 0,
      seen_at: seenAt,
    } as const;
    const row = await queries
      .insertInto('handover_seats')
      .values({ person, topics: '[]', ...seen })
      .onConflict((conflict) => conflict.column('person').doUpdateSet(seen))
      .returningAll()
      .executeTakeFirstOrThrow();
    return toSeat(row);
  },

  stand: async (person) => {
    await queries.deleteFrom('handover_seats').where('person', '=', person).execute();
  },

  chooseTopics: async (person, topics) => {
    await queries
      .updateTable('handover_seats')
      .set({ topics: JSON.stringify(topics) })
      .where('person', '=', person)
      .execute();
  },

  seats: async (since) => {
    const rows = await queries
      .selectFrom('handover_seats')
      .selectAll()
      .where('seen_at', '>', since)
      .orderBy('name')
      .orderBy('person')
      .execute();
    return rows.map(toSeat);
  },
});
