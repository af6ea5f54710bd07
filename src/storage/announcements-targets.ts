import { targetOf } from '../chat/target.ts';
import type { DeliveryState } from '../features/delivery/domain.ts';
import {
  type AnnouncementsStore,
  type Standings,
  TARGET_STANDINGS,
  type TargetLine,
  type TargetStanding,
} from '../features/announcements/store.ts';
import type { Missed } from '../features/announcements/audience.ts';
import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import { reopen } from './announcements-reopen.ts';
import type { Engine, Queries } from './engine.ts';
import { sql } from './kysely.ts';

/** What the outbox says of an addressee, as coordinators say it. What is refused and tried again has not failed. */
const standing = sql<TargetStanding>`case
  when t.missed is not null then 'missed'
  when o.state is null then 'queued'
  when o.state = 'pending' and o.reason is not null then 'retrying'
  when o.state in ('pending', 'sending') then 'queued'
  when o.state = 'uncertain' then 'checking'
  when o.state = 'held' then 'uncertain'
  when o.state = 'dropped' and o.reason = 'left' then 'left'
  else o.state end`;

const lines = (queries: Queries, announcement: string) =>
  queries
    .selectFrom('announcement_targets as t')
    .leftJoin('outbox as o', (join) =>
      join
        .onRef('o.target', '=', 't.target')
        .on('o.kind', '=', 'announcements.told')
        .on('o.thing', '=', announcement),
    )
    .leftJoin('announcement_acks as a', (join) =>
      join.onRef('a.person', '=', 't.person').on('a.announcement', '=', announcement),
    )
    .where('t.announcement', '=', announcement);

interface Row {
  readonly number: number;
  readonly target: string | null;
  readonly person: PersonId | null;
  readonly unit: string | null;
  readonly name: string | null;
  readonly missed: Missed | null;
  readonly reason: string | null;
  readonly acked_at: Instant | null;
  readonly standing: TargetStanding;
}

const toLine = (row: Row): TargetLine => ({
  number: row.number,
  standing: row.standing,
  ...(row.person === null ? {} : { person: row.person }),
  ...(row.unit === null ? {} : { unit: row.unit }),
  ...(row.target === null ? {} : { to: targetOf(row.target) }),
  ...(row.name === null ? {} : { name: row.name }),
  ...(row.missed === null ? {} : { missed: row.missed }),
  ...(row.reason === null ? {} : { reason: row.reason }),
  ...(row.acked_at === null ? {} : { acknowledgedAt: row.acked_at }),
});

/** States from which a coordinator may send again what did not arrive. */
const FAILED: readonly DeliveryState[] = ['failed'];

/** The ledger of an announcement: how it stands with each addressee, read from the outbox. */
export const createTargets = ({
  queries,
  batch,
}: Engine): Pick<AnnouncementsStore, 'standings' | 'lines' | 'resendFailed'> => ({
  standings: async (announcement) => {
    const rows = await lines(queries, announcement)
      .select(({ fn }) => [standing.as('standing'), fn.countAll<number | string>().as('count')])
      .groupBy('standing')
      .execute();
    const count = (one: TargetStanding) => Number(rows.find((row) => row.standing === one)?.count ?? 0);
    return Object.fromEntries(TARGET_STANDINGS.map((one) => [one, count(one)])) as Standings;
  },

  lines: async (announcement, standings, { from, size }) => {
    const some = () => lines(queries, announcement).where(standing, 'in', standings);
    const rows = await some()
      .select(['t.number', 't.target', 't.person', 't.unit', 't.name', 't.missed', 'o.reason', 'a.acked_at'])
      .select(standing.as('standing'))
      .orderBy('t.number')
      .limit(size)
      .offset(from)
      .execute();
    const { total } = await some()
      .select(({ fn }) => fn.countAll<number | string>().as('total'))
      .executeTakeFirstOrThrow();
    return { lines: rows.map(toLine), total: Number(total) };
  },

  resendFailed: async (announcement, at) => {
    const failed = queries
      .selectFrom('outbox')
      .select('id')
      .where('kind', '=', 'announcements.told')
      .where('thing', '=', announcement)
      .where('state', 'in', FAILED)
      .where('content', 'is not', null);
    const ids = (await failed.execute()).map(({ id }) => id);
    if (ids.length === 0) return 0;
    await batch([
      {
        query: queries
          .updateTable('outbox')
          .set((eb) => ({
            state: 'pending',
            not_before: at,
            attempts: 0,
            doubts: 0,
            expires_at: null,
            finished_at: null,
            reason: null,
            fence: eb('fence', '+', 1),
          }))
          .where('id', 'in', failed),
        wakes: true,
      },
      { query: reopen(queries).where('id', '=', announcement) },
    ]);
    return ids.length;
  },
});
