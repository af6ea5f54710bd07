import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { CodedSession } from './code.ts';
import type { Attendee, Correction, MarkCause, Presence } from './domain.ts';

/** A mark to be written. */
export interface Mark {
  readonly session: string;
  readonly registration: string;
  readonly presence: Presence;
  readonly cause: MarkCause;
  readonly by: PersonId;
  readonly at: Instant;
}

/** Where a session belongs. */
export interface SessionPlace {
  readonly session: string;
  readonly term: string;
  readonly event: string;
}

/** Lists of attendance, each change of them, and the codes shown in rooms. */
export interface AttendanceStore {
  /** Sessions of published events that begin in that time. */
  sessions(from: Instant, to: Instant): Promise<readonly SessionPlace[]>;
  place(session: string): Promise<SessionPlace | undefined>;
  /** Everybody with a seat for certain, and whoever has a mark although they have none any more. */
  attendees(session: string): Promise<readonly Attendee[]>;
  /** At how many sessions the person of the registration was. */
  attended(registration: string): Promise<number>;
  /** Writes a mark and its line in the journal; false where it stands so already. */
  mark(mark: Mark): Promise<boolean>;
  /** The same, where there is no mark yet; gives the mark that stands otherwise. */
  markFirst(mark: Mark): Promise<Presence | undefined>;
  /** The latest changes first. */
  journal(session: string, most: number): Promise<readonly Correction[]>;

  /** The session's secret: the one that is kept, else this one, which is kept from now on. */
  secret(session: string, fresh: string, at: Instant): Promise<string>;
  /** Sessions with a secret that end after that moment and begin before the other. */
  coded(endAfter: Instant, beginBefore: Instant): Promise<readonly CodedSession[]>;
  /** The registration by which the person takes part in the term of the session; undefined where they do not. */
  registrationOf(
    session: string,
    person: PersonId,
  ): Promise<{ readonly id: string; readonly isConfirmed: boolean } | undefined>;

  /** Counts a try; false where the person has had `limit` of them since that moment. */
  takeTry(person: PersonId, at: Instant, limit: number, since: Instant): Promise<boolean>;
  /** A try that was right does not count. */
  returnTry(person: PersonId): Promise<void>;
}
