import { dayAfter } from '../core/day.ts';
import type { Demand, Dimension, Scope } from '../features/consultations/picture/domain.ts';
import type { PictureStore } from '../features/consultations/picture/store.ts';
import { atWarsaw } from '../features/registrations/quiet-hours.ts';
import { present } from './consultations-rows.ts';
import type { Engine, Queries } from './engine.ts';
import { sql } from './kysely.ts';
import { loads } from './picture-loads.ts';
import { chosenServices, heldServices, servedIn } from './picture-services.ts';

type Sum = number | string | null;

const MINUTES = sql<Sum>`coalesce(sum(o.minutes), 0)`;
const PERSONS = sql<Sum>`coalesce(sum(o.persons), 0)`;
const SERVICES = sql<Sum>`count(*)`;
const PLANNED = sql<Sum>`coalesce(sum(c.minutes), 0)`;

const totals = async (queries: Queries, scope: Scope) => {
  const sums = () => heldServices(queries, scope).select([SERVICES.as('services'), MINUTES.as('minutes')]);
  const all = await sums().select(PERSONS.as('persons')).executeTakeFirstOrThrow();
  const group = await sums().where('c.seats', 'is not', null).executeTakeFirstOrThrow();
  const unplanned = await sums().where('c.is_unplanned', '=', 1).executeTakeFirstOrThrow();
  const booked = await heldServices(queries, scope)
    .select(PLANNED.as('planned'))
    .where('c.is_unplanned', '=', 0)
    .executeTakeFirstOrThrow();
  const reached = await heldServices(queries, scope)
    .innerJoin(servedIn(queries).as('w'), 'w.consultation', 'c.id')
    .select([
      sql<Sum>`count(distinct w.unit)`.as('units'),
      sql<Sum>`count(distinct w.government)`.as('governments'),
    ])
    .executeTakeFirstOrThrow();
  const amount = (row: { services: Sum; minutes: Sum }) => ({
    services: Number(row.services),
    minutes: Number(row.minutes),
  });
  return {
    ...amount(all),
    persons: Number(all.persons),
    units: Number(reached.units),
    governments: Number(reached.governments),
    group: amount(group),
    unplanned: amount(unplanned),
    plannedMinutes: Number(booked.planned),
  };
};

/** Rows of one service and one key; those without a unit are in no powiat. */
const keyed = (queries: Queries, scope: Scope, by: Dimension) => {
  const held = heldServices(queries, scope);
  const values = ['o.minutes', 'o.persons'] as const;
  switch (by) {
    case 'topic':
      return held.select(['o.topic as key', ...values]);
    case 'mode':
      return held.select([sql<string>`o.mode`.as('key'), ...values]);
    case 'adviser':
      return held.select([sql<string>`c.adviser`.as('key'), ...values]);
    case 'unit':
    case 'government':
    case 'powiat': {
      const places = queries
        .selectFrom(servedIn(queries).as('w'))
        .select(['w.consultation', sql<string>`${sql.ref(`w.${by}`)}`.as('key')])
        .distinct();
      return held.innerJoin(places.as('at'), 'at.consultation', 'c.id').select(['at.key as key', ...values]);
    }
  }
};

/** Everything that asks for advice: its topic, when it was asked, and how it is counted. */
const askings = (queries: Queries) =>
  queries
    .selectFrom('consultations as c')
    .select(['c.topic', 'c.made_at', 'c.is_example', sql<Asking>`cast('booked' as text)`.as('kind')])
    .where('c.is_unplanned', '=', 0)
    // What was moved is one booking: the first.
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('consultations as earlier')
            .select('earlier.id')
            .whereRef('earlier.moved_to', '=', 'c.id'),
        ),
      ),
    )
    .unionAll(
      queries
        .selectFrom('advice_requests as r')
        .select(['r.topic', 'r.made_at', 'r.is_example'])
        .select(
          // What advisers declined had advisers.
          sql<Asking>`case when r.is_for_coordinators = 1 and not exists (
            select 1 from advice_request_log as l where l.advice_request = r.id and l.cause = 'passed-on'
          ) then 'withoutAdviser' else 'withoutTime' end`.as('kind'),
        ),
    )
    .unionAll(
      queries
        .selectFrom('slot_wishes as w')
        .leftJoin('units as u', 'u.id', 'w.unit')
        .select(['w.topic', 'w.made_at', sql<0 | 1>`coalesce(u.is_example, 0)`.as('is_example')])
        .select(sql<Asking>`cast('wishes' as text)`.as('kind')),
    );

