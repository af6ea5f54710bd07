import type { Compilable, SelectQueryBuilder } from 'kysely';
import type { Scope } from '../../features/reports/domain.ts';
import type { MainList } from '../../features/reports/lists.ts';
import type { Queries } from '../engine.ts';
import { sql } from '../kysely.ts';
import { heldServices } from '../picture-services.ts';
import type { Tables } from '../tables.ts';
import { applications } from './applications.ts';
import { momentsOf, sentAnnouncements, REPLIED } from './asked.ts';
import { counted, FIRST_UNIT, learning, MINUTES } from './facts.ts';
import { heldEditions } from './forms.ts';
import type { AssembledList } from './list-assembled.ts';
import { adviceModes, adviceTopics, gaps, governments, projects } from './list-groupings.ts';
import { nameOf } from './names.ts';
import { participants } from './persons.ts';
import { sentSurveys, validCertificates } from './proofs.ts';
import { knownUnits, usedBy } from './units.ts';

export interface Page {
  readonly from: number;
  readonly most: number;
}

const persons = (queries: Queries, scope: Scope, sex: string | undefined) =>
  queries
    .selectFrom(participants(queries, scope).as('w'))
    .innerJoin(
      learning(queries, scope)
        .select('r.person')
        .select([
          counted(sql`count(distinct e.id)`).as('participations'),
          sql<string>`min(s.day)`.as('day'),
          FIRST_UNIT.as('unit_id'),
        ])
        .groupBy('r.person')
        .as('took'),
      'took.person',
      'w.person',
    )
    .leftJoin('units as u', 'u.id', 'took.unit_id')
    .$if(sex !== undefined, (query) => query.where('w.sex', '=', sex!))
    .select([nameOf('w.person').as('name'), 'u.name as unit', 'u.powiat', 'took.participations', 'took.day'])
    .orderBy('name')
    .orderBy('w.person');

const participations = (queries: Queries, scope: Scope, form: string | undefined) =>
  queries
    .selectFrom(
      learning(queries, scope)
        .$if(form !== undefined, (query) => query.where(sql<string>`e.form`, '=', form!))
        .select(['r.person', 'e.id as event', 'e.title', 'e.form', 'e.project'])
        .select([
          FIRST_UNIT.as('unit_id'),
          sql<string>`min(s.day)`.as('day'),
          counted(sql`sum(${MINUTES})`).as('minutes'),
        ])
        .groupBy(['r.person', 'e.id', 'e.title', 'e.form', 'e.project'])
        .as('w'),
    )
    .leftJoin('units as u', 'u.id', 'w.unit_id')
    .leftJoin('projects as p', 'p.id', 'w.project')
    .select([nameOf('w.person').as('name'), 'u.name as unit', 'u.powiat', 'w.title', 'w.form', 'w.day'])
    .select(['w.minutes', 'p.name as project'])
    .orderBy('w.day')
    .orderBy('w.event')
    .orderBy('w.person');

const editions = (queries: Queries, scope: Scope, form: string | undefined, onlyUnlisted: boolean) =>
  queries
    .selectFrom(heldEditions(queries, scope).as('h'))
    .leftJoin('projects as p', 'p.id', 'h.project')
    .leftJoin(
      learning(queries, scope)
        .select(['t.id as term', counted(sql`count(distinct r.person)`).as('count')])
        .groupBy('t.id')
        .as('came'),
      'came.term',
      'h.term',
    )
    .$if(form !== undefined, (query) => query.where(sql<string>`h.form`, '=', form!))
    .$if(onlyUnlisted, (query) => query.where('h.marked', '=', 0))
    .select(['h.title', 'h.form', 'h.day', 'h.last_day as lastDay', 'h.capacity as places', 'h.minutes'])
    .select(['h.hour', 'p.name as project', sql<number>`coalesce(came.count, 0)`.as('participations')])
    .orderBy('h.day')
    .orderBy('h.term');

const units = (queries: Queries, scope: Scope) =>
  queries
    .selectFrom(usedBy(queries, scope).as('w'))
    .innerJoin('units as u', 'u.id', 'w.unit')
    .leftJoin(knownUnits(queries, scope).select('u.id').as('k'), 'k.id', 'u.id')
    .select(['u.name as unit', 'u.type', 'u.powiat', 'u.gmina', 'u.region'])
    .select(sql<number>`case when k.id is null then 0 else 1 end`.as('known'))
    .select([
      counted(sql`sum(case when w.kind = 'event' then 1 else 0 end)`).as('participations'),
      counted(sql`sum(case when w.kind = 'service' then 1 else 0 end)`).as('services'),
    ])
    .groupBy(['u.id', 'u.name', 'u.type', 'u.powiat', 'u.gmina', 'u.region', 'u.name_key', 'k.id'])
    .orderBy('u.region')
    .orderBy('u.powiat')
    .orderBy('u.name_key')
    .orderBy('u.id');

