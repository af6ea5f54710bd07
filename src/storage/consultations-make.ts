import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { Consultation } from '../features/consultations/domain.ts';
import type { Coming, Joining, NewConsultation } from '../features/consultations/store.ts';
import { cellAfter, cellAt } from './consultations-rows.ts';
import type { Queries, Step } from './engine.ts';
import { sql } from './kysely.ts';

const LIVE = ['requested', 'confirmed'] as const;

/** Quarters that the block takes, buffers and journeys included. */
const cellsOf = ({ blockFrom, blockTo }: Consultation): readonly number[] => {
  const first = cellAt(blockFrom);
  return Array.from({ length: cellAfter(blockTo) - first }, (_, index) => first + index);
};

const rowOf = ({ made, request, minutes, powiat }: NewConsultation) => ({
  id: made.id,
  uid: made.uid,
  request,
  topic: made.topic,
  mode: made.mode,
  adviser: made.adviser,
  starts_at: made.startsAt,
  ends_at: made.endsAt,
  block_from: made.blockFrom,
  block_to: made.blockTo,
  first_cell: cellAt(made.blockFrom),
  end_cell: cellAfter(made.blockTo),
  minutes,
  day: made.day,
  from_time: made.from,
  to_time: made.to,
  place: made.place ?? null,
  online_url: made.onlineUrl ?? null,
  phone: made.phone ?? null,
  powiat: powiat ?? null,
  state: made.state,
  held_until: made.heldUntil ?? null,
  seats: made.group?.seats ?? null,
  minimum: made.group?.minimum ?? null,
  runs_anyway: made.group?.runsAnyway ? (1 as const) : (0 as const),
  client: made.client ?? null,
  unit: made.unit ?? null,
  project: made.project ?? null,
  matter: made.matter ?? null,
  document_url: made.documentUrl ?? null,
  moved_to: null,
  reason: null,
  ended_by: null,
  is_doubled: 0 as const,
  is_unplanned: 0 as const,
  is_example: made.isExample ? (1 as const) : (0 as const),
  made_at: made.madeAt,
  changed_at: made.changedAt,
  erased_at: null,
  sequence: made.sequence,
  revision: made.revision,
});

/** Undone where the same request was there first, or (on PostgreSQL) where it overlaps another of the adviser. */
const insertStep = (queries: Queries, make: NewConsultation): Step => ({
  query: queries
    .insertInto('consultations')
    .values(rowOf(make))
    .onConflict((conflict) => conflict.doNothing()),
  rows: 1,
});

/** Undone where one of the quarters is taken. */
const cellStep = (queries: Queries, { made }: NewConsultation, adviser: PersonId): Step => {
  const cells = cellsOf(made);
  return {
    query: queries
      .insertInto('adviser_cells')
      .values(cells.map((cell) => ({ adviser, cell, consultation: made.id })))
      .onConflict((conflict) => conflict.doNothing()),
    rows: cells.length,
  };
};

/** Undone where the adviser would advise longer that day than they said; what they advise on beside others counts, too. */
const capStep = (
  queries: Queries,
  { made }: NewConsultation,
  { person, dailyMinutes }: NewConsultation['terms'][number],
): Step => ({
  query: queries
    .updateTable('advisers')
    .set((eb) => ({ changed_at: eb.ref('changed_at') }))
    .where('person', '=', person)
    .where(
      sql<boolean>`(select coalesce(sum(c.minutes), 0) from consultations as c
          where c.adviser = ${person} and c.day = ${made.day} and c.state in ('requested', 'confirmed'))
        + (select coalesce(sum(c.minutes), 0) from consultations as c
          inner join consultation_advisers as a on a.consultation = c.id and a.adviser = ${person}
          where c.day = ${made.day} and c.state in ('requested', 'confirmed'))
        <= ${dailyMinutes}`,
    ),
  rows: 1,
});