type Asking = 'booked' | 'withoutTime' | 'withoutAdviser' | 'wishes';

const demand = async (queries: Queries, { from, to, isExample }: Scope): Promise<readonly Demand[]> => {
  const rows = await queries
    .selectFrom(askings(queries).as('a'))
    .select(['a.topic', 'a.kind', SERVICES.as('count')])
    .where('a.made_at', '>=', atWarsaw(from, '00:00'))
    .where('a.made_at', '<', atWarsaw(dayAfter(to), '00:00'))
    .where('a.is_example', '=', isExample ? 1 : 0)
    .groupBy(['a.topic', 'a.kind'])
    .execute();
  return [...new Set(rows.map(({ topic }) => topic))].toSorted().map((topic) => {
    const of = (kind: Asking): number =>
      Number(rows.find((row) => row.topic === topic && row.kind === kind)?.count ?? 0);
    const withoutAdviser = of('withoutAdviser');
    return {
      topic,
      booked: of('booked'),
      withoutTime: of('withoutTime') + withoutAdviser,
      withoutAdviser,
      wishes: of('wishes'),
    };
  });
};

/** When advice was asked for: at the first booking of the same matter, or by a request that led to it. */
const ASKED_AT = sql<string | null>`case when c.is_unplanned = 1 then null else (
  select min(made) from (
    select first.made_at as made from consultations as first where first.uid = c.uid
    union all
    select r.made_at as made from advice_requests as r
      inner join consultations as led on led.id = r.consultation where led.uid = c.uid
  ) as asked) end`;

/** The coordinators' view of advice over one database. */
export const createPictureStore = ({ queries }: Engine): PictureStore => ({
  hasRealAdvice: async () =>
    (await queries
      .selectFrom('consultations')
      .select('id')
      .where('is_example', '=', 0)
      .limit(1)
      .executeTakeFirst()) !== undefined,

  totals: (scope) => totals(queries, scope),

  parts: async (scope, by) => {
    const rows = await queries
      .selectFrom(keyed(queries, scope, by).as('k'))
      .select([
        'k.key',
        SERVICES.as('services'),
        sql<Sum>`sum(k.minutes)`.as('minutes'),
        sql<Sum>`sum(k.persons)`.as('persons'),
      ])
      .groupBy('k.key')
      .execute();
    return rows
      .map(({ key, services, minutes, persons }) => ({
        key,
        services: Number(services),
        minutes: Number(minutes),
        persons: Number(persons),
      }))
      .toSorted((one, other) => other.minutes - one.minutes || (one.key < other.key ? -1 : 1));
  },

  loads: (scope, by) => loads(queries, scope, by),

  demand: (scope) => demand(queries, scope),

  services: async (scope, of) => {
    const rows = await chosenServices(queries, scope, of)
      .leftJoin('units as u', (join) => join.on(sql<boolean>`u.id = coalesce(o.unit, c.unit)`))
      .select(['c.id', 'c.day', 'o.topic', 'o.mode', 'c.adviser', 'u.id as unit', 'u.powiat', 'c.starts_at'])
      .select(['c.minutes as planned', 'o.minutes', 'o.persons', 'c.seats', 'c.is_unplanned'])
      .select(ASKED_AT.as('asked_at'))
      .orderBy('c.starts_at', 'desc')
      .orderBy('c.id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      day: row.day,
      topic: row.topic,
      mode: row.mode,
      adviser: row.adviser,
      ...present('unit', row.unit),
      ...present('powiat', row.powiat),
      plannedMinutes: row.planned,
      minutes: row.minutes,
      persons: row.persons,
      isGroup: row.seats !== null,
      isUnplanned: row.is_unplanned === 1,
      ...present('askedAt', row.asked_at as typeof row.starts_at | null),
      startsAt: row.starts_at,
    }));
  },

  adviserNames: async () =>
    new Map(
      (await queries.selectFrom('advisers').select(['person', 'name']).execute()).map(
        ({ person, name }) => [person, name] as const,
      ),
    ),

  unitNames: async (ids) =>
    new Map(
      ids.length === 0
        ? []
        : (await queries.selectFrom('units').select(['id', 'name']).where('id', 'in', ids).execute()).map(
            ({ id, name }) => [id, name] as const,
          ),
    ),
});
