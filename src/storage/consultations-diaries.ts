import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { Diary } from '../features/consultations/diary.ts';
import type { Block } from '../features/consultations/domain.ts';
import type { ConsultationsStore, DiaryFilter } from '../features/consultations/store.ts';
import { toAdviser, toException, toHours } from './consultations-rows.ts';
import type { Engine, Queries } from './engine.ts';
import { sql } from './kysely.ts';

const LIVE = ['requested', 'confirmed'] as const;

/** Whose the rows are. */
interface Owned<T> {
  readonly adviser: PersonId;
  readonly value: T;
}

const of = <T>(rows: readonly Owned<T>[], person: PersonId): readonly T[] =>
  rows.filter(({ adviser }) => adviser === person).map(({ value }) => value);

/** The time that live consultations take of their advisers, and of those who advise beside them. */
const blocks = async (
  queries: Queries,
  people: readonly PersonId[],
  { from, to, without = '' }: DiaryFilter,
): Promise<readonly Owned<Block>[]> => {
  const live = queries
    .selectFrom('consultations as c')
    .where('c.state', 'in', LIVE)
    .where('c.block_to', '>', from)
    .where('c.starts_at', '<', to)
    .where('c.id', '<>', without)
    .select(['c.block_from', 'c.block_to', 'c.minutes']);
  const own = await live.select('c.adviser').where('c.adviser', 'in', people).execute();
  const beside = await live
    .innerJoin('consultation_advisers as a', 'a.consultation', 'c.id')
    .select('a.adviser')
    .where('a.adviser', 'in', people)
    .execute();
  return [...own, ...beside].map((row) => ({
    adviser: row.adviser,
    value: { from: row.block_from, to: row.block_to, minutes: row.minutes },
  }));
};

/** What each adviser was booked for lately: whoever had the least is next. */
const shares = (queries: Queries, people: readonly PersonId[], since: Instant) =>
  queries
    .selectFrom('consultations')
    .select(['adviser', sql<number>`cast(sum(minutes) as integer)`.as('minutes')])
    .select((eb) => eb.fn.max('made_at').as('last'))
    .where('adviser', 'in', people)
    .where('made_at', '>=', since)
    .where('state', 'in', [...LIVE, 'held', 'no-show'])
    .groupBy('adviser')
    .execute();

/** Everything that decides when advisers are free. */
export const createDiaryReads = ({ queries }: Engine): Pick<ConsultationsStore, 'diaries'> => ({
  diaries: async (filter) => {
    const { advisers, bookedSince } = filter;
    const found = (
      await queries
        .selectFrom('advisers')
        .selectAll()
        .where('is_active', '=', 1)
        .$if(advisers !== undefined, (query) => query.where('person', 'in', advisers ?? []))
        .orderBy('person')
        .execute()
    ).map(toAdviser);
    if (found.length === 0) return [];
    const people = found.map(({ person }) => person);
    const hours = (
      await queries
        .selectFrom('adviser_hours')
        .selectAll()
        .where('adviser', 'in', people)
        .orderBy('id')
        .execute()
    ).map((row) => ({ adviser: row.adviser, value: toHours(row) }));
    const exceptions = (
      await queries
        .selectFrom('adviser_exceptions')
        .selectAll()
        .where('removed_at', 'is', null)
        .where('adviser', 'in', people)
        .orderBy('id')
        .execute()
    ).map((row) => ({ adviser: row.adviser, value: toException(row) }));
    const taken = await blocks(queries, people, filter);
    const shared = await shares(queries, people, bookedSince);
    return found.map((adviser): Diary => {
      const share = shared.find((one) => one.adviser === adviser.person);
      return {
        adviser,
        hours: of(hours, adviser.person),
        exceptions: of(exceptions, adviser.person),
        blocks: of(taken, adviser.person),
        bookedMinutes: share?.minutes ?? 0,
        ...(share?.last ? { lastBookedAt: share.last } : {}),
      };
    });
  },
});
