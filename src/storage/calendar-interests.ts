import type { CalendarStore } from '../features/calendar/store.ts';
import type { Engine } from './engine.ts';

/** Who would like to come to an event that has no date yet. */
export const createInterestStore = ({
  queries,
}: Engine): Pick<CalendarStore, 'interest' | 'loseInterest' | 'interested' | 'interestsOf'> => ({
  interest: async (event, person, at) => {
    const { numInsertedOrUpdatedRows } = await queries
      .insertInto('event_interests')
      .values({ event, person, since: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  },
  loseInterest: async (event, person) => {
    await queries
      .deleteFrom('event_interests')
      .where('event', '=', event)
      .where('person', '=', person)
      .execute();
  },
  interested: async (event) => {
    const rows = await queries
      .selectFrom('event_interests')
      .select('person')
      .where('event', '=', event)
      .orderBy('since')
      .orderBy('person')
      .execute();
    return rows.map(({ person }) => person);
  },
  interestsOf: async (person) => {
    const rows = await queries
      .selectFrom('event_interests')
      .select('event')
      .where('person', '=', person)
      .orderBy('since', 'desc')
      .orderBy('event')
      .execute();
    return rows.map(({ event }) => event);
  },
});
