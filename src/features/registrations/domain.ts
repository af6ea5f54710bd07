import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type {
  Eligibility,
  EventForm,
  EventState,
  Need,
  Priority,
  SelectionMode,
} from '../calendar/domain.ts';

/**
 * Where a registration stands. Live: `applied` (pl. *zgłoszenie przyjęte*: not a place), `consent` (*czeka na zgodę
 * kierownika*), `confirmed` (*zakwalifikowany*), `waiting` (*lista rezerwowa*), `offered` (*zaproponowano miejsce*, which
 * holds a seat until its deadline), `held` (*miejsce jednostki*, to be named later). Ended: `resigned`, `declined` and
 * `lapsed` (an offer), `rejected` (not chosen, or no consent), `cancelled` (by the organiser).
 */
export const LIVE_STATES = ['applied', 'consent', 'confirmed', 'waiting', 'offered', 'held'] as const;
export const ENDED_STATES = ['resigned', 'declined', 'lapsed', 'rejected', 'cancelled'] as const;
export type LiveState = (typeof LIVE_STATES)[number];
export type EndedState = (typeof ENDED_STATES)[number];
export type RegistrationState = LiveState | EndedState;

/** What moved a registration, as its history tells. */
export type Cause =
  | 'signed-up'
  | 'enrolled'
  | 'amended'
  | 'offered'
  | 'accepted'
  | 'declined'
  | 'lapsed'
  | 'withdrawn'
  | 'lowered'
  | 'resigned'
  | 'moved'
  | 'consented'
  | 'refused'
  | 'no-answer'
  | 'approved'
  | 'selected'
  | 'not-selected'
  | 'held'
  | 'named'
  | 'substituted'
  | 'released'
  | 'cancelled'
  | 'joined';

export type Needs = Readonly<Partial<Record<Need, string>>>;

/** Somebody's registration for one term of an event (pl. *zgłoszenie*); at most one live per person and event. */
export interface Registration {
  readonly id: string;
  readonly event: string;
  readonly term: string;
  /** Absent only while a unit holds the seat and has not named anybody. */
  readonly person?: PersonId;
  readonly unit?: string;
  readonly state: RegistrationState;
  /** Whether it takes one of the term's seats now. */
  readonly hasSeat: boolean;
  /** The order of arrival, unique in the term and that of the waiting list; it never changes while one waits. */
  readonly position?: number;
  /** Until when the offer, the consent or the held seat stands. */
  readonly until?: Instant;
  readonly needs: Needs;
  /** The head who agreed. */
  readonly consentedBy?: PersonId;
  /** Who sent it in: the person, their head, or a coordinator. */
  readonly madeBy: PersonId;
  readonly madeAt: Instant;
  readonly changedAt: Instant;
  readonly revision: number;
}

export const isLive = ({ state }: Pick<Registration, 'state'>): boolean =>
  LIVE_STATES.some((live) => live === state);

/** Whether nobody's consent is missing: the head agreed, or a seat was given without it. */
export const isAgreedTo = ({ consentedBy, state }: Pick<Registration, 'consentedBy' | 'state'>): boolean =>
  consentedBy !== undefined || state === 'confirmed';

/** What decisions need to know of a term and its event, as they stand now. */
export interface TermFacts {
  readonly term: string;
  readonly capacity: number;
  readonly taken: number;
  readonly isCancelled: boolean;
  /** When the minimum group was reached. */
  readonly confirmedAt?: Instant;
  readonly sequence: number;
  /** Not 0: something may be left to do. */
  readonly stirred: number;
  /** How often a seat became free. */
  readonly freed: number;
  /** Since when nobody can sign up, because the count of seats was found wrong. */
  readonly brokenAt?: Instant;
  /** The next beginning from which it was moved: whoever missed the word of it may still come then. */
  readonly leftStart?: Instant;
  /** The beginning of the first session and the end of the last; absent while there is none. */
  readonly startsAt?: Instant;
  readonly endsAt?: Instant;
  /** How many wait. */
  readonly waiting: number;

  readonly event: string;
  readonly title: string;
  readonly form: EventForm;
  readonly state: EventState;
  readonly project?: string;
  readonly region: string;
  readonly selection: SelectionMode;
  /** When the applications were ranked; from then on the order of applications counts. */
  readonly selectedAt?: Instant;
  readonly needsConsent: boolean;
  readonly eligibility: Eligibility;
  readonly priority: Priority;
  readonly perUnit?: number;
  readonly asks: readonly Need[];
  readonly deadline?: Instant;
  readonly resignUntil?: Instant;
  readonly minimum?: number;
  readonly createdBy?: PersonId;
  /** The thematic group whose people alone may sign up. */
  readonly group?: string;
  readonly revision: number;
}

/** Whether an application gives a place at once (or a place on the waiting list), or waits for the selection. */
export const isByOrder = ({ selection, selectedAt }: Pick<TermFacts, 'selection' | 'selectedAt'>): boolean =>
  selection === 'order' || selectedAt !== undefined;

/** Seats nobody has; somebody who waits goes first. */
export const freeSeats = ({ capacity, taken }: Pick<TermFacts, 'capacity' | 'taken'>): number =>
  Math.max(0, capacity - taken);
