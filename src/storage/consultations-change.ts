import type { PersonId } from '../core/ids.ts';
import type { Consultation } from '../features/consultations/domain.ts';
import type { ConsultationChange } from '../features/consultations/store.ts';
import { joinSteps, makeSteps } from './consultations-make.ts';
import type { Queries, Step } from './engine.ts';
import { sql } from './kysely.ts';
import { lockPerson } from './lock-person.ts';
import { enqueueSteps } from './outbox-steps.ts';
import { settleSteps } from './settle-steps.ts';

const LIVE = ['requested', 'confirmed'] as const;

const inOrder = <T extends string>(ids: readonly T[]): readonly T[] => [...new Set(ids)].toSorted();

/** Whoever takes a seat or gives one up; two batches on one person follow one another. */
const peopleOf = ({ make, join, alter, leave }: ConsultationChange): readonly PersonId[] =>
  inOrder([
    ...[...(make?.people ?? []), ...(join?.people ?? [])].map(({ person }) => person),
    ...(alter?.handedTo ? [alter.handedTo.from, alter.handedTo.to.person] : []),
    ...(leave ? [leave.person] : []),
  ]);

/**
 * Advisers whose time is taken, on the very terms on which this was decided: leave or other hours that came in between
 * undo it. From here on, on PostgreSQL too, nobody else takes their time, and what follows sees what was committed.
 */
const holdAdvisers = (queries: Queries, { make }: ConsultationChange): readonly Step[] =>
  (make?.terms ?? [])
    .toSorted((one, other) => (one.person < other.person ? -1 : 1))
    .map(({ person, revision }) => ({
      query: queries
        .updateTable('advisers')
        .set((eb) => ({ changed_at: eb.ref('changed_at') }))
        .where('person', '=', person)
        .where('revision', '=', revision)
        .where('is_active', '=', 1),
      rows: 1,
    }));

/** The time of what is not live any more is free at once. */
const freeStep = (queries: Queries, consultation: string): Step => ({
  query: queries
    .deleteFrom('adviser_cells')
    .where('consultation', '=', consultation)
    .where('consultation', 'in', (eb) =>
      eb
        .selectFrom('consultations')
        .select('id')
        .where('id', '=', consultation)
        .where('state', 'not in', LIVE),
    ),
});

const alterSteps = (queries: Queries, { alter, at }: ConsultationChange): readonly Step[] => {
  if (!alter) return [];
  const { before, state, movedTo, endedBy, reason, runsAnyway, handedTo } = alter;
  const isSeenInCalendars = state !== before.state || handedTo !== undefined;
  const altered = queries
    .updateTable('consultations')
    .set((eb) => ({
      state,
      held_until: state === 'requested' ? (before.heldUntil ?? null) : null,
      moved_to: movedTo ?? null,
      changed_at: at,
      revision: eb('revision', '+', 1),
      ...(isSeenInCalendars ? { sequence: eb('sequence', '+', 1) } : {}),
      ...(endedBy === undefined ? {} : { ended_by: endedBy }),
      ...(reason === undefined ? {} : { reason }),
      ...(runsAnyway ? { runs_anyway: 1 as const } : {}),
      ...(handedTo && !before.group ? { client: handedTo.to.person } : {}),
    }))
    .where('id', '=', before.id)
    .where('revision', '=', before.revision);
  return [{ query: altered, rows: 1 }, freeStep(queries, before.id)];
};

/** One who advised beside is free again, and nobody else. */
const stepOutSteps = (queries: Queries, { alter }: ConsultationChange): readonly Step[] => {
  if (alter?.withoutAdviser === undefined) return [];
  const { before, withoutAdviser } = alter;
  return [
    {
      query: queries
        .deleteFrom('consultation_advisers')
        .where('consultation', '=', before.id)
        .where('adviser', '=', withoutAdviser),
      rows: 1,
    },
    {
      query: queries
        .deleteFrom('adviser_cells')
        .where('consultation', '=', before.id)
        .where('adviser', '=', withoutAdviser),
    },
  ];
};

