import { outletOfLane } from '../chat/target.ts';
import type { Depth, Succeeded } from '../features/delivery/overview-store.ts';
import type { Queries } from './engine.ts';

/** Deliveries that are not over, by lane and state. */
export const selectDepth = async (queries: Queries): Promise<readonly Depth[]> => {
  const rows = await queries
    .selectFrom('outbox')
    .select(({ fn }) => [
      'lane',
      'state',
      fn.countAll<number | string>().as('count'),
      fn.min('not_before').as('since'),
    ])
    .where('state', 'in', ['pending', 'sending', 'uncertain', 'held'])
    .groupBy(['lane', 'state'])
    .orderBy('lane')
    .orderBy('state')
    .execute();
  return rows.map(({ lane, count, ...row }) => ({
    ...row,
    platform: outletOfLane(lane),
    count: Number(count),
  }));
};

/** When each job last ran to its end. */
export const selectSucceeded = async (queries: Queries): Promise<readonly Succeeded[]> => {
  const rows = await queries
    .selectFrom('occurrences as o')
    .innerJoin('schedules as s', 's.id', 'o.schedule')
    .select(({ fn }) => ['s.job', fn.max('o.finished_at').as('at')])
    .where('o.state', '=', 'done')
    .groupBy('s.job')
    .orderBy('s.job')
    .execute();
  return rows.flatMap(({ job, at }) => (at === null ? [] : [{ job, at }]));
};
