import type { PersonId } from '../core/ids.ts';
import type { AttendanceStore } from '../features/attendance/store.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { createTries } from './tries.ts';

/** The secrets that codes are made of, and how often people tried wrong ones. */
export const createAttendanceCodes = ({
  queries,
}: Engine): Pick<AttendanceStore, 'secret' | 'coded' | 'takeTry' | 'returnTry'> => ({
  secret: async (session, fresh, at) => {
    await queries
      .insertInto('attendance_codes')
      .values({ session, secret: fresh, made_at: at })
      .onConflict((conflict) => conflict.column('session').doNothing())
      .execute();
    const { secret } = await queries
      .selectFrom('attendance_codes')
      .select('secret')
      .where('session', '=', session)
      .executeTakeFirstOrThrow();
    return secret;
  },
  coded: (endAfter, beginBefore) =>
    queries
      .selectFrom('attendance_codes as c')
      .innerJoin('event_sessions as s', 's.id', 'c.session')
      .where('s.ends_at', '>=', endAfter)
      .where('s.starts_at', '<=', beginBefore)
      .select(['s.id', 's.starts_at as startsAt', 's.ends_at as endsAt', 'c.secret'])
      .orderBy('s.starts_at')
      .orderBy('s.id')
      .execute(),
  ...createTries(queries, 'attendance_tries'),
});

/** Wrong tries of somebody who turns out to be somebody else are forgotten. */
export const moveTries = (queries: Queries, from: PersonId): readonly Step[] => [
  { query: queries.deleteFrom('attendance_tries').where('person', '=', from) },
];
