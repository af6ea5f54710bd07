import type { PersonId } from '../core/ids.ts';
import type { Queries, Step } from './engine.ts';

/** Gives what one person made and was interested in to another; interested twice is interested once. */
export const moveCalendar = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => [
  { query: queries.updateTable('events').set({ created_by: to }).where('created_by', '=', from) },
  {
    query: queries
      .deleteFrom('event_interests')
      .where('person', '=', from)
      .where(
        'event',
        'in',
        queries.selectFrom('event_interests as mine').select('mine.event').where('mine.person', '=', to),
      ),
  },
  { query: queries.updateTable('event_interests').set({ person: to }).where('person', '=', from) },
];
