import type { RegistrationsStore } from '../features/registrations/store.ts';
import type { Engine } from './engine.ts';
import { sql } from './kysely.ts';
import { toRegistration } from './registrations-rows.ts';

/** Who has a seat, was told of the latest change of the term, and has not said that they know of it. */
export const createUnacknowledgedReads = ({
  queries,
}: Engine): Pick<RegistrationsStore, 'unacknowledged'> => ({
  unacknowledged: async (at, term) => {
    const starts = queries
      .selectFrom('event_sessions as s')
      .select((eb) => eb.fn.min('s.starts_at').as('at'))
      .where(sql<boolean>`s.term = t.id`)
      .where(sql<boolean>`s.starts_at > o.finished_at`);
    const ahead = queries
      .selectFrom('event_sessions as s')
      .select('s.id')
      .where(sql<boolean>`s.term = t.id`)
      .where('s.starts_at', '>', at);
    const toComing = queries
      .selectFrom('registrations as r')
      .innerJoin('event_terms as t', 't.id', 'r.term')
      .innerJoin('outbox as o', (join) =>
        join
          .on('o.kind', '=', 'registrations.changed')
          .on('o.thing', '=', sql<string>`r.id || ':' || t.sequence`)
          .on('o.state', '=', 'sent'),
      )
      .selectAll('r')
      .select(['t.sequence as of_sequence', 't.left_start', 'o.finished_at as told_at'])
      .select(starts.as('starts_at'))
      .where('r.state', '=', 'confirmed')
      .where('t.state', '=', 'open')
      .whereRef('r.seen_sequence', '<', 't.sequence')
      .where((eb) => eb.exists(ahead));
    const rows = await (term === undefined ? toComing : toComing.where('r.term', '=', term))
      .orderBy('r.id')
      .execute();
    return rows.map((row) => ({
      registration: toRegistration(row),
      sequence: row.of_sequence,
      toldAt: row.told_at!,
      startsAt: row.starts_at!,
      ...(row.left_start === null ? {} : { leftStart: row.left_start }),
    }));
  },
});
