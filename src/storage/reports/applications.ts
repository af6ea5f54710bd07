import type { Figures, Scope } from '../../features/reports/domain.ts';
import { dayAfter } from '../../core/day.ts';
import { atWarsaw } from '../../features/registrations/quiet-hours.ts';
import type { Queries } from '../engine.ts';
import { sql } from '../kysely.ts';
import { counted } from './facts.ts';

/** Whether its history has that state. */
const wasOnce = (state: string) =>
  sql<number>`case when exists (select 1 from registration_log as l where l.registration = r.id and l.state = ${state})
    then 1 else 0 end`;

/** What was applied for in the period, and what became of it by now: one row for each application of a person. */
export const applications = (queries: Queries, { from, to, region, project, isExample }: Scope) =>
  queries
    .selectFrom('registrations as r')
    .innerJoin('events as e', 'e.id', 'r.event')
    .where('r.person', 'is not', null)
    .where('r.made_at', '>=', atWarsaw(from, '00:00'))
    .where('r.made_at', '<', atWarsaw(dayAfter(to), '00:00'))
    .where('e.is_example', '=', isExample ? 1 : 0)
    .$if(region !== undefined, (query) => query.where('e.region', '=', region!))
    .$if(project !== undefined, (query) => query.where('e.project', '=', project!))
    .select(['r.id', 'r.state', 'r.person', 'r.unit', 'e.title', 'r.made_at'])
    .select([wasOnce('confirmed').as('placed'), wasOnce('waiting').as('waited')]);

/** Zgłoszenia: made in the period, and how they stand now. */
export const countApplications = async (queries: Queries, scope: Scope): Promise<Figures> => {
  const all = await queries
    .selectFrom(applications(queries, scope).as('w'))
    .select([
      counted(sql`count(*)`).as('made'),
      counted(sql`coalesce(sum(w.placed), 0)`).as('placed'),
      counted(sql`coalesce(sum(case when w.state = 'resigned' then 1 else 0 end), 0)`).as('resigned'),
      counted(sql`coalesce(sum(case when w.state = 'cancelled' then 1 else 0 end), 0)`).as('cancelled'),
      counted(sql`coalesce(sum(w.waited), 0)`).as('waited'),
      counted(sql`coalesce(sum(case when w.waited = 1 and w.placed = 0 then 1 else 0 end), 0)`).as(
        'unplaced',
      ),
    ])
    .executeTakeFirstOrThrow();
  return Object.fromEntries(Object.entries(all).map(([name, count]) => [`applications.${name}`, count]));
};
