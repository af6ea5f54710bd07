import type { Day, Instant } from '../../core/clock.ts';
import { toEpoch } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { EventForm, Session } from '../calendar/domain.ts';

/** `replaced`: another one stands in its place, after a change of name. `void`: taken back with a reason. */
export type CertificateState = 'valid' | 'replaced' | 'void';

/** What a certificate says, as it stood when it was issued; it never changes afterwards. */
export interface CertificateFacts {
  readonly number: string;
  /** First and last name. */
  readonly holder: string;
  readonly title: string;
  readonly form: EventForm;
  /** The days of the sessions, in order, each once. */
  readonly days: readonly Day[];
  /** Of all sessions, without their breaks. */
  readonly minutes: number;
  /** Of the sessions at which the person was. */
  readonly attendedMinutes: number;
  /** What the project counts as one hour. */
  readonly hourMinutes: 45 | 60;
  readonly place?: string;
  readonly trainer?: string;
  readonly topics: readonly string[];
  readonly organiser: string;
  readonly contact?: string;
  /** The sentence on the fund. */
  readonly funding?: string;
  readonly issuedOn: Day;
}

/**
 * A certificate of attendance (pl. *zaświadczenie o uczestnictwie*), as its register keeps it. It is not a qualification:
 * nobody's knowledge was examined for it.
 */
export interface Certificate {
  readonly id: string;
  /** What the check page is asked by; it cannot be guessed from the number. */
  readonly code: string;
  readonly state: CertificateState;
  readonly event: string;
  readonly term: string;
  readonly registration: string;
  /** Absent once the person was erased. */
  readonly person?: PersonId;
  readonly unit?: string;
  readonly facts: CertificateFacts;
  /** Made of the facts and the code when it was issued. */
  readonly seal: string;
  /** Why it was issued although the rule of the event was not met. */
  readonly exception?: string;
  /** The certificate in whose place it stands. */
  readonly replaces?: string;
  readonly issuedAt: Instant;
  readonly issuedBy?: PersonId;
  readonly endedAt?: Instant;
  /** Why it was taken back. */
  readonly reason?: string;
}

/** Somebody with a seat on a term, with what counts for a certificate. */
export interface Candidate {
  readonly registration: string;
  readonly person: PersonId;
  readonly unit?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  /** Ids of the sessions at which the person was. */
  readonly present: readonly string[];
  /** How many sessions have any mark of the person. */
  readonly marked: number;
  /** The valid certificate of this registration. */
  readonly certificate?: Pick<Certificate, 'id'> & Pick<CertificateFacts, 'number' | 'holder'>;
}

/**
 * How somebody stands to a certificate. `unmarked`: the lists say nothing of them. `nameless`: first or last name is
 * missing. `short`: they were there for too little of the time.
 */
export type Standing = 'issued' | 'earned' | 'nameless' | 'short' | 'unmarked';

/** A register of one organiser and one year (pl. *rejestr zaświadczeń*). */
export interface Register {
  /** `ROPS`, as it stands in numbers. */
  readonly sign: string;
  readonly organiser: string;
  readonly year: number;
  readonly issued: number;
  readonly valid: number;
}

/** A sheet as it is printed (pl. *druk zaświadczenia*): every line is a finished text. */
export interface CertificatePaper {
  readonly organiser: string;
  readonly title: string;
  readonly subtitle: string;
  readonly number: string;
  readonly holder: string;
  readonly event: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly programme?: { readonly label: string; readonly value: string };
  readonly issued: string;
  readonly signature: string;
  readonly funding?: string;
  /** What the QR holds, and what is to be read beside it. */
  readonly check: {
    readonly qr: string;
    readonly label: string;
    readonly code: string;
    readonly how: string;
  };
  /** Printed across a sheet that does not count any more. */
  readonly stamp?: string;
}

const MINUTE = 60_000;

/** Minutes of a session without its breaks. */
export const minutesOf = ({ startsAt, endsAt, pauseMinutes }: Session): number =>
  (toEpoch(endsAt) - toEpoch(startsAt)) / MINUTE - pauseMinutes;

export const minutesOfAll = (sessions: readonly Session[]): number =>
  sessions.reduce((sum, session) => sum + minutesOf(session), 0);

export const attendedMinutes = (
  { present }: Pick<Candidate, 'present'>,
  sessions: readonly Session[],
): number => minutesOfAll(sessions.filter(({ id }) => present.includes(id)));

/** The least minutes that earn a certificate, where so many percent of all are asked. */
export const neededMinutes = (sessions: readonly Session[], percent: number): number =>
  Math.ceil((minutesOfAll(sessions) * percent) / 100);

/** First and last name; undefined where one of them is missing. */
export const holderOf = ({ firstName, lastName }: Pick<Candidate, 'firstName' | 'lastName'>) =>
  firstName && lastName ? `${firstName} ${lastName}` : undefined;

export const standingOf = (candidate: Candidate, sessions: readonly Session[], percent: number): Standing => {
  if (candidate.certificate) return 'issued';
  if (candidate.marked === 0) return 'unmarked';
  if (attendedMinutes(candidate, sessions) < neededMinutes(sessions, percent)) return 'short';
  return holderOf(candidate) === undefined ? 'nameless' : 'earned';
};
