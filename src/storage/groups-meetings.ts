import type { GroupsStore, Minutes } from '../features/groups/store.ts';
import type { Engine } from './engine.ts';
import { enqueueSteps } from './outbox-steps.ts';

type Meetings = Pick<
  GroupsStore,
  'meetings' | 'changedMeetings' | 'minutes' | 'noteMinutes' | 'marks' | 'noted' | 'noteUnits' | 'tell'
>;

/** Meetings of groups, which are events, and what is noted of them. */
export const createGroupMeetings = ({ queries, batch }: Engine): Meetings => ({
  meetings: async (group, most) => {
    const rows = await queries
      .selectFrom('events')
      .innerJoin('event_terms', 'event_terms.event', 'events.id')
      .innerJoin('event_sessions', 'event_sessions.term', 'event_terms.id')
      .select(({ fn }) => ['events.id', fn.min('event_sessions.starts_at').as('begins')])
      .where('events.thematic_group', '=', group)
      .where('events.state', 'in', ['published', 'cancelled'])
      .groupBy('events.id')
      .orderBy('begins', 'desc')
      .orderBy('events.id')
      .limit(most)
      .execute();
    return rows.map(({ id }) => id);
  },

  changedMeetings: async (now, most) => {
    const rows = await queries
      .selectFrom('events')
      .innerJoin('event_terms', 'event_terms.event', 'events.id')
      .innerJoin('event_sessions', 'event_sessions.term', 'event_terms.id')
      .select('events.id')
      .distinct()
      .where('events.thematic_group', 'is not', null)
      .where('events.state', 'in', ['published', 'cancelled'])
      .where('event_terms.sequence', '>', 0)
      .where('event_sessions.starts_at', '>', now)
      .orderBy('events.id')
      .limit(most)
      .execute();
    return rows.map(({ id }) => id);
  },

  minutes: async (events) => {
    if (events.length === 0) return new Map<string, Minutes>();
    const rows = await queries
      .selectFrom('meeting_minutes')
      .select(['event', 'url', 'noted_at'])
      .where('event', 'in', events)
      .execute();
    return new Map(rows.map(({ event, url, noted_at: at }) => [event, { url, at }]));
  },

  noteMinutes: async (event, url, by, tell, at) => {
    const noted = { url, noted_by: by, noted_at: at };
    await batch([
      {
        query: queries
          .insertInto('meeting_minutes')
          .values({ event, ...noted })
          .onConflict((conflict) => conflict.column('event').doUpdateSet(noted)),
      },
      ...enqueueSteps(queries, tell, at),
    ]);
  },

  marks: async (event) => {
    const rows = await queries
      .selectFrom('attendance')
      .innerJoin('registrations', 'registrations.id', 'attendance.registration')
      .select(['registrations.unit', 'attendance.state'])
      .where('registrations.event', '=', event)
      .where('registrations.unit', 'is not', null)
      .execute();
    return rows.map(({ unit, state }) => ({ unit: unit!, state }));
  },

  noted: async (event) => {
    const rows = await queries
      .selectFrom('meeting_units')
      .select('unit')
      .where('event', '=', event)
      .orderBy('noted_at')
      .orderBy('unit')
      .execute();
    return rows.map(({ unit }) => unit);
  },

  noteUnits: async (event, units, by, at) => {
    await batch([
      { query: queries.deleteFrom('meeting_units').where('event', '=', event) },
      ...units.map((unit) => ({
        query: queries.insertInto('meeting_units').values({ event, unit, noted_by: by, noted_at: at }),
      })),
    ]);
  },

  tell: async (deliveries, at) => {
    const steps = enqueueSteps(queries, deliveries, at);
    if (steps.length > 0) await batch(steps);
  },
});
