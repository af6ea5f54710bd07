import { isMoved } from '../features/calendar/calendar-entry.ts';
import type { Happening, Term } from '../features/calendar/domain.ts';
import type { HappeningPlan, NewHappening, NewSession, NewTerm } from '../features/calendar/store.ts';
import type { Instant } from '../core/clock.ts';
import { newId } from '../core/ids.ts';
import { planColumns } from './calendar-rows.ts';
import type { Queries, Step } from './engine.ts';
import { sql } from './kysely.ts';

const sessionColumns = (session: NewSession) => ({
  day: session.day,
  from_time: session.from,
  to_time: session.to,
  starts_at: session.startsAt,
  ends_at: session.endsAt,
  pause_minutes: session.pauseMinutes,
  place: session.place ?? null,
  online_url: session.onlineUrl ?? null,
});

const insertSession = (queries: Queries, term: string, session: NewSession): Step => ({
  query: queries
    .insertInto('event_sessions')
    .values({ id: newId('ses'), term, number: session.number, ...sessionColumns(session) }),
});

/** A new term with its sessions. */
export const insertTerm = (queries: Queries, event: string, term: NewTerm): readonly Step[] => {
  const id = newId('trm');
  const { number, label = null, capacity } = term;
  return [
    {
      query: queries
        .insertInto('event_terms')
        .values({ id, event, number, label, capacity, state: 'open', confirmed_at: null }),
    },
    ...term.sessions.map((session) => insertSession(queries, id, session)),
  ];
};

/** A new draft with its terms and sessions; nothing where the same request, or the same change, was written before. */
export const createSteps = (
  queries: Queries,
  { id, request, plan, copiedFrom, editOf, createdBy, isExample, at }: NewHappening,
): readonly Step[] => [
  {
    query: queries
      .insertInto('events')
      .values({
        id,
        request: request ?? null,
        ...planColumns(plan),
        state: 'draft',
        copied_from: copiedFrom ?? null,
        edit_of: editOf?.event ?? null,
        edit_of_revision: editOf?.revision ?? null,
        created_by: createdBy ?? null,
        is_example: isExample ? 1 : 0,
        created_at: at,
        changed_at: at,
      })
      .onConflict((conflict) => conflict.doNothing()),
    rows: 1,
  },
  ...plan.terms.flatMap((term) => insertTerm(queries, id, term)),
];

/** Takes a session away, unless somebody's attendance of it was noted: then nothing of the batch is done. */
const deleteSession = (queries: Queries, id: string): Step => ({
  query: queries
    .deleteFrom('event_sessions')
    .where('id', '=', id)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('attendance').select('attendance.session').where('attendance.session', '=', id),
        ),
      ),
    ),
  rows: 1,
});

/** Takes a term away, unless somebody ever signed up for it: then nothing of the batch is done. */
const deleteTerm = (queries: Queries, { id }: Term): readonly Step[] => [
  { query: queries.deleteFrom('event_sessions').where('term', '=', id) },
  {
    query: queries
      .deleteFrom('event_terms')
      .where('id', '=', id)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb.selectFrom('registrations').select('registrations.id').where('registrations.term', '=', id),
          ),
        ),
      ),
    rows: 1,
  },
];

const changeSessions = (queries: Queries, before: Term, after: NewTerm): readonly Step[] => {
  const known = new Map(before.sessions.map(({ number, id }) => [number, id]));
  const kept = new Set(after.sessions.map(({ number }) => number));
  return [
    ...before.sessions.filter(({ number }) => !kept.has(number)).map(({ id }) => deleteSession(queries, id)),
    ...after.sessions.map((session) => {
      const id = known.get(session.number);
      if (id === undefined) return insertSession(queries, before.id, session);
      return {
        query: queries.updateTable('event_sessions').set(sessionColumns(session)).where('id', '=', id),
      };
    }),
  ];
};

/**
 * The next beginning that is left: the one from which it moves now, or an earlier one, still to come, from which it moved
 * before. A caller of the change has made sure that the sessions are those of the database.
 */
const leftStart = ({ sessions }: Term, at: Instant) => {
  const coming = sessions.map(({ startsAt }) => startsAt).filter((startsAt) => startsAt > at);
  const next = coming.toSorted()[0];
  return next === undefined
    ? sql<Instant | null>`case when left_start > ${at} then left_start end`
    : sql<Instant | null>`case when left_start > ${at} and left_start < ${next} then left_start else ${next} end`;
};

interface TermChange {
  readonly before: Happening;
  readonly after: HappeningPlan;
  readonly at: Instant;
}

const changeTerm = (queries: Queries, before: Term, after: NewTerm, change: TermChange): readonly Step[] => {
  const moves = isMoved({ event: change.before, term: before }, { event: change.after, term: after });
  return [
    {
      query: queries
        .updateTable('event_terms')
        .set((eb) => ({
          label: after.label ?? null,
          // Those who signed up are told by the registrations' sweep.
          ...(moves
            ? {
                sequence: eb('sequence', '+', 1),
                stirred: eb('stirred', '+', 1),
                left_start: leftStart(before, change.at),
              }
            : {}),
        }))
        .where('id', '=', before.id),
    },
    ...changeSessions(queries, before, after),
  ];
};

/** Brings the terms of an event to what is planned; those that are left out go. */
export const changeTerms = (queries: Queries, change: TermChange): readonly Step[] => {
  const { before, after } = change;
  const planned = new Map(after.terms.map((term) => [term.number, term]));
  const known = new Set(before.terms.map(({ number }) => number));
  return [
    ...before.terms.flatMap((term) => {
      const plan = planned.get(term.number);
      return plan ? changeTerm(queries, term, plan, change) : deleteTerm(queries, term);
    }),
    ...after.terms
      .filter(({ number }) => !known.has(number))
      .flatMap((term) => insertTerm(queries, before.id, term)),
  ];
};

/** Deletes a draft with all that hangs on it; whoever signed up for it keeps it from going. */
export const discardSteps = (queries: Queries, { id, revision, terms }: Happening): readonly Step[] => [
  ...terms.flatMap((term) => deleteTerm(queries, term)),
  { query: queries.deleteFrom('event_interests').where('event', '=', id) },
  {
    query: queries
      .deleteFrom('events')
      .where('id', '=', id)
      .where('state', '=', 'draft')
      .where('revision', '=', revision),
    rows: 1,
  },
];
