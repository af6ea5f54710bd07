import type { Selectable } from 'kysely';
import type {
  ClaimedOccurrence,
  NewOccurrence,
  OccurrenceFate,
  Schedule,
  ScheduleStore,
} from '../features/delivery/schedule-store.ts';
import type { Instant } from '../core/clock.ts';
import type { Engine } from './engine.ts';
import { holdsLease } from './lease-store.ts';
import { endScheduleStep, scheduleStep } from './schedule-steps.ts';
import type { Tables } from './tables.ts';

/** A schedule as it stands; undefined where it does not run any more. */
export const toSchedule = (row: Selectable<Tables['schedules']>): Schedule | undefined =>
  row.next_at === null
    ? undefined
    : {
        id: row.id,
        job: row.job,
        content: JSON.parse(row.content) as unknown,
        pattern: row.pattern,
        windowMinutes: row.window_minutes,
        nextAt: row.next_at,
      };

const toRow = (schedule: string, came: NewOccurrence): Tables['occurrences'] => ({
  schedule,
  day: came.day,
  time: came.time,
  due_at: came.due,
  state: came.skipped === undefined ? 'pending' : 'skipped',
  not_before: came.due,
  attempts: 0,
  fence: 0,
  claimed_by: null,
  reason: came.skipped ?? null,
  finished_at: came.skipped === undefined ? null : came.due,
});

const changeOf = (fate: OccurrenceFate, at: Instant): Partial<Tables['occurrences']> => {
  switch (fate.state) {
    case 'done':
      return { state: 'done', reason: null, finished_at: at };
    case 'pending':
      return { state: 'pending', not_before: fate.notBefore, reason: fate.reason };
    case 'failed':
    case 'skipped':
      return { state: fate.state, reason: fate.reason, finished_at: at };
  }
};

export const createScheduleStore = ({ queries, batch }: Engine): ScheduleStore => ({
  save: async (schedule, nextAt, at) => {
    await batch([scheduleStep(queries, schedule, nextAt, at)]);
  },

  end: async (id) => {
    await batch([endScheduleStep(queries, id)]);
  },

  schedule: async (id) => {
    const row = await queries.selectFrom('schedules').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toSchedule(row);
  },

  dueSchedules: async (now) => {
    const rows = await queries
      .selectFrom('schedules')
      .selectAll()
      .where('next_at', '<=', now)
      .orderBy('next_at')
      .orderBy('id')
      .execute();
    return rows.map(toSchedule).filter((schedule) => schedule !== undefined);
  },

  advance: (schedule, came, nextAt) =>
    batch([
      {
        query: queries
          .updateTable('schedules')
          .set({ next_at: nextAt ?? null })
          .where('id', '=', schedule.id)
          .where('next_at', '=', schedule.nextAt)
          .where('pattern', '=', schedule.pattern),
        rows: 1,
      },
      ...came.map((each) => ({
        query: queries
          .insertInto('occurrences')
          .values(toRow(schedule.id, each))
          .onConflict((conflict) => conflict.columns(['schedule', 'day', 'time']).doNothing()),
      })),
    ]),

  claimNext: async ({ holder, lease, at }, held = []) => {
    const next = await queries
      .selectFrom('occurrences')
      .innerJoin('schedules', 'schedules.id', 'occurrences.schedule')
      .selectAll('occurrences')
      .select(['schedules.job', 'schedules.content', 'schedules.window_minutes'])
      .where('occurrences.state', '=', 'pending')
      .where('occurrences.finished_at', 'is', null)
      .where('occurrences.not_before', '<=', at)
      .where((eb) => eb.and(held.map((job) => eb('schedules.job', '<>', job))))
      .orderBy('occurrences.due_at')
      .orderBy('occurrences.schedule')
      .executeTakeFirst();
    if (!next) return undefined;
    const claimed = await queries
      .updateTable('occurrences')
      .set({
        state: 'running',
        claimed_by: holder,
        fence: next.fence + 1,
        attempts: next.attempts + 1,
      })
      .where('schedule', '=', next.schedule)
      .where('day', '=', next.day)
      .where('time', '=', next.time)
      .where('state', '=', 'pending')
      .where('fence', '=', next.fence)
      .where(holdsLease(lease, holder, at))
      .returningAll()
      .executeTakeFirst();
    if (!claimed) return undefined;
    const { schedule, day, time, attempts, fence, due_at: due } = claimed;
    const content = JSON.parse(next.content) as unknown;
    return {
      schedule,
      day,
      time,
      due,
      attempts,
      fence,
      content,
      job: next.job,
      windowMinutes: next.window_minutes,
    };
  },

  waiting: async (jobs) => {
    if (jobs.length === 0) return [];
    const rows = await queries
      .selectFrom('occurrences')
      .innerJoin('schedules', 'schedules.id', 'occurrences.schedule')
      .select(['schedule', 'day', 'time', 'due_at as due', 'window_minutes as windowMinutes'])
      .where('state', '=', 'pending')
      .where('job', 'in', jobs)
      .orderBy('due_at')
      .execute();
    return rows;
  },

  skip: async ({ schedule, day, time }, reason, at) => {
    await queries
      .updateTable('occurrences')
      .set({ state: 'skipped', reason, finished_at: at })
      .where('schedule', '=', schedule)
      .where('day', '=', day)
      .where('time', '=', time)
      .where('state', '=', 'pending')
      .execute();
  },

  settle: async ({ schedule, day, time, fence }: ClaimedOccurrence, fate, at) => {
    const { numUpdatedRows } = await queries
      .updateTable('occurrences')
      .set(changeOf(fate, at))
      .where('schedule', '=', schedule)
      .where('day', '=', day)
      .where('time', '=', time)
      .where('state', '=', 'running')
      .where('fence', '=', fence)
      .executeTakeFirst();
    return Number(numUpdatedRows) === 1;
  },

  strand: async (holder) => {
    const { numUpdatedRows } = await queries
      .updateTable('occurrences')
      .set({ state: 'pending', reason: 'stranded' })
      .where('state', '=', 'running')
      .where('claimed_by', '!=', holder)
      .executeTakeFirst();
    return Number(numUpdatedRows);
  },

  history: async (schedule, limit) => {
    const rows = await queries
      .selectFrom('occurrences')
      .select(['day', 'time', 'state', 'reason'])
      .where('schedule', '=', schedule)
      .orderBy('due_at', 'desc')
      .limit(limit)
      .execute();
    return rows.map(({ day, time, state, reason }) => ({
      day,
      time,
      state,
      ...(reason === null ? {} : { reason }),
    }));
  },
});
