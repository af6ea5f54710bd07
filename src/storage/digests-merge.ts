import type { PersonId } from '../core/ids.ts';
import type { Queries, Step } from './engine.ts';

/** The survivor's subscription stays; the other person's goes with what it told, unless it is the only one. */
export const moveDigests = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => [
  {
    query: queries
      .deleteFrom('subscriptions')
      .where('person', '=', from)
      .where((eb) =>
        eb.exists(eb.selectFrom('subscriptions as other').select('other.id').where('other.person', '=', to)),
      ),
  },
  { query: queries.updateTable('subscriptions').set({ person: to }).where('person', '=', from) },
  { query: queries.updateTable('subscriptions').set({ made_by: to }).where('made_by', '=', from) },
  { query: queries.updateTable('delivery_pauses').set({ paused_by: to }).where('paused_by', '=', from) },
  { query: queries.updateTable('delivery_pauses').set({ resumed_by: to }).where('resumed_by', '=', from) },
];
