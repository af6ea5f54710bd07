import type { Selectable } from 'kysely';
import type { PersonId } from '../core/ids.ts';
import type { Consultation } from '../features/consultations/domain.ts';
import type { ConsultationsStore } from '../features/consultations/store.ts';
import { toAdviser, toConsultation, toParticipant, toTopic } from './consultations-rows.ts';
import type { Engine, Queries } from './engine.ts';
import { sql } from './kysely.ts';
import type { Tables } from './tables.ts';

const LIVE = ['requested', 'confirmed'] as const;

/** Consultations with those who advise beside their adviser. */
export const withAdvisers = async (
  queries: Queries,
  rows: readonly Selectable<Tables['consultations']>[],
): Promise<readonly Consultation[]> => {
  const groups = rows.filter(({ seats }) => seats !== null).map(({ id }) => id);
  const others =
    groups.length === 0
      ? []
      : await queries
          .selectFrom('consultation_advisers')
          .selectAll()
          .where('consultation', 'in', groups)
          .orderBy('adviser')
          .execute();
  return rows.map((row) =>
    toConsultation(
      row,
      others.filter(({ consultation }) => consultation === row.id).map(({ adviser }) => adviser),
    ),
  );
};

const seatOf = (queries: Queries, person: PersonId) =>
  queries
    .selectFrom('consultation_people as mine')
    .select('mine.consultation')
    .where('mine.person', '=', person)
    .where('mine.state', '=', 'coming');

type Reads = Pick<
  ConsultationsStore,
  | 'topics'
  | 'adviser'
  | 'travelTimes'
  | 'consultation'
  | 'movedFrom'
  | 'byRequest'
  | 'participants'
  | 'comingOf'
  | 'groups'
  | 'openOf'
  | 'expired'
>;

/** Topics, advisers and consultations as they stand. */
export const createConsultationReads = ({ queries }: Engine): Reads => {
  const select = () => queries.selectFrom('consultations').selectAll();
  const one = async (query: ReturnType<typeof select>): Promise<Consultation | undefined> =>
    (await withAdvisers(queries, await query.limit(1).execute()))[0];

  return {
    topics: async () =>
      (await queries.selectFrom('advice_topics').selectAll().orderBy('position').orderBy('id').execute()).map(
        toTopic,
      ),

    adviser: async (person) => {
      const row = await queries
        .selectFrom('advisers')
        .selectAll()
        .where('person', '=', person)
        .executeTakeFirst();
      return row && toAdviser(row);
    },

    travelTimes: async () =>
      (await queries.selectFrom('travel_times').selectAll().execute()).map(({ powiat, other, minutes }) => ({
        from: powiat,
        to: other,
        minutes,
      })),

    consultation: (id) => one(select().where('id', '=', id)),

    // By the UID, which is indexed: the one that was moved has the same.
    movedFrom: (id) =>
      one(
        select()
          .where('uid', 'in', (eb) =>
            eb.selectFrom('consultations as now').select('now.uid').where('now.id', '=', id),
          )
          .where('moved_to', '=', id),
      ),

    byRequest: (request) =>
      one(
        select().where((eb) =>
          eb.or([
            eb('request', '=', request),
            eb(
              'id',
              'in',
              eb
                .selectFrom('consultation_people as p')
                .select('p.consultation')
                .where('p.request', '=', request),
            ),
          ]),
        ),
      ),

    participants: async (consultations) =>
      consultations.length === 0
        ? []
        : (
            await queries
              .selectFrom('consultation_people')
              .selectAll()
              .where('consultation', 'in', consultations)
              .orderBy('made_at')
              .orderBy('person')
              .execute()
          ).map(toParticipant),

    comingOf: async (person, at) =>
      withAdvisers(
        queries,
        await select()
          .where('id', 'in', seatOf(queries, person))
          .where('state', 'in', LIVE)
          .where('ends_at', '>', at)
          .orderBy('starts_at')
          .orderBy('id')
          .execute(),
      ),

    groups: async (from, to) =>
      withAdvisers(
        queries,
        await select()
          .where('seats', 'is not', null)
          .where('state', 'in', LIVE)
          .where('starts_at', '>', from)
          .where('starts_at', '<=', to)
          .orderBy('starts_at')
          .orderBy('id')
          .execute(),
      ),

    openOf: async (person, at) => {
      const row = await queries
        .selectFrom('consultations')
        .select(sql<number>`cast(count(*) as integer)`.as('count'))
        .where('id', 'in', seatOf(queries, person))
        .where('state', 'in', LIVE)
        .where('ends_at', '>', at)
        .executeTakeFirstOrThrow();
      return row.count;
    },

    expired: async (at, limit) =>
      withAdvisers(
        queries,
        await select()
          .where('state', '=', 'requested')
          .where('held_until', '<=', at)
          .orderBy('held_until')
          .orderBy('id')
          .limit(limit)
          .execute(),
      ),
  };
};
