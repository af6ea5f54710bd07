import type { Day } from '../core/clock.ts';
import { daysLater } from '../core/day.ts';
import { weekday } from '../core/weekday.ts';
import type { Load, Scope } from '../features/consultations/picture/domain.ts';
import type { Queries } from './engine.ts';
import { sql } from './kysely.ts';

type Sum = number | string | null;

const mondayOf = (day: Day): Day => daysLater(day, -((weekday(day) + 6) % 7));

/** What each adviser was booked for and did, by month or week; databases cut weeks differently, so that is done here. */
export const loads = async (
  queries: Queries,
  { from, to, isExample }: Scope,
  by: 'month' | 'week',
): Promise<readonly Load[]> => {
  const rows = await queries
    .selectFrom('consultations as c')
    .leftJoin('consultation_outcomes as o', (join) =>
      join.onRef('o.consultation', '=', 'c.id').on('o.is_current', '=', 1),
    )
    .select(['c.adviser', 'c.day'])
    .select([
      sql<Sum>`sum(case when c.is_unplanned = 0 then c.minutes else 0 end)`.as('planned'),
      sql<Sum>`sum(case when c.state = 'held' then 1 else 0 end)`.as('services'),
      sql<Sum>`sum(case when c.state = 'held' then coalesce(o.minutes, 0) else 0 end)`.as('minutes'),
    ])
    .where('c.state', 'in', ['confirmed', 'held', 'no-show'])
    .where('c.is_example', '=', isExample ? 1 : 0)
    .where('c.day', '>=', from)
    .where('c.day', '<=', to)
    .groupBy(['c.adviser', 'c.day'])
    .execute();
  const found = new Map<string, Load>();
  for (const { adviser, day, planned, services, minutes } of rows) {
    const span = by === 'month' ? day.slice(0, 7) : mondayOf(day);
    const key = `${span} ${adviser}`;
    const sum = found.get(key) ?? { adviser, span, plannedMinutes: 0, services: 0, minutes: 0 };
    found.set(key, {
      ...sum,
      plannedMinutes: sum.plannedMinutes + Number(planned),
      services: sum.services + Number(services),
      minutes: sum.minutes + Number(minutes),
    });
  }
  return [...found].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, load]) => load);
};
