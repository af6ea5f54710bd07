import { type Instant, shift, toEpoch } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Happening } from '../calendar/domain.ts';
import { codeAt, newSecret, readCode, standingOf } from './code.ts';
import {
  AROUND,
  type Attendee,
  isLate,
  type MarkCause,
  type Meeting,
  opensAt,
  type Presence,
  takesCodes,
} from './domain.ts';
import type { AttendanceStore, SessionPlace } from './store.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Sessions that a coordinator may look for: these many days back and ahead, in milliseconds. */
const BACK = 30 * DAY;
const AHEAD = 7 * DAY;
/** Sessions over for less than that are remembered when a code comes too late. */
const LATE_CODES = DAY;
/** Wrong codes of one person, and for how long they count. */
export const MOST_WRONG = 5;
const WRONG_COUNTS = 10 * 60_000;

/** What came of a code that somebody entered. */
export type Entered =
  | { readonly kind: 'present' | 'already'; readonly meeting: Meeting }
  /** The coordinator has noted something else, and decides. */
  | { readonly kind: 'decided'; readonly meeting: Meeting }
  | { readonly kind: 'not-registered' | 'no-seat'; readonly meeting: Meeting }
  | { readonly kind: 'old' | 'over' | 'wrong' | 'unreadable' | 'too-many' };

export interface AttendanceDeps {
  readonly store: AttendanceStore;
  readonly happenings: (ids: readonly string[]) => Promise<readonly Happening[]>;
}

/** Who was there: lists of coordinators, and codes that participants enter. */
export const createAttendance = ({ store, happenings }: AttendanceDeps) => {
  const meetingsAt = async (places: readonly SessionPlace[]): Promise<readonly Meeting[]> => {
    const found = await happenings([...new Set(places.map(({ event }) => event))]);
    return places.flatMap((place) => {
      const happening = found.find(({ id }) => id === place.event);
      const term = happening?.terms.find(({ id }) => id === place.term);
      const session = term?.sessions.find(({ id }) => id === place.session);
      return happening && term && session ? [{ happening, term, session }] : [];
    });
  };

  const meeting = async (session: string): Promise<Meeting | undefined> => {
    const place = await store.place(session);
    return place && (await meetingsAt([place]))[0];
  };

  const causeOf = (of: Meeting, cause: MarkCause, at: Instant): MarkCause =>
    isLate(of.session, at) ? 'late' : cause;

  /** One code against the sessions whose codes people may have: the person's own first. */
  const matched = async (person: PersonId, code: string, at: Instant) => {
    const sessions = await store.coded(shift(at, -LATE_CODES), shift(at, AROUND));
    const standing = sessions.flatMap((session) => {
      const kind = standingOf(session, code, at);
      return kind ? [{ session: session.id, kind }] : [];
    });
    const known = await Promise.all(
      standing.map(async (one) => ({
        ...one,
        registration: await store.registrationOf(one.session, person),
      })),
    );
    return known.find(({ registration }) => registration !== undefined) ?? known[0];
  };

  return {
    meeting,
    attendees: (session: string): Promise<readonly Attendee[]> => store.attendees(session),
    journal: (session: string, most: number) => store.journal(session, most),

    /** Sessions of the last weeks and the next days, those nearest to now first. */
    meetings: async (now: Instant, most: number): Promise<readonly Meeting[]> => {
      const away = ({ session }: Meeting): number => Math.abs(toEpoch(session.startsAt) - toEpoch(now));
      const all = await meetingsAt(await store.sessions(shift(now, -BACK), shift(now, AHEAD)));
      return all.toSorted((a, b) => away(a) - away(b)).slice(0, most);
    },

    /** False where the list cannot be kept yet, because it has not begun. */
    mark: async (
      of: Meeting,
      registration: string,
      presence: Presence,
      by: PersonId,
      at: Instant,
    ): Promise<boolean> => {
      if (at < opensAt(of.session)) return false;
      const cause = causeOf(of, 'list', at);
      const isOn = (await store.attendees(of.session.id)).some((one) => one.registration === registration);
      if (isOn) await store.mark({ session: of.session.id, registration, presence, cause, by, at });
      return true;
    },

    /** Everybody without a mark was present; gives their number. Undefined: it has not begun. */
    markRest: async (of: Meeting, by: PersonId, at: Instant): Promise<number | undefined> => {
      if (at < opensAt(of.session)) return undefined;
      const cause = causeOf(of, 'all', at);
      const rest = (await store.attendees(of.session.id)).filter(({ presence }) => presence === undefined);
      let count = 0;
      for (const { registration } of rest) {
        const mark = { session: of.session.id, registration, presence: 'present', cause, by, at } as const;
        if ((await store.markFirst(mark)) === undefined) count += 1;
      }
      return count;
    },

    /** The code to be shown now; undefined outside the time in which codes are taken. */
    code: async ({ session }: Meeting, now: Instant) => {
      if (!takesCodes(session, now)) return undefined;
      const secret = await store.secret(session.id, newSecret(), now);
      return codeAt({ ...session, secret }, now);
    },

    /** Somebody enters the code that they see in the room. */
    enter: async (person: PersonId, typed: string, at: Instant): Promise<Entered> => {
      const code = readCode(typed);
      if (code === undefined) return { kind: 'unreadable' };
      if (!(await store.takeTry(person, at, MOST_WRONG, shift(at, -WRONG_COUNTS))))
        return { kind: 'too-many' };
      const match = await matched(person, code, at);
      if (!match) return { kind: 'wrong' };
      await store.returnTry(person);
      if (match.kind !== 'now') return { kind: match.kind };
      const of = (await meeting(match.session))!;
      const { registration } = match;
      if (!registration) return { kind: 'not-registered', meeting: of };
      if (!registration.isConfirmed) return { kind: 'no-seat', meeting: of };
      const stood = await store.markFirst({
        session: match.session,
        registration: registration.id,
        presence: 'present',
        cause: 'code',
        by: person,
        at,
      });
      if (stood === undefined) return { kind: 'present', meeting: of };
      return { kind: stood === 'present' ? 'already' : 'decided', meeting: of };
    },
  };
};

export type Attendance = ReturnType<typeof createAttendance>;