/** How many open consultations somebody comes to, this one included. */
const openOf = (queries: Queries, person: PersonId, at: Instant) =>
  queries
    .selectFrom('consultation_people as mine')
    .innerJoin('consultations as c', 'c.id', 'mine.consultation')
    .select(sql<number>`count(*)`.as('count'))
    .where('mine.person', '=', person)
    .where('mine.state', '=', 'coming')
    .where('c.state', 'in', LIVE)
    .where('c.ends_at', '>', at);

/** One seat. Undone where the group is full, the person comes already, or has as many open ones as one may. */
const seatStep = (
  queries: Queries,
  { consultation, request }: Pick<Joining, 'consultation' | 'request'>,
  { id, person, unit, matter, documentUrl }: Coming,
  by: PersonId,
  at: Instant,
  mostOpen: number | undefined,
): Step => {
  const seated = queries
    .selectFrom('consultation_people as other')
    .select(sql<number>`count(*)`.as('count'))
    .where('other.consultation', '=', consultation)
    .where('other.state', '=', 'coming');
  let rows = queries
    .selectFrom('consultations as c')
    .where('c.id', '=', consultation)
    .where((eb) => eb(seated, '<', eb.fn.coalesce('c.seats', sql<number>`1`)))
    .select((eb) => [
      eb.val(id).as('seat'),
      'c.id',
      eb.val(person).as('person'),
      sql<string>`cast(${unit ?? null} as text)`.as('unit'),
      sql<string>`cast('coming' as text)`.as('state'),
      eb.val(request).as('request'),
      eb.val(by).as('made_by'),
      eb.val(at).as('made_at'),
      eb.val(at).as('changed_at'),
      sql<string>`cast(${matter ?? null} as text)`.as('matter'),
      sql<string>`cast(${documentUrl ?? null} as text)`.as('document_url'),
    ]);
  if (mostOpen !== undefined) rows = rows.where((eb) => eb(openOf(queries, person, at), '<', mostOpen));
  return {
    query: queries
      .insertInto('consultation_people')
      .columns([
        'id',
        'consultation',
        'person',
        'unit',
        'state',
        'request',
        'made_by',
        'made_at',
        'changed_at',
        'matter',
        'document_url',
      ])
      .expression(rows as never)
      .onConflict((conflict) =>
        conflict
          .columns(['consultation', 'person'])
          .doUpdateSet((eb) => ({
            id: eb.ref('excluded.id'),
            state: 'coming',
            unit: eb.ref('excluded.unit'),
            request: eb.ref('excluded.request'),
            made_by: eb.ref('excluded.made_by'),
            changed_at: at,
            matter: eb.ref('excluded.matter'),
            document_url: eb.ref('excluded.document_url'),
          }))
          .where('consultation_people.state', '=', 'cancelled'),
      ),
    rows: 1,
  };
};

/** Seats in a consultation whose row is held. */
export const joinSteps = (
  queries: Queries,
  joining: Joining,
  by: PersonId | undefined,
  at: Instant,
  mostOpen?: number,
): readonly Step[] =>
  joining.people.map((one) => seatStep(queries, joining, one, by ?? one.person, at, mostOpen));

/** A new consultation with the time it takes; its advisers' rows are held. */
export const makeSteps = (
  queries: Queries,
  make: NewConsultation,
  mostOpen: number,
  by: PersonId | undefined,
  at: Instant,
): readonly Step[] => {
  const { made, request, people, terms } = make;
  const advisers = [made.adviser, ...made.coAdvisers].toSorted();
  return [
    insertStep(queries, make),
    ...advisers.map((adviser) => cellStep(queries, make, adviser)),
    ...made.coAdvisers.map((adviser): Step => ({
      query: queries.insertInto('consultation_advisers').values({ consultation: made.id, adviser }),
    })),
    ...terms.map((of) => capStep(queries, make, of)),
    ...joinSteps(queries, { consultation: made.id, request, people }, by, at, mostOpen),
  ];
};
