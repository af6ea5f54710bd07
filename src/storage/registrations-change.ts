import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { NewDelivery } from '../features/delivery/domain.ts';
import type { Cause, Needs, Registration } from '../features/registrations/domain.ts';
import type { Change } from '../features/registrations/store.ts';
import type { Queries, Step } from './engine.ts';
import { sql } from './kysely.ts';
import { enqueueSteps } from './outbox-steps.ts';

/** Notes how registrations stand now, and what brought them there; their revision numbers the entries. */
export const logSteps = (
  queries: Queries,
  ids: readonly string[],
  cause: Cause,
  at: Instant,
  by?: PersonId,
): readonly Step[] =>
  ids.length === 0
    ? []
    : [
        {
          query: queries
            .insertInto('registration_log')
            .columns(['registration', 'number', 'state', 'cause', 'done_by', 'done_at'])
            .expression((eb) =>
              eb
                .selectFrom('registrations as r')
                .select(['r.id', 'r.revision', 'r.state'])
                .select([
                  eb.val(cause).as('cause'),
                  sql<PersonId>`cast(${by ?? null} as text)`.as('done_by'),
                  eb.val(at).as('done_at'),
                ])
                .where('r.id', 'in', ids),
            ),
          rows: ids.length,
        },
      ];

/** Holds the term's row; a seat that goes back is there for the next. */
export const giveBackStep = (queries: Queries, term: string, givesSeat: boolean): Step => ({
  query: queries
    .updateTable('event_terms')
    .set((eb) => ({
      stirred: eb('stirred', '+', 1),
      ...(givesSeat ? { taken: eb('taken', '-', 1), freed: eb('freed', '+', 1) } : {}),
    }))
    .where('id', '=', term)
    .where('taken', '>=', givesSeat ? 1 : 0),
  rows: 1,
});

/** Ends a registration whose seat, if it had one, goes to another of the same batch. */
export const endStep = (queries: Queries, { id, revision }: Registration, at: Instant): Step => ({
  query: queries
    .updateTable('registrations')
    .set((eb) => ({
      state: 'resigned',
      has_seat: 0,
      until_at: null,
      changed_at: at,
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .where('revision', '=', revision),
  rows: 1,
});

/** Holds the term's row, takes a seat of it or gives one back; a broken term gives no seats. */
const termStep = (queries: Queries, { before: { term }, move }: Change): Step => {
  if (move.seat === 'gives-back') return giveBackStep(queries, term, true);
  const held = queries
    .updateTable('event_terms')
    .set((eb) => ({
      stirred: eb('stirred', '+', 1),
      ...(move.toEnd ? { next_position: eb('next_position', '+', 1) } : {}),
      ...(move.seat === 'takes' ? { taken: eb('taken', '+', 1) } : {}),
    }))
    .where('id', '=', term);
  const query =
    move.seat === 'takes'
      ? held
          .where('state', '=', 'open')
          .where('broken_at', 'is', null)
          .where((eb) => eb('taken', '<', eb.ref('capacity')))
      : held;
  return { query, rows: 1 };
};

const registrationStep = (queries: Queries, { before, move, at }: Change): Step => {
  let query = queries
    .updateTable('registrations')
    .set((eb) => ({
      state: move.to,
      until_at: move.until ?? null,
      changed_at: at,
      revision: eb('revision', '+', 1),
      ...(move.seat === 'keeps' ? {} : { has_seat: move.seat === 'takes' ? 1 : 0 }),
      ...(move.consentedBy === undefined ? {} : { consented_by: move.consentedBy }),
      ...(move.to === 'confirmed'
        ? {
            // Whoever is told of the seat is told in the same message that it takes place, and when.
            told_sequence: sql<number>`(select t.sequence from event_terms as t where t.id = registrations.term)`,
            told_certain: sql<0 | 1>`(select case when t.confirmed_at is null then 0 else 1 end
              from event_terms as t where t.id = registrations.term)`,
          }
        : {}),
      ...(move.toEnd
        ? {
            position: sql<number>`(select t.next_position - 1 from event_terms as t where t.id = registrations.term)`,
          }
        : {}),
    }))
    .where('id', '=', before.id)
    .where('revision', '=', before.revision);
  if (move.inTurn)
    query = query.where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('registrations as w')
            .select('w.id')
            .where('w.term', '=', before.term)
            .where('w.state', '=', 'waiting')
            .where('w.position', '<', before.position ?? 0),
        ),
      ),
    );
  return { query, rows: 1 };
};

/** One registration changed: the term first, then the registration as it was read, then who is told. */
export const changeSteps = (queries: Queries, change: Change): readonly Step[] => {
  const { before, move, by, tell, at } = change;
  return [
    termStep(queries, change),
    registrationStep(queries, change),
    ...logSteps(queries, [before.id], move.cause, at, by),
    ...enqueueSteps(queries, tell, at),
  ];
};

/** Changes what the application asks for. */
export const amendSteps = (
  queries: Queries,
  { id, revision }: Registration,
  needs: Needs,
  by: PersonId,
  tell: readonly NewDelivery[],
  at: Instant,
): readonly Step[] => [
  {
    query: queries
      .updateTable('registrations')
      .set((eb) => ({ needs: JSON.stringify(needs), changed_at: at, revision: eb('revision', '+', 1) }))
      .where('id', '=', id)
      .where('revision', '=', revision),
    rows: 1,
  },
  ...logSteps(queries, [id], 'amended', at, by),
  ...enqueueSteps(queries, tell, at),
];
