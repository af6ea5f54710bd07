import type { DeskStore } from '../features/calendar/desk/store.ts';
import type { Engine } from './engine.ts';

/** Who has read a change that came shortly before the start. */
export const createDeskStore = ({ queries }: Engine): DeskStore => ({
  noteSeen: async (registration, person, sequence) => {
    const { numUpdatedRows } = await queries
      .updateTable('registrations')
      .set({ seen_sequence: sequence })
      .where('id', '=', registration)
      .where('person', '=', person)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  },
  seenOf: async (term) => {
    const rows = await queries
      .selectFrom('registrations as r')
      .innerJoin('event_terms as t', 't.id', 'r.term')
      .select('r.id')
      .where('r.term', '=', term)
      .whereRef('r.seen_sequence', '>=', 't.sequence')
      .where('t.sequence', '>', 0)
      .execute();
    return new Set(rows.map(({ id }) => id));
  },
});
