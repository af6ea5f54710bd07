import type { AliasedRawBuilder } from 'kysely';
import { LIVE_STATES } from '../features/registrations/domain.ts';
import type { Enrolment, NewRegistration } from '../features/registrations/store.ts';
import type { Queries, Step } from './engine.ts';
import { sql } from './kysely.ts';
import { enqueueSteps } from './outbox-steps.ts';
import { endStep, giveBackStep, logSteps } from './registrations-change.ts';

const COLUMNS = [
  'term',
  'event',
  'id',
  'request',
  'person',
  'unit',
  'needs',
  'consented_by',
  'made_by',
  'made_at',
  'changed_at',
  'told_sequence',
  'told_certain',
  'state',
  'has_seat',
  'position',
  'until_at',
] as const;

/**
 * Touches the term's row, and nothing else: from here on, on PostgreSQL too, nobody else writes to the term, and the
 * statements that follow see everything that was committed before. Hands out positions in the order of arrival.
 */
const holdTerm = (queries: Queries, { term, entries, stirs }: Enrolment): Step => ({
  query: queries
    .updateTable('event_terms')
    .set((eb) => ({
      next_position: eb('next_position', '+', entries.length),
      ...(stirs ? { stirred: eb('stirred', '+', 1) } : {}),
    }))
    .where('id', '=', term)
    .where('state', '=', 'open')
    .where('broken_at', 'is', null),
  rows: 1,
});

/** The event's row goes before its terms', in every batch that needs both. */
const holdEvent = (queries: Queries, { term, revision }: Enrolment): Step => ({
  query: queries
    .updateTable('events')
    .set((eb) => ({ changed_at: eb.ref('changed_at') }))
    .where('id', '=', (eb) => eb.selectFrom('event_terms as t').select('t.event').where('t.id', '=', term))
    .where('revision', '=', revision),
  rows: 1,
});

/** So many seats at once, if they are free and nobody waits for one. */
const takeSeats = (queries: Queries, term: string, seats: number): Step => ({
  query: queries
    .updateTable('event_terms')
    .set((eb) => ({ taken: eb('taken', '+', seats) }))
    .where('id', '=', term)
    .where((eb) => eb(eb('capacity', '-', eb.ref('taken')), '>=', seats))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('registrations as w')
            .select('w.id')
            .where('w.term', '=', term)
            .where('w.state', '=', 'waiting'),
        ),
      ),
    ),
  rows: 1,
});

/** The term, and whether a seat of it is for whoever comes next. */
const withFree = (queries: Queries, term: string) =>
  queries
    .selectFrom('event_terms')
    .select(['id', 'event', 'next_position', 'sequence', 'confirmed_at'])
    .select(
      sql<number>`case when taken < capacity and not exists (select 1 from registrations as w
        where w.term = event_terms.id and w.state = 'waiting') then 1 else 0 end`.as('free'),
    )
    .where('id', '=', term)
    .as('t');

/** Where the registration stands: what the columns `state`, `has_seat`, `position` and `until_at` get. */
const standing = ({ as }: NewRegistration, back: number): readonly AliasedRawBuilder<unknown, string>[] => {
  const position = sql<number>`t.next_position - ${sql.lit(back)}`;
  if (as.kind === 'exactly')
    return [
      sql<string>`${sql.lit(as.state)}`.as('state'),
      sql<number>`${sql.lit(as.hasSeat ? 1 : 0)}`.as('has_seat'),
      position.as('position'),
      sql<string>`cast(${as.until ?? null} as text)`.as('until_at'),
    ];
  return [
    sql<string>`case when t.free = 1 then ${sql.lit(as.seated)} else 'waiting' end`.as('state'),
    sql<number>`t.free`.as('has_seat'),
    position.as('position'),
    sql<string>`case when t.free = 1 then cast(${as.until ?? null} as text) else null end`.as('until_at'),
  ];
};

/**
 * Makes one registration of the term as it stands in this very moment. Nothing is made where the event is not what it
 * was, the person has one already (or is gone), the unit has as many as it may, or a promised seat is taken.
 */
