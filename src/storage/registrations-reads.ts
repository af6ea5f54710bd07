import { LIVE_STATES } from '../features/registrations/domain.ts';
import type { RegistrationsStore } from '../features/registrations/store.ts';
import type { Engine, Queries } from './engine.ts';
import { sql } from './kysely.ts';
import { selectFacts, toFacts, toRegistration } from './registrations-rows.ts';

const select = (queries: Queries) => queries.selectFrom('registrations').selectAll();

/** Seats first, then those who wait in their order, then the ended, the latest of them first. */
const ORDER = sql`case when has_seat = 1 then 0 when state in ('applied', 'consent') then 1
  when state = 'waiting' then 2 else 3 end`;

type Reads = Pick<
  RegistrationsStore,
  | 'facts'
  | 'termsOf'
  | 'registration'
  | 'byRequest'
  | 'liveOf'
  | 'ofPerson'
  | 'ofTerm'
  | 'ofUnit'
  | 'comingOfUnit'
  | 'inState'
  | 'place'
  | 'fromUnit'
  | 'belongsTo'
  | 'counts'
  | 'seats'
>;

/** How terms and registrations stand. */
export const createRegistrationReads = ({ queries }: Engine): Reads => ({
  facts: async (term) => {
    const row = await selectFacts(queries, term).executeTakeFirst();
    return row && toFacts(term, row);
  },

  termsOf: async (event) => {
    const rows = await queries
      .selectFrom('event_terms')
      .select('id')
      .where('event', '=', event)
      .orderBy('number')
      .execute();
    return rows.map(({ id }) => id);
  },

  registration: async (id) => {
    const row = await select(queries).where('id', '=', id).executeTakeFirst();
    return row && toRegistration(row);
  },

  byRequest: async (request) => {
    const row = await select(queries).where('request', '=', request).executeTakeFirst();
    return row && toRegistration(row);
  },

  liveOf: async (person, event) => {
    const row = await select(queries)
      .where('event', '=', event)
      .where('person', '=', person)
      .where('state', 'in', LIVE_STATES)
      .executeTakeFirst();
    return row && toRegistration(row);
  },

  ofPerson: async (person, limit) =>
    (
      await select(queries)
        .where('person', '=', person)
        .orderBy('made_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute()
    ).map(toRegistration),

  ofTerm: async (term) =>
    (
      await select(queries)
        .where('term', '=', term)
        .orderBy(ORDER)
        .orderBy((eb) => eb.fn.coalesce('position', sql<number>`0`))
        .orderBy('made_at')
        .orderBy('id')
        .execute()
    ).map(toRegistration),

  ofUnit: async (unit, event) =>
    (
      await select(queries)
        .where('unit', '=', unit)
        .where('event', '=', event)
        .where('state', 'in', LIVE_STATES)
        .orderBy('made_at')
        .orderBy('id')
        .execute()
    ).map(toRegistration),

  comingOfUnit: async (unit, at, limit) => {
    const ofTerm = queries
      .selectFrom('event_sessions as s')
      .where(sql<boolean>`s.term = registrations.term`)
      .where('s.ends_at', '>', at);
    return (
      await select(queries)
        .where('unit', '=', unit)
        .where('state', 'in', LIVE_STATES)
        .where((eb) => eb.exists(ofTerm.select('s.id')))
        .orderBy(ofTerm.select((eb) => eb.fn.min('s.starts_at').as('first')))
        .orderBy('event')
        .orderBy('made_at')
        .orderBy('position')
        .orderBy('id')
        .limit(limit)
        .execute()
    ).map(toRegistration);
  },

  inState: async (term, state, limit) => {
    const query = select(queries)
      .where('term', '=', term)
      .where('state', '=', state)
      .orderBy('position')
      .orderBy('id');
    return (await (limit === undefined ? query : query.limit(limit)).execute()).map(toRegistration);
  },

  place: async ({ term, position = 0 }) => {
    const row = await queries
      .selectFrom('registrations')
      .select(sql<number>`cast(count(*) as integer)`.as('count'))
      .where('term', '=', term)
      .where('state', '=', 'waiting')
      .where('position', '<=', position)
      .executeTakeFirstOrThrow();
    return row.count;
  },

  fromUnit: async (unit, event) => {
    const row = await queries
      .selectFrom('registrations')
      .select(sql<number>`cast(count(*) as integer)`.as('count'))
      .where('unit', '=', unit)
      .where('event', '=', event)
      .where('state', 'in', LIVE_STATES)
      .executeTakeFirstOrThrow();
    return row.count;
  },

  belongsTo: async (person, group) =>
    (await queries
      .selectFrom('group_members')
      .select('id')
      .where('thematic_group', '=', group)
      .where('person', '=', person)
      .where('state', '=', 'member')
      .executeTakeFirst()) !== undefined,

  counts: async (terms) => {
    if (terms.length === 0) return [];
    const rows = await queries
      .selectFrom('registrations')
      .select(['term', 'state', sql<number>`cast(count(*) as integer)`.as('count')])
      .where('term', 'in', terms)
      .where('state', 'in', LIVE_STATES)
      .groupBy(['term', 'state'])
      .execute();
    return rows;
  },

  seats: async (terms) =>
    terms.length === 0
      ? []
      : queries
          .selectFrom('event_terms')
          .select(['id as term', 'capacity', 'taken'])
          .where('id', 'in', terms)
          .execute(),
});
