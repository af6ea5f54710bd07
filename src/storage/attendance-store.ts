import type { PersonId } from '../core/ids.ts';
import type { Presence } from '../features/attendance/domain.ts';
import type { AttendanceStore, Mark, SessionPlace } from '../features/attendance/store.ts';
import { LIVE_STATES } from '../features/registrations/domain.ts';
import { createAttendanceCodes } from './attendance-codes.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { sql } from './kysely.ts';

const places = (queries: Queries) =>
  queries
    .selectFrom('event_sessions as s')
    .innerJoin('event_terms as t', 't.id', 's.term')
    .innerJoin('events as e', 'e.id', 't.event')
    .select(['s.id as session', 't.id as term', 'e.id as event']);

/** The line of the journal; after the mark itself was touched, so that of two writers one waits for the other. */
const logStep = (queries: Queries, { session, registration, presence, cause, by, at }: Mark): Step => ({
  query: queries
    .insertInto('attendance_log')
    .columns(['session', 'registration', 'number', 'state', 'cause', 'done_by', 'done_at'])
    .expression((eb) =>
      eb
        .selectFrom('attendance_log as l')
        .where('l.session', '=', session)
        .where('l.registration', '=', registration)
        .select([
          sql<string>`cast(${session} as text)`.as('session'),
          sql<string>`cast(${registration} as text)`.as('registration'),
          sql<number>`coalesce(max(l.number), 0) + 1`.as('number'),
          sql<Presence>`cast(${presence} as text)`.as('state'),
          sql<Mark['cause']>`cast(${cause} as text)`.as('cause'),
          sql<PersonId>`cast(${by} as text)`.as('done_by'),
          sql<Mark['at']>`cast(${at} as text)`.as('done_at'),
        ]),
    ),
  rows: 1,
});

const rowOf = ({ session, registration, presence, cause, by, at }: Mark) =>
  ({
    session,
    registration,
    state: presence,
    means: cause === 'code' ? 'code' : 'list',
    noted_by: by,
    noted_at: at,
  }) as const;

export const createAttendanceStore = (engine: Engine): AttendanceStore => {
  const { queries, batch } = engine;
  return {
    ...createAttendanceCodes(engine),
    sessions: (from, to): Promise<readonly SessionPlace[]> =>
      places(queries)
        .where('s.starts_at', '>=', from)
        .where('s.starts_at', '<=', to)
        .where('e.state', '=', 'published')
        .where('t.state', '=', 'open')
        .orderBy('s.starts_at')
        .orderBy('s.id')
        .execute(),
    place: (session) => places(queries).where('s.id', '=', session).executeTakeFirst(),

    attendees: async (session) => {
      const rows = await queries
        .selectFrom('registrations as r')
        .innerJoin('event_sessions as s', 's.term', 'r.term')
        .leftJoin('attendance as a', (join) =>
          join.onRef('a.registration', '=', 'r.id').onRef('a.session', '=', 's.id'),
        )
        .where('s.id', '=', session)
        .where('r.person', 'is not', null)
        .where((eb) => eb.or([eb('r.state', '=', 'confirmed'), eb('a.state', 'is not', null)]))
        .select(['r.id', 'r.person', 'r.unit', 'a.state'])
        .orderBy('r.made_at')
        .orderBy('r.id')
        .execute();
      return rows.map(({ id, person, unit, state }) => ({
        registration: id,
        person: person!,
        ...(unit === null ? {} : { unit }),
        ...(state === null ? {} : { presence: state }),
      }));
    },

    attended: async (registration) => {
      const { sessions } = await queries
        .selectFrom('attendance')
        .select((eb) => eb.fn.countAll().as('sessions'))
        .where('registration', '=', registration)
        .where('state', '=', 'present')
        .executeTakeFirstOrThrow();
      return Number(sessions);
    },

    mark: (mark) =>
      batch([
        {
          query: queries
            .insertInto('attendance')
            .values(rowOf(mark))
            .onConflict((conflict) =>
              conflict
                .columns(['session', 'registration'])
                .doUpdateSet({
                  state: mark.presence,
                  means: rowOf(mark).means,
                  noted_by: mark.by,
                  noted_at: mark.at,
                })
                .where('attendance.state', '<>', mark.presence),
            ),
          rows: 1,
        },
        logStep(queries, mark),
      ]),

    markFirst: async (mark) => {
      const isMade = await batch([
        {
          query: queries
            .insertInto('attendance')
            .values(rowOf(mark))
            .onConflict((conflict) => conflict.columns(['session', 'registration']).doNothing()),
          rows: 1,
        },
        logStep(queries, mark),
      ]);
      if (isMade) return undefined;
      const row = await queries
        .selectFrom('attendance')
        .select('state')
        .where('session', '=', mark.session)
        .where('registration', '=', mark.registration)
        .executeTakeFirstOrThrow();
      return row.state;
    },

    journal: async (session, most) => {
      const rows = await queries
        .selectFrom('attendance_log as l')
        .innerJoin('registrations as r', 'r.id', 'l.registration')
        .leftJoin('attendance_log as b', (join) =>
          join
            .onRef('b.session', '=', 'l.session')
            .onRef('b.registration', '=', 'l.registration')
            .on((eb) => eb('b.number', '=', eb('l.number', '-', 1))),
        )
        .where('l.session', '=', session)
        .select([
          'l.registration',
          'r.person',
          'b.state as before',
          'l.state as after',
          'l.cause',
          'l.done_by',
          'l.done_at',
        ])
        .orderBy('l.done_at', 'desc')
        .orderBy('l.registration')
        .orderBy('l.number', 'desc')
        .limit(most)
        .execute();
      return rows.map(({ registration, person, before, after, cause, done_by, done_at }) => ({
        registration,
        ...(person === null ? {} : { person }),
        ...(before === null ? {} : { before }),
        after,
        cause,
        by: done_by,
        at: done_at,
      }));
    },

    registrationOf: async (session, person) => {
      const row = await queries
        .selectFrom('registrations as r')
        .innerJoin('event_sessions as s', 's.term', 'r.term')
        .where('s.id', '=', session)
        .where('r.person', '=', person)
        .where('r.state', 'in', LIVE_STATES)
        .select(['r.id', 'r.state'])
        .executeTakeFirst();
      return row && { id: row.id, isConfirmed: row.state === 'confirmed' };
    },
  };
};
