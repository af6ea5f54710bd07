import type { Instant } from '../core/clock.ts';
import type { Adviser, Exception, Hours } from '../features/consultations/domain.ts';
import type { AbsentContent } from '../features/consultations/duty/absent.ts';
import type { AwayContent } from '../features/consultations/duty/away.ts';
import type { SeenAdviser, TermsStore } from '../features/consultations/duty/store.ts';
import type { DeliveryState } from '../features/delivery/domain.ts';
import { toAdviser, toException, toHours } from './consultations-rows.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { enqueueSteps } from './outbox-steps.ts';

const termsOf = (adviser: Adviser) => ({
  name: adviser.name,
  topics: JSON.stringify(adviser.topics),
  region: adviser.region,
  powiaty: JSON.stringify(adviser.powiaty),
  base_powiat: adviser.basePowiat ?? null,
  place: adviser.place ?? null,
  online_url: adviser.onlineUrl ?? null,
  phone: adviser.phone ?? null,
  notice_hours: adviser.noticeHours,
  horizon_days: adviser.horizonDays,
  daily_minutes: adviser.dailyMinutes,
  buffer_before: adviser.bufferBefore,
  buffer_after: adviser.bufferAfter,
  confirms_by_hand: adviser.confirmsByHand ? (1 as const) : (0 as const),
  is_active: adviser.isActive ? (1 as const) : (0 as const),
});

const hoursRow = (adviser: SeenAdviser, hours: Hours) => ({
  id: hours.id,
  adviser: adviser.person,
  weekday: hours.weekday,
  from_time: hours.from,
  to_time: hours.to,
  modes: JSON.stringify(hours.modes),
  place: hours.place ?? null,
  valid_from: hours.validFrom ?? null,
  valid_until: hours.validUntil ?? null,
});

const exceptionRow = (adviser: SeenAdviser, exception: Exception) => ({
  id: exception.id,
  adviser: adviser.person,
  kind: exception.kind,
  from_day: exception.from,
  until_day: exception.until,
  from_time: exception.fromTime ?? null,
  to_time: exception.toTime ?? null,
  modes: exception.modes ? JSON.stringify(exception.modes) : null,
  place: exception.place ?? null,
  reason: exception.reason,
  by_coordinator: exception.byCoordinator ? (1 as const) : (0 as const),
});

/** Bookings are bound to the revision: one that was decided on what held before is looked at anew. Whoever waits hears of what opens. */
const touch = (
  queries: Queries,
  { person, revision }: SeenAdviser,
  at: Instant,
  { opens }: { readonly opens: boolean },
): Step => ({
  query: queries
    .updateTable('advisers')
    .set((eb) => ({ changed_at: at, revision: eb('revision', '+', 1), ...(opens ? { opened_at: at } : {}) }))
    .where('person', '=', person)
    .where('revision', '=', revision),
  rows: 1,
});

/** Messages of which nobody has seen anything. */
const UNSENT: readonly DeliveryState[] = ['pending', 'failed', 'dropped'];

