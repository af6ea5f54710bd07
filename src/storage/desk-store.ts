import type { Happening } from '../features/calendar/domain.ts';
import type { DeskStore } from '../features/calendar/desk/store.ts';
import { createCalendarStore } from './calendar-store.ts';
import { createSteps, discardSteps } from './calendar-steps.ts';
import type { Engine } from './engine.ts';
import { carryOut, markAllStep } from './import-rows.ts';
import { enqueueSteps } from './outbox-steps.ts';

/** Who has read a late change, and events that came in a file. */
export const createDeskStore = (engine: Engine): DeskStore => {
  const { queries, batch } = engine;
  const calendar = createCalendarStore(engine);
  return {
    noteSeen: async (registration, person, sequence) => {
      const { numUpdatedRows } = await queries
        .updateTable('registrations')
        .set({ seen_sequence: sequence })
        .where('id', '=', registration)
        .where('person', '=', person)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    seenOf: async (term) => {
      const rows = await queries
        .selectFrom('registrations as r')
        .innerJoin('event_terms as t', 't.id', 'r.term')
        .select('r.id')
        .where('r.term', '=', term)
        .whereRef('r.seen_sequence', '>=', 't.sequence')
        .where('t.sequence', '>', 0)
        .execute();
      return new Set(rows.map(({ id }) => id));
    },

    enterEvents: (file, rows) =>
      carryOut(
        engine,
        file,
        rows,
        (some) => some.flatMap(({ happening }) => createSteps(queries, happening)),
        { from: 'planned', fits: 'done', otherwise: 'left' },
      ),
    undoEvents: async (file, rows) => {
      const standing = new Map(
        (await calendar.happenings(rows.map(({ event }) => event))).map((one) => [one.id, one]),
      );
      const isTouched = ({ state, revision }: Happening): boolean => state !== 'draft' || revision !== 1;
      const known = rows.map(({ number, event }) => ({ number, happening: standing.get(event) }));
      const kept = known.filter(({ happening }) => happening && isTouched(happening));
      if (kept.length > 0) {
        const numbers = kept.map(({ number }) => number);
        await batch([markAllStep(queries, file, numbers, 'done', 'kept')]);
      }
      await carryOut(
        engine,
        file,
        known.filter((one) => !kept.includes(one)),
        (some) => some.flatMap(({ happening }) => (happening ? discardSteps(queries, happening) : [])),
        { from: 'done', fits: 'undone', otherwise: 'kept' },
      );
    },

    recruitment: async (event) => {
      const row = await queries
        .selectFrom('events')
        .select(['selection', 'deadline', 'selected_at'])
        .where('id', '=', event)
        .executeTakeFirst();
      if (!row || row.selection === 'order') return undefined;
      return {
        event,
        selection: row.selection,
        ...(row.deadline === null ? {} : { deadline: row.deadline }),
        isSelected: row.selected_at !== null,
      };
    },
    endedRecruitments: async (from, to) => {
      const rows = await queries
        .selectFrom('events')
        .select(['id', 'deadline'])
        .where('state', '=', 'published')
        .where('selection', '<>', 'order')
        .where('deadline', '>', from)
        .where('deadline', '<=', to)
        .execute();
      return rows.flatMap(({ id, deadline }) => (deadline === null ? [] : [{ event: id, deadline }]));
    },
    tell: async (deliveries, at) => {
      await batch(enqueueSteps(queries, deliveries, at));
    },
  };
};
