import { outletOfLane } from '../chat/target.ts';
import { UNTOLD } from '../chat/why-refused.ts';
import type { Instant } from '../core/clock.ts';
import { SENT_WHILE_PAUSED } from '../features/delivery/domain.ts';
import type { OverviewStore, Stuck, Went } from '../features/delivery/overview-store.ts';
import type { Engine, Queries } from './engine.ts';
import { sql } from './kysely.ts';
import { selectDepth, selectSucceeded } from './overview-depth.ts';
import { enqueueSteps } from './outbox-steps.ts';
import { isNotPaused } from './pause-store.ts';
import { toSchedule } from './schedule-store.ts';

const OPEN = ['pending', 'sending', 'uncertain'] as const;

const stuckTimes = async (
  queries: Queries,
  before: Instant,
  jobs: readonly string[],
): Promise<readonly Stuck[]> => {
  const due = await queries
    .selectFrom('occurrences as o')
    .innerJoin('schedules as s', 's.id', 'o.schedule')
    .select(['o.schedule', 's.job', 's.content', 'o.due_at as since'])
    .where('s.job', 'in', jobs)
    .where('o.state', 'in', ['pending', 'running'])
    .where('o.due_at', '<=', before)
    .orderBy('o.due_at')
    .execute();
  const unseen = await queries
    .selectFrom('schedules')
    .select(['id as schedule', 'job', 'content', 'next_at as since'])
    .where('job', 'in', jobs)
    .where('next_at', '<=', before)
    .execute();
  const read = (kind: 'time' | 'clock', rows: readonly (typeof unseen)[number][]) =>
    rows.flatMap(({ content, since, ...row }) =>
      since === null ? [] : [{ kind, ...row, content: JSON.parse(content) as unknown, since }],
    );
  return [...read('time', due), ...read('clock', unseen)];
};

/** Since when it should have gone out. What was tried in vain has been put off again and again, which is no progress. */
const dueSince = sql<Instant>`case when outbox.reason is null then outbox.not_before else outbox.queued_at end`;

/** Why the one was refused that is put off furthest: of several refusals in a lane it is the latest, or the longest. */
const lastRefusal = sql<string | null>`(
  select refused.reason from outbox as refused
  where refused.lane = outbox.lane and refused.state in (${sql.join(OPEN)}) and refused.reason is not null
    and refused.reason not in (${sql.join(UNTOLD)})
  order by refused.not_before desc, refused.id limit 1
)`;

const stuckLanes = async (queries: Queries, before: Instant): Promise<readonly Stuck[]> => {
  const rows = await queries
    .selectFrom('outbox')
    .select(({ fn }) => [
      'lane',
      fn.countAll<number | string>().as('count'),
      fn.min(dueSince).as('since'),
      lastRefusal.as('reason'),
    ])
    .where('state', 'in', OPEN)
    .where(dueSince, '<=', before)
    .where('queued_at', '<=', before)
    .where(isNotPaused)
    // An alarm that does not arrive is no reason for another alarm.
    .where('kind', 'not in', SENT_WHILE_PAUSED)
    .where((eb) =>
      eb.or([
        eb('urgent', '=', 1),
        eb.and([
          eb('kind', '=', 'digests.issue'),
          sql<boolean>`not exists (select 1 from outbox as moving where moving.lane = outbox.lane
            and moving.state = 'sent' and moving.finished_at > ${before})`,
        ]),
      ]),
    )
    .groupBy('lane')
    .orderBy('lane')
    .execute();
  return rows.map(({ lane, count, since, reason }) => ({
    kind: 'lane' as const,
    lane,
    platform: outletOfLane(lane),
    count: Number(count),
    since,
    ...(reason === null ? {} : { reason }),
  }));
};

/** Deliveries and set times as a whole, and the alarms about them. */
export const createOverviewStore = ({ queries, batch }: Engine): OverviewStore => ({
  depth: () => selectDepth(queries),
  succeeded: () => selectSucceeded(queries),

  waiting: async () => {
    const { count } = await queries
      .selectFrom('outbox')
      .select(({ fn }) => fn.countAll<number | string>().as('count'))
      .where('state', 'in', OPEN)
      .executeTakeFirstOrThrow();
    return Number(count);
  },

  planned: async ({ from, size }) => {
    const all = await queries
      .selectFrom('schedules')
      .selectAll()
      .where('next_at', 'is not', null)
      .orderBy('next_at')
      .orderBy('id')
      .execute();
    const schedules = all.slice(from, from + size).flatMap((row) => toSchedule(row) ?? []);
    return { schedules, total: all.length };
  },

  ran: async (since, states) => {
    const rows = await queries
      .selectFrom('occurrences as o')
      .innerJoin('schedules as s', 's.id', 'o.schedule')
      .select(({ fn }) => [
        'o.schedule',
        's.job',
        's.content',
        'o.state',
        'o.reason',
        fn.countAll<number | string>().as('count'),
        fn.max('o.due_at').as('last'),
      ])
      .where('o.due_at', '>', since)
      .where('o.state', 'in', states)
      .groupBy(['o.schedule', 's.job', 's.content', 'o.state', 'o.reason'])
      .orderBy('last', 'desc')
      .orderBy('o.schedule')
      .execute();
    return rows.map(({ content, reason, count, ...row }) => ({
      ...row,
      content: JSON.parse(content) as unknown,
      ...(reason === null ? {} : { reason }),
      count: Number(count),
    }));
  },

  went: async (since) => {
    const rows = await queries
      .selectFrom('outbox')
      .select(({ fn }) => ['kind', 'state', 'reason', fn.countAll<number | string>().as('count')])
      .where('finished_at', '>', since)
      .where('state', 'in', ['sent', 'dropped'])
      // What its reader had on the screen already was not held back from anybody.
      .where((eb) => eb.or([eb('reason', 'is', null), eb('reason', '!=', 'seen')]))
      .groupBy(['kind', 'state', 'reason'])
      .orderBy('kind')
      .orderBy('state')
      .orderBy('reason')
      .execute();
    return rows.map(({ kind, state, reason, count }) => ({
      kind,
      state: state as Went['state'],
      ...(reason === null ? {} : { reason }),
      count: Number(count),
    }));
  },

  stuck: async (before, jobs) => {
    const paused = await queries
      .selectFrom('delivery_pauses')
      .select('id')
      .where('resumed_at', 'is', null)
      .executeTakeFirst();
    return [
      ...(paused ? [] : await stuckTimes(queries, before, jobs)),
      ...(await stuckLanes(queries, before)),
    ];
  },

  raise: (id, about, tell, at) =>
    batch([
      {
        query: queries
          .insertInto('delivery_alarms')
          .values({ id, about, raised_at: at, cleared_at: null })
          .onConflict((conflict) => conflict.doNothing()),
        rows: 1,
      },
      ...enqueueSteps(queries, tell, at),
    ]),

  clearAllBut: async (about, at) => {
    const open = queries
      .updateTable('delivery_alarms')
      .set({ cleared_at: at })
      .where('cleared_at', 'is', null);
    await (about.length === 0 ? open : open.where('about', 'not in', about)).execute();
  },

  alarms: () =>
    queries
      .selectFrom('delivery_alarms')
      .select(['id', 'about'])
      .where('cleared_at', 'is', null)
      .orderBy('raised_at')
      .execute(),
});
