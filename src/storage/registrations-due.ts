import { shift } from '../core/clock.ts';
import { LIVE_STATES } from '../features/registrations/domain.ts';
import type { RegistrationsStore } from '../features/registrations/store.ts';
import type { Engine } from './engine.ts';
import { sql } from './kysely.ts';
import { consultationsDuring } from './consultations-clashes.ts';
import { toRegistration } from './registrations-rows.ts';

/** Sessions nearer than this to one before are of one meeting: people are reminded of the first, in milliseconds. */
const ONE_MEETING = 3 * 24 * 3_600_000;

type Due = Pick<
  RegistrationsStore,
  'untold' | 'due' | 'stirred' | 'toSelect' | 'miscounted' | 'upcoming' | 'reachedUnits' | 'clashes'
>;

/** What time, or somebody else's change, leaves to be done; and what other events say of a person or a unit. */
export const createDueReads = ({ queries }: Engine): Due => ({
  untold: async (term, limit) => {
    const rows = await queries
      .selectFrom('registrations as r')
      .innerJoin('event_terms as t', 't.id', 'r.term')
      .selectAll('r')
      .where('r.term', '=', term)
      .where('r.state', 'in', LIVE_STATES)
      .where((eb) =>
        eb.or([
          eb('r.told_sequence', '<', eb.ref('t.sequence')),
          eb.and([
            eb('r.state', '=', 'confirmed'),
            eb('r.told_certain', '=', 0),
            eb('t.confirmed_at', 'is not', null),
          ]),
        ]),
      )
      .orderBy('r.id')
      .limit(limit)
      .execute();
    return rows.map((row) => ({
      registration: toRegistration(row),
      sequence: row.told_sequence,
      certain: row.told_certain === 1,
    }));
  },

  due: async (at, limit) =>
    (
      await queries
        .selectFrom('registrations as r')
        .innerJoin('event_terms as t', 't.id', 'r.term')
        .selectAll('r')
        .where('r.state', 'in', ['offered', 'consent', 'held'])
        .where('r.until_at', '<=', at)
        // A term whose seats do not add up waits for a coordinator, and keeps nobody else waiting.
        .where('t.broken_at', 'is', null)
        .orderBy('r.until_at')
        .orderBy('r.id')
        .limit(limit)
        .execute()
    ).map(toRegistration),

  stirred: async (limit) =>
    (
      await queries
        .selectFrom('event_terms')
        .select('id')
        .where('stirred', '>', 0)
        .orderBy('id')
        .limit(limit)
        .execute()
    ).map(({ id }) => id),

  toSelect: (at) =>
    queries
      .selectFrom('events')
      .select(['id as event', 'revision'])
      .where('state', '=', 'published')
      .where('deadline', '<=', at)
      .where('selection', '=', 'priority')
      .where('selected_at', 'is', null)
      .orderBy('id')
      .execute(),

  miscounted: async () =>
    (
      await queries
        .selectFrom('event_terms as t')
        .select('t.id')
        .where('t.broken_at', 'is', null)
        .where((eb) =>
          eb(
            't.taken',
            '!=',
            eb
              .selectFrom('registrations as r')
              .select(sql<number>`count(*)`.as('count'))
              .whereRef('r.term', '=', 't.id')
              .where('r.has_seat', '=', 1),
          ),
        )
        .orderBy('t.id')
        .execute()
    ).map(({ id }) => id),

  upcoming: async (from, to) => {
    const rows = await queries
      .selectFrom('event_sessions as s')
      .innerJoin('event_terms as t', 't.id', 's.term')
      .innerJoin('events as e', 'e.id', 't.event')
      .select(['s.term', 's.id as session', 't.sequence', 's.starts_at'])
      .select((eb) =>
        eb
          .selectFrom('event_sessions as b')
          .select((of) => of.fn.max('b.starts_at').as('at'))
          .whereRef('b.term', '=', 's.term')
          .whereRef('b.starts_at', '<', 's.starts_at')
          .as('before'),
      )
      .where('s.starts_at', '>=', from)
      .where('s.starts_at', '<', to)
      .where('t.state', '=', 'open')
      .where('e.state', '=', 'published')
      .orderBy('s.starts_at')
      .execute();
    return rows
      .filter(({ before, starts_at }) => before === null || shift(before, ONE_MEETING) <= starts_at)
      .map(({ term, session, sequence }) => ({ term, session, sequence }));
  },

  reachedUnits: async (project, except) => {
    const rows = await queries
      .selectFrom('registrations as r')
      .innerJoin('events as e', 'e.id', 'r.event')
      .select('r.unit')
      .distinct()
      .where('e.project', '=', project)
      .where('e.id', '!=', except)
      .where('r.has_seat', '=', 1)
      .where('r.unit', 'is not', null)
      .execute();
    return rows.flatMap(({ unit }) => (unit === null ? [] : [unit]));
  },

  clashes: async (person, term) => {
    const rows = await queries
      .selectFrom('registrations as r')
      .innerJoin('events as e', 'e.id', 'r.event')
      .innerJoin('event_sessions as theirs', 'theirs.term', 'r.term')
      .innerJoin('event_sessions as wanted', (join) =>
        join
          .onRef('wanted.starts_at', '<', 'theirs.ends_at')
          .onRef('wanted.ends_at', '>', 'theirs.starts_at')
          .on('wanted.term', '=', term),
      )
      .select(['e.id as event', 'e.title'])
      .select((eb) => eb.fn.min('theirs.starts_at').as('startsAt'))
      .where('r.person', '=', person)
      .where('r.has_seat', '=', 1)
      .where('r.term', '!=', term)
      .where('r.event', '!=', (eb) => eb.selectFrom('event_terms').select('event').where('id', '=', term))
      .groupBy(['e.id', 'e.title'])
      .orderBy('e.id')
      .execute();
    return [...rows, ...(await consultationsDuring(queries, person, term))];
  },
});