const insertStep = (
  queries: Queries,
  { term, revision, isSelected, by, at }: Enrolment,
  entry: NewRegistration,
  back: number,
): Step => {
  const { as, person, unit, limit } = entry;
  let rows = queries
    .selectFrom(withFree(queries, term))
    .innerJoin('events as e', 'e.id', 't.event')
    .where('e.revision', '=', revision)
    .where('e.state', '=', 'published')
    .where('e.selected_at', isSelected ? 'is not' : 'is', null)
    .select(['t.id', 't.event'])
    .select((eb) => [
      eb.val(entry.id).as('new_id'),
      eb.val(entry.request).as('request'),
      sql<string>`cast(${person ?? null} as text)`.as('person'),
      sql<string>`cast(${entry.unit ?? null} as text)`.as('unit'),
      eb.val(JSON.stringify(entry.needs)).as('needs'),
      sql<string>`cast(${entry.consentedBy ?? null} as text)`.as('consented_by'),
      eb.val(by).as('made_by'),
      eb.val(at).as('made_at'),
      eb.val(at).as('changed_at'),
      eb.ref('t.sequence').as('told_sequence'),
      sql<number>`case when t.confirmed_at is null then 0 else 1 end`.as('told_certain'),
      ...standing(entry, back),
    ]);
  if (as.kind === 'by-order' && as.seatOnly) rows = rows.where('t.free', '=', 1);
  if (person !== undefined)
    rows = rows.where((eb) =>
      eb.exists(eb.selectFrom('people as p').select('p.id').where('p.id', '=', person)),
    );
  if (limit !== undefined && unit !== undefined)
    rows = rows.where((eb) =>
      eb(
        eb
          .selectFrom('registrations as u')
          .select(sql<number>`count(*)`.as('count'))
          .whereRef('u.event', '=', 't.event')
          .where('u.unit', '=', unit)
          .where('u.state', 'in', LIVE_STATES),
        '<',
        limit,
      ),
    );
  return {
    query: queries
      .insertInto('registrations')
      .columns(COLUMNS)
      .expression(rows as never)
      .onConflict((conflict) => conflict.doNothing()),
    rows: 1,
  };
};

/** Counts the seat, where the registration got one. */
const countSeat = (queries: Queries, term: string, id: string): Step => ({
  query: queries
    .updateTable('event_terms')
    .set((eb) => ({ taken: eb('taken', '+', 1) }))
    .where('id', '=', term)
    .where((eb) =>
      eb.exists(
        eb.selectFrom('registrations as r').select('r.id').where('r.id', '=', id).where('r.has_seat', '=', 1),
      ),
    ),
});

/** Registrations made together: rows are held in the order event, terms by id, registrations. */
export const enrolSteps = (queries: Queries, enrolment: Enrolment): readonly Step[] => {
  const { term, entries, instead, cause, by, tell, at } = enrolment;
  const isHere = instead?.term === term;
  const certain = entries.filter(({ as }) => as.kind === 'exactly' && as.hasSeat).length;
  const seats = certain - (isHere && instead.hasSeat ? 1 : 0);
  const holds = [
    { term, step: holdTerm(queries, enrolment) },
    ...(instead && !isHere
      ? [{ term: instead.term, step: giveBackStep(queries, instead.term, instead.hasSeat) }]
      : []),
  ].toSorted((one, other) => (one.term < other.term ? -1 : 1));
  return [
    ...(entries.some(({ limit }) => limit !== undefined) ? [holdEvent(queries, enrolment)] : []),
    ...holds.map(({ step }) => step),
    ...(instead ? [endStep(queries, instead, at), ...logSteps(queries, [instead.id], cause, at, by)] : []),
    ...(seats > 0 ? [takeSeats(queries, term, seats)] : []),
    ...entries.flatMap((entry, index) => [
      insertStep(queries, enrolment, entry, entries.length - index),
      ...(entry.as.kind === 'by-order' ? [countSeat(queries, term, entry.id)] : []),
    ]),
    ...logSteps(
      queries,
      entries.map(({ id }) => id),
      cause,
      at,
      by,
    ),
    ...enqueueSteps(queries, tell, at),
  ];
};
