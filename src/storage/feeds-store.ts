import type { PersonId } from '../core/ids.ts';
import type { FeedStore } from '../features/feeds/store.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { sql } from './kysely.ts';
import { toRegistration } from './registrations-rows.ts';

/** Registrations that one calendar can hold; nobody comes near it. */
const MOST = 1000;

/** The registrations with what calendars must know of their past. */
const select = (queries: Queries) =>
  queries
    .selectFrom('registrations as r')
    .selectAll('r')
    .select((eb) => [
      eb
        .selectFrom('registrations as e')
        .select(sql<number>`cast(count(*) as integer)`.as('count'))
        .whereRef('e.term', '=', 'r.term')
        .whereRef('e.person', '=', 'r.person')
        .where((of) =>
          of.or([
            of('e.made_at', '<', of.ref('r.made_at')),
            of.and([of('e.made_at', '=', of.ref('r.made_at')), of('e.id', '<', of.ref('r.id'))]),
          ]),
        )
        .as('before'),
      eb
        .selectFrom('registration_log as l')
        .select(sql<number>`cast(count(*) as integer)`.as('count'))
        .whereRef('l.registration', '=', 'r.id')
        .where('l.state', 'in', ['confirmed', 'offered'])
        .as('seated'),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const toKept = (row: Row) => {
  const registration = toRegistration(row);
  const isSeated = registration.state === 'confirmed' || registration.state === 'offered';
  return { registration, before: row.before ?? 0, hadSeat: isSeated || (row.seated ?? 0) > 0 };
};

export const createFeedStore = ({ queries, batch }: Engine): FeedStore => ({
  renew: async (person, hash, at) => {
    await batch([
      { query: queries.deleteFrom('calendar_feeds').where('person', '=', person) },
      { query: queries.insertInto('calendar_feeds').values({ hash, person, made_at: at }) },
    ]);
  },
  remove: async (person) => {
    const { numDeletedRows } = await queries
      .deleteFrom('calendar_feeds')
      .where('person', '=', person)
      .executeTakeFirstOrThrow();
    return numDeletedRows > 0n;
  },
  madeAt: async (person) =>
    (
      await queries
        .selectFrom('calendar_feeds')
        .select('made_at')
        .where('person', '=', person)
        .orderBy('made_at', 'desc')
        .executeTakeFirst()
    )?.made_at,
  byHash: async (hash) =>
    queries
      .selectFrom('calendar_feeds')
      .select(['person', 'hash'])
      .where('hash', '=', hash)
      .executeTakeFirst(),
  kept: async (id) => {
    const row = await select(queries).where('r.id', '=', id).executeTakeFirst();
    return row && toKept(row);
  },
  keptOf: async (person) =>
    (
      await select(queries)
        .where('r.person', '=', person)
        .orderBy('r.made_at', 'desc')
        .orderBy('r.id')
        .limit(MOST)
        .execute()
    ).map(toKept),
});

/** Two people who turn out to be one keep both addresses. */
export const moveFeeds = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => [
  { query: queries.updateTable('calendar_feeds').set({ person: to }).where('person', '=', from) },
];
