import { type Instant, shift } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Happening, Session, Term } from '../calendar/domain.ts';

/** Whether somebody was at a session (pl. *obecność*). `excused`: absent, with a reason that the organiser accepts. */
export type Presence = 'present' | 'absent' | 'excused';

/**
 * How a mark came to be: by the coordinator's list, for everybody at once, by the code shown in the room, or as a
 * correction long after the session (pl. *późna poprawka*).
 */
export type MarkCause = 'list' | 'all' | 'code' | 'late';

/** Somebody on the list of a session (pl. *osoba na liście*). */
export interface Attendee {
  readonly registration: string;
  readonly person: PersonId;
  readonly unit?: string;
  readonly presence?: Presence;
}

/** One change of a list: who changed whose mark, when, and from what to what. */
export interface Correction {
  readonly registration: string;
  readonly person?: PersonId;
  /** Absent: there was no mark. */
  readonly before?: Presence;
  readonly after: Presence;
  readonly cause: MarkCause;
  readonly by: PersonId;
  readonly at: Instant;
}

/** A session with the event it belongs to. */
export interface Meeting {
  readonly happening: Happening;
  readonly term: Term;
  readonly session: Session;
}

const MINUTE = 60_000;

/** How long before the beginning and after the end codes are taken, in milliseconds. */
export const AROUND = 30 * MINUTE;
/** So long after the end a change of the list is a late correction. */
const LATE_AFTER = 24 * 60 * MINUTE;

type Hours = Pick<Session, 'startsAt' | 'endsAt'>;

export const opensAt = ({ startsAt }: Hours): Instant => shift(startsAt, -AROUND);
export const closesAt = ({ endsAt }: Hours): Instant => shift(endsAt, AROUND);

/** Whether people can note themselves by the code at that moment. */
export const takesCodes = (session: Hours, now: Instant): boolean =>
  now >= opensAt(session) && now <= closesAt(session);

export const isLate = ({ endsAt }: Hours, now: Instant): boolean => now > shift(endsAt, LATE_AFTER);

export const countOf = (attendees: readonly Attendee[], presence: Presence | undefined): number =>
  attendees.filter((one) => one.presence === presence).length;
