import type { Instant } from '../core/clock.ts';
import type { RegistrationsStore, Told } from '../features/registrations/store.ts';
import type { Registration, TermFacts } from '../features/registrations/domain.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { sql } from './kysely.ts';
import { enqueueSteps } from './outbox-steps.ts';
import { logSteps } from './registrations-change.ts';

/** How many registrations have a seat of the term: what its `taken` has to be. */
const seatsOf = (term: string) =>
  sql<number>`(select count(*) from registrations as r where r.term = ${term} and r.has_seat = 1)`;

/** Holds the term's row, so that what follows in the batch sees everything that was committed. */
const hold = (queries: Queries, term: string): Step => ({
  query: queries
    .updateTable('event_terms')
    .set((eb) => ({ stirred: eb.ref('stirred') }))
    .where('id', '=', term),
  rows: 1,
});

/** Takes the seat of somebody who is confirmed; they wait before everybody else. */
const lowerStep = (queries: Queries, term: string, { id, revision }: Registration, at: Instant): Step => ({
  query: queries
    .updateTable('registrations')
    .set((eb) => ({
      state: 'waiting',
      has_seat: 0,
      until_at: null,
      position: sql<number>`(select min(coalesce(r.position, 0)) - 1 from registrations as r where r.term = ${term})`,
      changed_at: at,
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'confirmed'),
  rows: 1,
});

/** Ends a seat that a unit holds and has not named. */
const releaseStep = (queries: Queries, { id, revision }: Registration, at: Instant): Step => ({
  query: queries
    .updateTable('registrations')
    .set((eb) => ({
      state: 'lapsed',
      has_seat: 0,
      until_at: null,
      changed_at: at,
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'held'),
  rows: 1,
});

const capacitySteps = (
  queries: Queries,
  {
    facts: { term, capacity: before },
    capacity,
    withdrawn,
    lowered,
    released,
    by,
    tell,
    at,
  }: Parameters<RegistrationsStore['changeCapacity']>[0],
): readonly Step[] => {
  const ids = withdrawn.map(({ id }) => id);
  const freed = ids.length + lowered.length + released.length;
  return [
    {
      query: queries
        .updateTable('event_terms')
        .set((eb) => ({
          capacity,
          taken: eb('taken', '-', freed),
          stirred: eb('stirred', '+', 1),
          // Seats that were added are, to those who wait, like seats that somebody left.
          freed: eb('freed', '+', 1),
        }))
        .where('id', '=', term)
        .where('capacity', '=', before)
        .where('taken', '>=', freed)
        .where('taken', '<=', capacity + freed),
      rows: 1,
    },
    ...(ids.length === 0
      ? []
      : [
          {
            query: queries
              .updateTable('registrations')
              .set((eb) => ({
                state: 'waiting',
                has_seat: 0,
                until_at: null,
                changed_at: at,
                revision: eb('revision', '+', 1),
              }))
              .where('id', 'in', ids)
              .where('state', '=', 'offered'),
            rows: ids.length,
          },
          ...logSteps(queries, ids, 'withdrawn', at, by),
        ]),
    ...released.map((one) => releaseStep(queries, one, at)),
    ...logSteps(
      queries,
      released.map(({ id }) => id),
      'released',
      at,
      by,
    ),
    // Each goes before everybody who waits: the last of them first, so that their order stays.
    ...lowered.toReversed().map((one) => lowerStep(queries, term, one, at)),
    ...logSteps(
      queries,
      lowered.map(({ id }) => id),
      'lowered',
      at,
      by,
    ),
    ...enqueueSteps(queries, tell, at),
  ];
};

const toldStep = (
  queries: Queries,
  { registration, sequence, certain }: Told,
  { sequence: now, confirmedAt }: TermFacts,
): Step => ({
  query: queries
    .updateTable('registrations')
    .set({ told_sequence: now, told_certain: confirmedAt === undefined ? 0 : 1 })
    .where('id', '=', registration.id)
    .where('told_sequence', '=', sequence)
    .where('told_certain', '=', certain ? 1 : 0),
  rows: 1,
});

/** What happens to a term as a whole. */
export const createTermWrites = ({
  queries,
  batch,
}: Engine): Pick<
  RegistrationsStore,
  'changeCapacity' | 'confirmTerm' | 'noteTold' | 'calm' | 'close' | 'repair' | 'tell'
> => ({
  changeCapacity: (change) => batch(capacitySteps(queries, change)),

  confirmTerm: (term, minimum, at) =>
    batch([
      hold(queries, term),
      {
        query: queries
          .updateTable('event_terms')
          .set((eb) => ({ confirmed_at: at, stirred: eb('stirred', '+', 1) }))
          .where('id', '=', term)
          .where('state', '=', 'open')
          .where('confirmed_at', 'is', null)
          .where(
            sql<number>`(select count(*) from registrations as r where r.term = ${term} and r.state = 'confirmed')`,
            '>=',
            minimum,
          ),
        rows: 1,
      },
    ]),

  noteTold: (told, facts, tell, at) =>
    batch([toldStep(queries, told, facts), ...enqueueSteps(queries, tell, at)]),

  calm: (term, stirred) =>
    batch([
      {
        query: queries
          .updateTable('event_terms')
          .set({ stirred: 0 })
          .where('id', '=', term)
          .where('stirred', '=', stirred),
        rows: 1,
      },
    ]),

  close: (term, tell, at) =>
    batch([
      hold(queries, term),
      {
        query: queries
          .updateTable('event_terms')
          .set({ broken_at: at })
          .where('id', '=', term)
          .where('broken_at', 'is', null)
          .where('taken', '!=', seatsOf(term)),
        rows: 1,
      },
      ...enqueueSteps(queries, tell, at),
    ]),

  repair: (term) =>
    batch([
      hold(queries, term),
      {
        query: queries
          .updateTable('event_terms')
          .set((eb) => ({ taken: seatsOf(term), broken_at: null, stirred: eb('stirred', '+', 1) }))
          .where('id', '=', term)
          .where('broken_at', 'is not', null)
          .where('capacity', '>=', seatsOf(term)),
        rows: 1,
      },
    ]),

  tell: async (deliveries, at: Instant) => {
    const steps = enqueueSteps(queries, deliveries, at);
    if (steps.length > 0) await batch(steps);
  },
});
