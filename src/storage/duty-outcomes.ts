import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { Consultation, Outcome } from '../features/consultations/domain.ts';
import type { NewCall, OutcomeStore } from '../features/consultations/duty/store.ts';
import { cellAfter, cellAt, present } from './consultations-rows.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { sql } from './kysely.ts';

/** Whether the one who booked came. Of a group only the number of people is noted, not who they were. */
const presentStep = (queries: Queries, id: string, state: 'held' | 'no-show', at: Instant): Step => ({
  query: queries
    .updateTable('consultation_people')
    .set({ state: state === 'held' ? 'present' : 'absent', changed_at: at })
    .where('consultation', '=', id)
    .where('state', 'in', ['coming', 'present', 'absent']),
});

/** It came to its end: its time is nobody's any more, and everything about it was decided on this revision. */
const endSteps = (
  queries: Queries,
  before: Consultation,
  state: 'held' | 'no-show',
  at: Instant,
): readonly Step[] => [
  {
    query: queries
      .updateTable('consultations')
      .set((eb) => ({ state, held_until: null, changed_at: at, revision: eb('revision', '+', 1) }))
      .where('id', '=', before.id)
      .where('revision', '=', before.revision)
      .where('state', 'in', ['confirmed', 'held', 'no-show']),
    rows: 1,
  },
  { query: queries.deleteFrom('adviser_cells').where('consultation', '=', before.id) },
  ...(before.group ? [] : [presentStep(queries, before.id, state, at)]),
];

const logStep = (queries: Queries, id: string, by: PersonId, at: Instant): Step => ({
  query: queries
    .insertInto('consultation_log')
    .columns(['consultation', 'number', 'state', 'cause', 'done_by', 'done_at'])
    .expression((eb) =>
      eb
        .selectFrom('consultations as c')
        .select(['c.id', 'c.revision', 'c.state'])
        .select([
          sql<'noted'>`cast('noted' as text)`.as('cause'),
          sql<PersonId>`cast(${by} as text)`.as('done_by'),
          sql<Instant>`cast(${at} as text)`.as('done_at'),
        ])
        .where('c.id', '=', id),
    ),
  rows: 1,
});

/** The note becomes the one that counts; what was noted before stays in the journal. */
const noteSteps = (queries: Queries, outcome: Outcome): readonly Step[] => {
  const { consultation, minutes, persons, unit, topic, mode, followUp, notedBy, notedAt } = outcome;
  return [
    {
      query: queries
        .updateTable('consultation_outcomes')
        .set({ is_current: 0 })
        .where('consultation', '=', consultation)
        .where('is_current', '=', 1),
    },
    {
      query: queries
        .insertInto('consultation_outcomes')
        .columns([
          'consultation',
          'number',
          'is_current',
          'minutes',
          'persons',
          'unit',
          'topic',
          'mode',
          'follow_up',
          'noted_by',
          'noted_at',
        ])
        .expression((eb) =>
          eb
            .selectFrom('consultations as c')
            .select('c.id')
            .select([
              sql<number>`(select count(*) + 1 from consultation_outcomes as o where o.consultation = c.id)`.as(
                'number',
              ),
              sql<1>`1`.as('is_current'),
              sql<number>`cast(${minutes} as integer)`.as('minutes'),
              sql<number>`cast(${persons} as integer)`.as('persons'),
              sql<string | null>`cast(${unit ?? null} as text)`.as('unit'),
              sql<string>`cast(${topic} as text)`.as('topic'),
              sql<Outcome['mode']>`cast(${mode} as text)`.as('mode'),
              sql<string | null>`cast(${followUp ?? null} as text)`.as('follow_up'),
              sql<PersonId>`cast(${notedBy} as text)`.as('noted_by'),
              sql<Instant>`cast(${notedAt} as text)`.as('noted_at'),
            ])
            .where('c.id', '=', consultation),
        ),
      rows: 1,
    },
  ];
};

const callRow = (call: NewCall) => ({
  id: call.id,
  uid: call.id,
  request: call.request,
  topic: call.topic,
  mode: 'phone' as const,
  adviser: call.adviser,
  starts_at: call.startsAt,
  ends_at: call.endsAt,
  block_from: call.startsAt,
  block_to: call.endsAt,
  first_cell: cellAt(call.startsAt),
  end_cell: cellAfter(call.endsAt),
  minutes: call.minutes,
  day: call.day,
  from_time: call.from,
  to_time: call.to,
  state: 'held' as const,
  is_unplanned: 1 as const,
  is_example: call.isExample ? (1 as const) : (0 as const),
  made_at: call.at,
  changed_at: call.at,
});

/** What came of consultations, and calls that nobody booked. */
export const createOutcomes = ({ queries, batch }: Engine): OutcomeStore => ({
  outcome: async (consultation) => {
    const row = await queries
      .selectFrom('consultation_outcomes')
      .selectAll()
      .where('consultation', '=', consultation)
      .where('is_current', '=', 1)
      .executeTakeFirst();
    return (
      row && {
        consultation,
        minutes: row.minutes,
        persons: row.persons,
        ...present('unit', row.unit),
        topic: row.topic,
        mode: row.mode,
        ...present('followUp', row.follow_up),
        notedBy: row.noted_by,
        notedAt: row.noted_at,
      }
    );
  },

  note: ({ before, outcome }) =>
    batch([
      ...endSteps(queries, before, 'held', outcome.notedAt),
      ...noteSteps(queries, outcome),
      logStep(queries, before.id, outcome.notedBy, outcome.notedAt),
    ]),

  noteNoShow: (before, by, at) =>
    batch([
      ...endSteps(queries, before, 'no-show', at),
      {
        query: queries
          .updateTable('consultation_outcomes')
          .set({ is_current: 0 })
          .where('consultation', '=', before.id)
          .where('is_current', '=', 1),
      },
      logStep(queries, before.id, by, at),
    ]),

  logCall: async (call) => {
    const { id, adviser, topic, minutes, at } = call;
    const outcome: Outcome = {
      consultation: id,
      minutes,
      persons: 1,
      topic,
      mode: 'phone',
      notedBy: adviser,
      notedAt: at,
    };
    await batch([
      {
        query: queries
          .insertInto('consultations')
          .values(callRow(call))
          .onConflict((conflict) => conflict.column('request').doNothing()),
        rows: 1,
      },
      ...noteSteps(queries, outcome),
      logStep(queries, id, adviser, at),
    ]);
    const found = await queries
      .selectFrom('consultations')
      .select('id')
      .where('request', '=', call.request)
      .executeTakeFirstOrThrow();
    return found.id;
  },

  takeBack: (call, adviser, at) =>
    batch([
      {
        query: queries
          .updateTable('consultations')
          .set((eb) => ({
            state: 'cancelled',
            ended_by: 'adviser',
            changed_at: at,
            revision: eb('revision', '+', 1),
          }))
          .where('id', '=', call)
          .where('adviser', '=', adviser)
          .where('is_unplanned', '=', 1)
          .where('state', '=', 'held'),
        rows: 1,
      },
      {
        query: queries
          .updateTable('consultation_outcomes')
          .set({ is_current: 0 })
          .where('consultation', '=', call)
          .where('is_current', '=', 1),
      },
      logStep(queries, call, adviser, at),
    ]),
});
