import type { DeskStore, EventsUndo } from '../features/calendar/desk/store.ts';
import { createCalendarStore } from './calendar-store.ts';
import { createSteps, discardSteps } from './calendar-steps.ts';
import type { Engine } from './engine.ts';
import { finishImportStep, undoneImportStep } from './imports-store.ts';
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

    applyEvents: ({ id, happenings, at }) => {
      const undo: EventsUndo = { events: happenings.map((happening) => happening.id) };
      return batch([
        finishImportStep(queries, id, undo, at),
        ...happenings.flatMap((happening) => createSteps(queries, happening)),
      ]);
    },
    undoEvents: async (id, undo) => {
      const drafts = (await calendar.happenings(undo.events)).filter(
        ({ state, revision }) => state === 'draft' && revision === 1,
      );
      const isDone = await batch([
        undoneImportStep(queries, id),
        ...drafts.flatMap((draft) => discardSteps(queries, draft)),
      ]);
      return isDone ? { removed: drafts.length, kept: undo.events.length - drafts.length } : undefined;
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
