import type { Scope } from '../../features/reports/domain.ts';
import { servedUnits } from '../advice-served.ts';
import type { Queries } from '../engine.ts';
import { sql } from '../kysely.ts';
import { heldServices } from '../picture-services.ts';
import { momentsOf } from './asked.ts';
import { counted, FIRST_UNIT, learning } from './facts.ts';
import { nameOf } from './names.ts';
import { usedBy } from './units.ts';

/** Everybody once in each project in which they took part. */
export const projects = (queries: Queries, scope: Scope) =>
  queries
    .selectFrom(
      learning(queries, scope)
        .where('e.project', 'is not', null)
        .select(['r.person', 'e.project'])
        .select([counted(sql`count(distinct e.id)`).as('participations'), FIRST_UNIT.as('unit_id')])
        .groupBy(['r.person', 'e.project'])
        .as('w'),
    )
    .leftJoin('projects as p', 'p.id', 'w.project')
    .leftJoin('units as u', 'u.id', 'w.unit_id')
    .select([nameOf('w.person').as('name'), 'p.name as project', 'w.participations'])
    .select(['u.name as unit', 'u.powiat'])
    .orderBy('project')
    .orderBy('name')
    .orderBy('w.project')
    .orderBy('w.person');

/** Local governments whose units were covered, each with what its units used. */
export const governments = (queries: Queries, scope: Scope) =>
  queries
    .selectFrom(usedBy(queries, scope).as('w'))
    .innerJoin('units as u', 'u.id', 'w.unit')
    .select([sql<string>`coalesce(u.gmina, '')`.as('government'), 'u.powiat', 'u.region'])
    .select([
      counted(sql`count(distinct u.id)`).as('units'),
      counted(sql`sum(case when w.kind = 'event' then 1 else 0 end)`).as('participations'),
      counted(sql`sum(case when w.kind = 'service' then 1 else 0 end)`).as('services'),
    ])
    .groupBy([sql`coalesce(u.gmina, '')`, 'u.powiat', 'u.region'])
    .orderBy('u.region')
    .orderBy('u.powiat')
    .orderBy('government');

/** Services with how many units each kind of them was for; a service for two units is one service. */
const services = (queries: Queries, scope: Scope, by: ReturnType<typeof sql<string>>) =>
  queries
    .selectFrom(
      heldServices(queries, scope)
        .select([by.as('kind'), 'o.minutes', 'o.persons'])
        .as('o'),
    )
    .select('o.kind')
    .select([
      counted(sql`count(*)`).as('services'),
      counted(sql`sum(o.minutes)`).as('minutes'),
      counted(sql`sum(o.persons)`).as('persons'),
    ])
    .groupBy('o.kind');

const servedBy = (queries: Queries, scope: Scope, by: ReturnType<typeof sql<string>>) =>
  heldServices(queries, scope)
    .innerJoin(servedUnits(queries).as('v'), 'v.consultation', 'c.id')
    .select([by.as('kind'), counted(sql`count(distinct v.unit)`).as('units')])
    .groupBy('kind');

const adviceBy = (queries: Queries, scope: Scope, column: 'o.topic' | 'o.mode') => {
  const by = sql<string>`${sql.ref(column)}`;
  return queries
    .selectFrom(services(queries, scope, by).as('n'))
    .leftJoin(servedBy(queries, scope, by).as('m'), 'm.kind', 'n.kind');
};

/** Advice by what it was about. */
export const adviceTopics = (queries: Queries, scope: Scope) =>
  adviceBy(queries, scope, 'o.topic')
    .leftJoin('advice_topics as k', 'k.id', 'n.kind')
    .select([sql<string>`coalesce(k.name_pl, n.kind)`.as('topic'), 'n.services', 'n.minutes', 'n.persons'])
    .select(sql<number>`coalesce(m.units, 0)`.as('units'))
    .orderBy('n.minutes', 'desc')
    .orderBy('n.kind');

/** Advice by how it was given. */
export const adviceModes = (queries: Queries, scope: Scope) =>
  adviceBy(queries, scope, 'o.mode')
    .select(['n.kind as mode', 'n.services', 'n.minutes', 'n.persons'])
    .select(sql<number>`coalesce(m.units, 0)`.as('units'))
    .orderBy('n.minutes', 'desc')
    .orderBy('n.kind');

/** Questions without an answer, as they are kept for editors: without who asked. */
export const gaps = (queries: Queries, scope: Scope) => {
  const { since, before } = momentsOf(scope);
  return queries
    .selectFrom('curation_questions')
    .where('asked_at', '>=', since)
    .where('asked_at', '<', before)
    .select(['asked_at as day', 'words as question'])
    .orderBy('asked_at')
    .orderBy('id');
};
