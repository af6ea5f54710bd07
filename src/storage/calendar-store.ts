import type { Updateable } from 'kysely';
import type { Happening } from '../features/calendar/domain.ts';
import type { CalendarStore, HappeningChange } from '../features/calendar/store.ts';
import { createInterestStore } from './calendar-interests.ts';
import { createProjectStore } from './calendar-projects.ts';
import { planColumns, toHappening, toProject } from './calendar-rows.ts';
import { idsOfAll } from './calendar-all.ts';
import { idsOfShown, powiatsShown } from './calendar-shown.ts';
import { changeTerms, createSteps, discardSteps } from './calendar-steps.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { enqueueSteps } from './outbox-steps.ts';
import { noteStep } from './privacy/note-step.ts';
import type { Tables } from './tables.ts';

type EventColumns = Omit<Updateable<Tables['events']>, 'id' | 'revision'>;

/** Changes the event's own row, if nobody has changed it since it was read. */
const updateEvent = (
  queries: Queries,
  { before: { id, revision }, at }: HappeningChange,
  columns: EventColumns,
): Step => ({
  query: queries
    .updateTable('events')
    .set((eb) => ({ ...columns, changed_at: at, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .where('revision', '=', revision),
  rows: 1,
});

/** Who did it, where somebody is named. */
const noted = (
  queries: Queries,
  { before, by, at }: HappeningChange,
  did: 'event-published' | 'event-changed' | 'event-cancelled',
): readonly Step[] => (by === undefined ? [] : [noteStep(queries, { at, actor: by, did, thing: before.id })]);

const cancelTerms = (queries: Queries, event: string): Step => ({
  query: queries
    .updateTable('event_terms')
    .set((eb) => ({
      state: 'cancelled',
      sequence: eb('sequence', '+', 1),
      // The registrations' sweep ends what stands on it and tells everybody.
      stirred: eb('stirred', '+', 1),
    }))
    .where('event', '=', event)
    .where('state', '=', 'open'),
});

/** Rows by what they belong to, in their order: thousands of events are put together without looking at all for each. */
const grouped = <Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
};

export const createCalendarStore = (engine: Engine): CalendarStore => {
  const { queries, batch } = engine;

  const read = async (ids: readonly string[]): Promise<readonly Happening[]> => {
    if (ids.length === 0) return [];
    const rows = await queries.selectFrom('events').selectAll().where('id', 'in', ids).execute();
    const terms = await queries
      .selectFrom('event_terms')
      .selectAll()
      .where('event', 'in', ids)
      .orderBy('number')
      .execute();
    const sessions = await queries
      .selectFrom('event_sessions')
      .innerJoin('event_terms', 'event_terms.id', 'event_sessions.term')
      .selectAll('event_sessions')
      .where('event_terms.event', 'in', ids)
      .orderBy('event_sessions.number')
      .execute();
    const projects = await queries
      .selectFrom('projects')
      .selectAll()
      .where('id', 'in', queries.selectFrom('events').select('project').where('id', 'in', ids))
      .execute();
    const byId = new Map(rows.map((row) => [row.id, row]));
    const termsOf = grouped(terms, ({ event }) => event);
    const sessionsOf = grouped(sessions, ({ term }) => term);
    return ids.flatMap((id) => {
      const row = byId.get(id);
      const project = projects.find((one) => one.id === row?.project);
      const own = termsOf.get(id) ?? [];
      const theirs = own.flatMap((term) => sessionsOf.get(term.id) ?? []);
      return row ? [toHappening(row, own, theirs, project && toProject(project))] : [];
    });
  };

  const madeBy = async (request: string | undefined): Promise<string | undefined> => {
    if (request === undefined) return undefined;
    const row = await queries
      .selectFrom('events')
      .select('id')
      .where('request', '=', request)
      .executeTakeFirst();
    return row?.id;
  };

  const page = async (ids: readonly string[], { from, size }: { from: number; size: number }) => ({
    happenings: await read(ids.slice(from, from + size)),
    total: ids.length,
  });

  return {
    ...createProjectStore(engine),
    ...createInterestStore(engine),

    create: async (happening) => {
      const made = await batch(createSteps(queries, happening));
      return made ? happening.id : ((await madeBy(happening.request)) ?? happening.id);
    },

    change: (change) =>
      batch([
        updateEvent(queries, change, planColumns(change.plan)),
        ...noted(queries, change, 'event-changed'),
        ...changeTerms(queries, { before: change.before, after: change.plan, at: change.at }),
        ...enqueueSteps(queries, change.tell, change.at),
      ]),

    publish: (change) =>
      batch([
        updateEvent(queries, change, {
          state: change.as,
          published_at: change.before.publishedAt ?? change.at,
        }),
        ...noted(queries, change, 'event-published'),
        ...enqueueSteps(queries, change.tell, change.at),
      ]),

    cancel: (change) =>
      batch([
        updateEvent(queries, change, {
          state: 'cancelled',
          cancelled_at: change.at,
          cancel_reason: change.reason,
        }),
        ...noted(queries, change, 'event-cancelled'),
        cancelTerms(queries, change.before.id),
        ...enqueueSteps(queries, change.tell, change.at),
      ]),

    discard: async (before) => batch(discardSteps(queries, before)),
    editOf: async (event) => {
      const row = await queries
        .selectFrom('events')
        .select('id')
        .where('edit_of', '=', event)
        .executeTakeFirst();
      return row && (await read([row.id]))[0];
    },
    happening: async (id) => (await read([id]))[0],
    happenings: read,
    ofTerm: async (term) => {
      const row = await queries
        .selectFrom('event_terms')
        .select('event')
        .where('id', '=', term)
        .executeTakeFirst();
      return row && (await read([row.event]))[0];
    },
    shown: async (filter, now, wanted) => page(await idsOfShown(queries, filter, now), wanted),
    all: async (wanted, roots = [], around) => page(await idsOfAll(queries, roots, around), wanted),
    powiats: (now) => powiatsShown(queries, now),
  };
};