const unreached = (queries: Queries, scope: Scope) =>
  knownUnits(queries, scope)
    .where(
      'u.id',
      'not in',
      queries.selectFrom(usedBy(queries, scope).as('w')).select(sql<string>`w.unit`.as('unit')),
    )
    .select(['u.name as unit', 'u.type', 'u.powiat', 'u.gmina', 'u.region'])
    .orderBy('u.region')
    .orderBy('u.powiat')
    .orderBy('u.name_key')
    .orderBy('u.id');

const services = (queries: Queries, scope: Scope) =>
  heldServices(queries, scope)
    .leftJoin('units as u', (join) => join.on(sql<boolean>`u.id = coalesce(o.unit, c.unit)`))
    .leftJoin('advisers as v', 'v.person', 'c.adviser')
    .leftJoin('advice_topics as k', 'k.id', 'o.topic')
    .select(['c.day', 'k.name_pl as topic', 'u.name as unit', 'o.minutes', 'o.persons'])
    .select([sql<string>`o.mode`.as('mode'), 'v.name as adviser', 'c.is_unplanned as unplanned'])
    .select(sql<number>`case when c.seats is null then 0 else 1 end`.as('group'))
    .orderBy('c.starts_at')
    .orderBy('c.id');

const certificates = (queries: Queries, scope: Scope) =>
  validCertificates(queries, scope)
    .leftJoin('units as u', 'u.id', 'z.unit')
    .innerJoin('certificate_registers as g', 'g.id', 'z.register')
    .select([sql<string>`g.sign || ' ' || z.number || '/' || z.year`.as('certificate')])
    .select(['e.title', 'z.issued_at as day'])
    .select([nameOf('z.person').as('name'), 'u.name as unit'])
    .orderBy('z.year')
    .orderBy('g.sign')
    .orderBy('z.number')
    .orderBy('z.id');

const surveys = (queries: Queries, scope: Scope) =>
  queries
    .selectFrom(sentSurveys(queries, scope).as('v'))
    .select(['v.title', 'v.kind', 'v.sent', 'v.returned'])
    .orderBy('v.title')
    .orderBy('v.id')
    .orderBy('v.kind');

const answers = (queries: Queries, scope: Scope) => {
  const { since, before } = momentsOf(scope);
  return queries
    .selectFrom('served_answers')
    .where('served_at', '>=', since)
    .where('served_at', '<', before)
    .select(['answer', counted(sql`count(*)`).as('count')])
    .groupBy('answer')
    .orderBy('count', 'desc')
    .orderBy('answer');
};

const handed = (queries: Queries, scope: Scope) => {
  const { since, before } = momentsOf(scope);
  return queries
    .selectFrom('handover_questions')
    .where('asked_at', '>=', since)
    .where('asked_at', '<', before)
    .select(['asked_at as day', 'topic', sql<string>`state`.as('outcome'), REPLIED.as('replied')])
    .orderBy('asked_at')
    .orderBy('id');
};

const asked = (queries: Queries, scope: Scope) =>
  queries
    .selectFrom(applications(queries, scope).as('w'))
    .leftJoin('units as u', 'u.id', 'w.unit')
    .select([
      'w.title',
      'w.made_at as day',
      nameOf('w.person').as('name'),
      'u.name as unit',
      'w.state',
      'w.placed',
      'w.waited',
    ])
    .orderBy('w.made_at')
    .orderBy('w.id');

const told = (queries: Queries, scope: Scope) =>
  queries
    .selectFrom(sentAnnouncements(queries, scope).as('n'))
    .select(['n.title', 'n.at as day', 'n.addressed', 'n.acknowledged'])
    .orderBy('n.at')
    .orderBy('n.id');

export type Cells = Readonly<Record<string, string | number | null>>;

/** Lists that the database gives as they are; the others are put together. */
type QueriedList = Exclude<MainList, AssembledList>;

/** What they are read with. */
type ListQuery = SelectQueryBuilder<Tables, keyof Tables, Cells>;

/** The rows behind a figure, in an order that does not change. */
export const listQuery = (
  queries: Queries,
  scope: Scope,
  main: QueriedList,
  narrow: string | undefined,
): ListQuery => {
  const made = {
    persons: () => persons(queries, scope, narrow),
    projects: () => projects(queries, scope),
    participations: () => participations(queries, scope, narrow),
    editions: () => editions(queries, scope, narrow, false),
    unlisted: () => editions(queries, scope, narrow, true),
    units: () => units(queries, scope),
    unreached: () => unreached(queries, scope),
    governments: () => governments(queries, scope),
    applications: () => asked(queries, scope),
    services: () => services(queries, scope),
    adviceTopics: () => adviceTopics(queries, scope),
    adviceModes: () => adviceModes(queries, scope),
    certificates: () => certificates(queries, scope),
    surveys: () => surveys(queries, scope),
    answers: () => answers(queries, scope),
    gaps: () => gaps(queries, scope),
    handed: () => handed(queries, scope),
    announcements: () => told(queries, scope),
  } satisfies Record<QueriedList, () => Compilable<Cells>>;
  // Each reads from tables of its own; what is done with them here is the same.
  return made[main]() as unknown as ListQuery;
};