/** When and on what terms advisers receive. */
export const createDutyTerms = ({ queries, batch }: Engine): TermsStore => ({
  advisers: async () =>
    (await queries.selectFrom('advisers').selectAll().orderBy('name').orderBy('person').execute()).map(
      toAdviser,
    ),

  timetable: async (adviser) => {
    const hours = await queries
      .selectFrom('adviser_hours')
      .selectAll()
      .where('adviser', '=', adviser)
      .orderBy('weekday')
      .orderBy('from_time')
      .execute();
    const exceptions = await queries
      .selectFrom('adviser_exceptions')
      .selectAll()
      .where('removed_at', 'is', null)
      .where('adviser', '=', adviser)
      .orderBy('from_day')
      .orderBy('id')
      .execute();
    return { hours: hours.map(toHours), exceptions: exceptions.map(toException) };
  },

  saveTerms: (before, after, at) => {
    if (before)
      return batch([
        {
          query: queries
            .updateTable('advisers')
            .set((eb) => ({ ...termsOf(after), changed_at: at, revision: eb('revision', '+', 1) }))
            .where('person', '=', before.person)
            .where('revision', '=', before.revision),
          rows: 1,
        },
      ]);
    const made = {
      person: after.person,
      ...termsOf(after),
      is_example: after.isExample ? (1 as const) : (0 as const),
      changed_at: at,
    };
    return batch([
      {
        query: queries
          .insertInto('advisers')
          .values(made)
          .onConflict((conflict) => conflict.doNothing()),
        rows: 1,
      },
    ]);
  },

  saveHours: (adviser, hours, at) =>
    batch([
      touch(queries, adviser, at, { opens: hours.length > 0 }),
      { query: queries.deleteFrom('adviser_hours').where('adviser', '=', adviser.person) },
      ...(hours.length === 0
        ? []
        : [
            {
              query: queries.insertInto('adviser_hours').values(hours.map((one) => hoursRow(adviser, one))),
            },
          ]),
    ]),

  addException: (adviser, exception, tell, at) =>
    batch([
      touch(queries, adviser, at, { opens: exception.kind === 'open' }),
      {
        query: queries
          .insertInto('adviser_exceptions')
          .values(exceptionRow(adviser, exception))
          .onConflict((conflict) => conflict.doNothing()),
        rows: 1,
      },
      ...enqueueSteps(queries, tell, at),
    ]),

  removeException: (adviser, exception, tell, at) =>
    batch([
      touch(queries, adviser, at, { opens: true }),
      {
        query: queries
          .updateTable('adviser_exceptions')
          .set({ removed_at: at })
          .where('adviser', '=', adviser.person)
          .where('id', '=', exception)
          .where('removed_at', 'is', null),
        rows: 1,
      },
      ...enqueueSteps(queries, tell, at),
    ]),

  askedBecauseOf: async (exception) => {
    const rows = await queries
      .selectFrom('outbox')
      .select(['content', 'state', 'part'])
      .where('kind', '=', 'duty.away')
      .where('thing', 'like', `%:${exception}`)
      .execute();
    return rows.map(({ content, state, part }) => {
      const { seats } = JSON.parse(content ?? '{"seats":[]}') as Pick<AwayContent, 'seats'>;
      const isSent = part > 0 || !UNSENT.includes(state);
      return { seats: seats.map(({ seat }) => seat), isSent };
    });
  },

  hitWhenEntered: async (exception) => {
    const row = await queries
      .selectFrom('outbox')
      .select('content')
      .where('kind', '=', 'duty.absent')
      .where('thing', 'like', `%:${exception}`)
      .executeTakeFirst();
    const none: Pick<AbsentContent, 'consultations'> = { consultations: [] };
    return (row?.content ? (JSON.parse(row.content) as typeof none) : none).consultations;
  },

  enteredByCoordinators: async (today) => {
    const rows = await queries
      .selectFrom('adviser_exceptions')
      .selectAll()
      .where('by_coordinator', '=', 1)
      .where('removed_at', 'is', null)
      .where('until_day', '>=', today)
      .orderBy('from_day')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({ adviser: row.adviser, exception: toException(row) }));
  },

  removedException: async (adviser, exception) => {
    const row = await queries
      .selectFrom('adviser_exceptions')
      .selectAll()
      .where('adviser', '=', adviser)
      .where('id', '=', exception)
      .where('removed_at', 'is not', null)
      .executeTakeFirst();
    return row && toException(row);
  },

  bringBackHours: (adviser, exception, at) =>
    batch([
      touch(queries, adviser, at, { opens: true }),
      {
        query: queries
          .updateTable('adviser_exceptions')
          .set({ removed_at: null })
          .where('adviser', '=', adviser.person)
          .where('id', '=', exception)
          .where('kind', '=', 'open')
          .where('removed_at', 'is not', null),
        rows: 1,
      },
    ]),
});
