import type { PersonId } from '../core/ids.ts';
import type { AgendaStore } from '../features/consultations/duty/store.ts';
import { withAdvisers } from './consultations-reads.ts';
import type { Engine, Queries } from './engine.ts';

/** What the adviser advises on, alone or beside somebody. */
const of = (queries: Queries, adviser: PersonId) =>
  queries
    .selectFrom('consultations')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('adviser', '=', adviser),
        eb(
          'id',
          'in',
          eb
            .selectFrom('consultation_advisers as a')
            .select('a.consultation')
            .where('a.adviser', '=', adviser),
        ),
      ]),
    );

/** What advisers did and are to do. */
export const createDutyAgenda = ({ queries }: Engine): AgendaStore => ({
  agenda: async (adviser, from, until) =>
    withAdvisers(
      queries,
      await of(queries, adviser)
        .where('day', '>=', from)
        .where('day', '<=', until)
        .where('state', '<>', 'moved')
        .orderBy('starts_at')
        .orderBy('id')
        .execute(),
    ),

  requested: async (adviser, now) =>
    withAdvisers(
      queries,
      await of(queries, adviser)
        .where('state', '=', 'requested')
        .where('starts_at', '>', now)
        .orderBy('starts_at')
        .orderBy('id')
        .execute(),
    ),

  unsettled: async (adviser, now, most) =>
    withAdvisers(
      queries,
      await of(queries, adviser)
        .where('state', '=', 'confirmed')
        .where('starts_at', '<=', now)
        .orderBy('starts_at')
        .orderBy('id')
        .limit(most)
        .execute(),
    ),
});