/** The seat of one person, and the whole group when it was the last that its bookers had. */
const leaveSteps = (queries: Queries, { leave, at }: ConsultationChange): readonly Step[] => {
  if (!leave) return [];
  const { before, person } = leave;
  const others = queries
    .selectFrom('consultation_people as p')
    .select('p.person')
    .where('p.consultation', '=', before.id)
    .where('p.state', '=', 'coming');
  return [
    {
      query: queries
        .updateTable('consultations')
        .set((eb) => ({ changed_at: at, revision: eb('revision', '+', 1) }))
        .where('id', '=', before.id)
        .where('state', 'in', LIVE),
      rows: 1,
    },
    {
      query: queries
        .updateTable('consultation_people')
        .set({ state: 'cancelled', changed_at: at })
        .where('consultation', '=', before.id)
        .where('person', '=', person)
        .where('state', '=', 'coming'),
      rows: 1,
    },
    {
      query: queries
        .updateTable('consultations')
        .set((eb) => ({ state: 'cancelled', ended_by: 'client', sequence: eb('sequence', '+', 1) }))
        .where('id', '=', before.id)
        .where('client', 'is not', null)
        .where((eb) => eb.not(eb.exists(others))),
    },
    freeStep(queries, before.id),
  ];
};

const handSteps = (queries: Queries, { alter, by, at }: ConsultationChange): readonly Step[] => {
  if (!alter?.handedTo) return [];
  const { id } = alter.before;
  const { from, to } = alter.handedTo;
  return [
    {
      query: queries
        .updateTable('consultation_people')
        .set({ state: 'cancelled', changed_at: at })
        .where('consultation', '=', id)
        .where('person', '=', from)
        .where('state', '=', 'coming'),
      rows: 1,
    },
    ...joinSteps(queries, { consultation: id, request: `${id}:${to.person}`, people: [to] }, by, at),
  ];
};

/** Notes how consultations stand now, and what brought them there; their revisions number the entries. */
const logSteps = (
  queries: Queries,
  ids: readonly string[],
  { cause, by, at }: ConsultationChange,
): readonly Step[] =>
  ids.map((id) => ({
    query: queries
      .insertInto('consultation_log')
      .columns(['consultation', 'number', 'state', 'cause', 'done_by', 'done_at'])
      .expression((eb) =>
        eb
          .selectFrom('consultations as c')
          .select(['c.id', 'c.revision', 'c.state'])
          .select([
            eb.val(cause).as('cause'),
            sql<PersonId>`cast(${by ?? null} as text)`.as('done_by'),
            eb.val(at).as('done_at'),
          ])
          .where('c.id', '=', id),
      ),
    rows: 1,
  }));

/** Everything that a change touches, held in one order: people, advisers, consultations, cells. */
export const changeSteps = (queries: Queries, change: ConsultationChange): readonly Step[] => {
  const { alter, leave, make, join, mostOpen, by, tell, at } = change;
  const touched: readonly (string | undefined)[] = [
    alter?.before.id,
    leave?.before.id,
    join?.consultation,
    make?.made.id,
  ];
  return [
    ...peopleOf(change).map((person): Step => ({ query: lockPerson(queries, person), rows: 1 })),
    ...holdAdvisers(queries, change),
    ...alterSteps(queries, change),
    ...stepOutSteps(queries, change),
    ...leaveSteps(queries, change),
    ...handSteps(queries, change),
    ...(make ? makeSteps(queries, make, mostOpen, by, at) : []),
    ...(join ? openGroupSteps(queries, join.consultation, at) : []),
    ...(join ? joinSteps(queries, join, by, at, mostOpen) : []),
    ...settleSteps(queries, change),
    ...logSteps(
      queries,
      touched.filter((id): id is Consultation['id'] => id !== undefined),
      change,
    ),
    ...enqueueSteps(queries, tell, at),
  ];
};

/** Holds a group that has not begun: whoever joins at the same moment follows, and sees this one's seat taken. */
const openGroupSteps = (
  queries: Queries,
  consultation: string,
  at: ConsultationChange['at'],
): readonly Step[] => [
  {
    query: queries
      .updateTable('consultations')
      .set((eb) => ({ changed_at: at, revision: eb('revision', '+', 1) }))
      .where('id', '=', consultation)
      .where('state', '=', 'confirmed')
      .where('seats', 'is not', null)
      .where('starts_at', '>', at),
    rows: 1,
  },
];
