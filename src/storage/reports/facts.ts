import type { Scope } from '../../features/reports/domain.ts';
import type { Queries } from '../engine.ts';
import { sql } from '../kysely.ts';

const flag = (is: boolean): 0 | 1 => (is ? 1 : 0);

/** Everybody who was noted as present at a session: one row for each session and registration. */
export const presences = (queries: Queries, { from, to, region, project, isExample }: Scope) =>
  queries
    .selectFrom('attendance as a')
    .innerJoin('registrations as r', 'r.id', 'a.registration')
    .innerJoin('event_sessions as s', 's.id', 'a.session')
    .innerJoin('event_terms as t', 't.id', 's.term')
    .innerJoin('events as e', 'e.id', 't.event')
    .where('a.state', '=', 'present')
    .where('r.person', 'is not', null)
    .where('s.day', '>=', from)
    .where('s.day', '<=', to)
    .where('e.is_example', '=', flag(isExample))
    .$if(region !== undefined, (query) => query.where('e.region', '=', region!))
    .$if(project !== undefined, (query) => query.where('e.project', '=', project!));

/** The same without meetings of groups, which are counted by unit. */
export const learning = (queries: Queries, scope: Scope) =>
  presences(queries, scope).where('e.form', '<>', 'group-meeting');

/**
 * Sessions that took place: they have ended, and were not called off. What was called off later still took place where
 * somebody was noted as present.
 */
export const heldSessions = (queries: Queries, { from, to, region, project, isExample, until }: Scope) =>
  queries
    .selectFrom('event_sessions as s')
    .innerJoin('event_terms as t', 't.id', 's.term')
    .innerJoin('events as e', 'e.id', 't.event')
    .leftJoin('projects as p', 'p.id', 'e.project')
    .where('s.day', '>=', from)
    .where('s.day', '<=', to)
    .where('s.ends_at', '<=', until)
    .where('e.is_example', '=', flag(isExample))
    .$if(region !== undefined, (query) => query.where('e.region', '=', region!))
    .$if(project !== undefined, (query) => query.where('e.project', '=', project!))
    .where((eb) =>
      eb.or([
        eb.and([eb('e.state', '=', 'published'), eb('t.state', '=', 'open')]),
        eb.exists(
          eb
            .selectFrom('attendance as was')
            .select('was.session')
            .whereRef('was.session', '=', 's.id')
            .where('was.state', '=', 'present'),
        ),
      ]),
    );

/** How long a session was, by Warsaw's clocks, without its breaks. */
export const MINUTES = sql<number>`(
  cast(substr(s.to_time, 1, 2) as integer) * 60 + cast(substr(s.to_time, 4, 2) as integer)
  - cast(substr(s.from_time, 1, 2) as integer) * 60 - cast(substr(s.from_time, 4, 2) as integer)
  - s.pause_minutes)`;

/** Letters of a moment and a blank. */
const BEFORE_UNIT = '2026-01-01T00:00:00.000Z '.length;

/** The unit for which somebody took part first: whoever works in two is told with that one. */
export const FIRST_UNIT = sql<string>`substr(min(s.starts_at || ' ' || r.unit), ${sql.lit(BEFORE_UNIT + 1)})`;

/** What the event's project counts as an hour; clock hours where nobody pays. */
export const HOUR = sql<45 | 60>`coalesce(p.hour_minutes, 60)`;

/** A count as a number on both databases. */
export const counted = (expression: ReturnType<typeof sql>) => sql<number>`cast(${expression} as integer)`;
