import type { Day, Instant } from '../../../core/clock.ts';
import type { PersonId } from '../../../core/ids.ts';
import type { NewDelivery } from '../../delivery/domain.ts';
import type { AdviceTopic, Adviser, Consultation, Exception, Hours, Outcome } from '../domain.ts';
import type { TravelTime } from '../travel.ts';

/** The terms as they were read: with others nothing is written. */
export type SeenAdviser = Pick<Adviser, 'person' | 'revision'>;

/** A note of what came of a consultation; a later one corrects it, the earlier ones stay in the journal. */
export interface NewOutcome {
  readonly before: Consultation;
  readonly outcome: Outcome;
}

/** A telephone call that nobody booked (pl. *rozmowa telefoniczna poza umówionymi*). */
export interface NewCall {
  readonly id: string;
  /** The input's request: sent again it is one call. */
  readonly request: string;
  readonly adviser: PersonId;
  readonly topic: string;
  readonly minutes: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** On Warsaw's clocks. */
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  readonly isExample: boolean;
  readonly at: Instant;
}

/** A message that asked somebody to choose another time, by the seats that it was about. */
export interface AskedAway {
  readonly seats: readonly string[];
  /** It went out, or may have. */
  readonly isSent: boolean;
}

/** Advisers' terms, hours and leave. */
export interface TermsStore {
  /** Everybody who advises or did, by name. */
  advisers(): Promise<readonly Adviser[]>;
  /** Of whoever advises, whether they take bookings now or not. */
  timetable(
    adviser: PersonId,
  ): Promise<{ readonly hours: readonly Hours[]; readonly exceptions: readonly Exception[] }>;
  /** The first terms of somebody make them an adviser. False: they changed meanwhile. */
  saveTerms(before: SeenAdviser | undefined, after: Adviser, at: Instant): Promise<boolean>;
  /** In place of all they had. */
  saveHours(adviser: SeenAdviser, hours: readonly Hours[], at: Instant): Promise<boolean>;
  addException(
    adviser: SeenAdviser,
    exception: Exception,
    tell: readonly NewDelivery[],
    at: Instant,
  ): Promise<boolean>;
  removeException(
    adviser: SeenAdviser,
    exception: string,
    tell: readonly NewDelivery[],
    at: Instant,
  ): Promise<boolean>;
  /** The messages that asked people to choose another time because of that leave. */
  askedBecauseOf(exception: string): Promise<readonly AskedAway[]>;
  /** The consultations that an absence hit when somebody else entered it, as its adviser is told of them. */
  hitWhenEntered(exception: string): Promise<readonly string[]>;
  /** Absences that coordinators entered and that are not over, the first first. */
  enteredByCoordinators(
    today: Day,
  ): Promise<readonly { readonly adviser: PersonId; readonly exception: Exception }[]>;
  /** What was removed and not brought back. */
  removedException(adviser: PersonId, exception: string): Promise<Exception | undefined>;
  /** Extra hours that were removed, as they were; leave comes back as a new one, after a look at what it hits now. */
  bringBackHours(adviser: SeenAdviser, exception: string, at: Instant): Promise<boolean>;
}

/** What advisers did and are to do. */
export interface AgendaStore {
  /** Whatever begins on those days, the first first; what was moved elsewhere is not there. */
  agenda(adviser: PersonId, from: Day, until: Day): Promise<readonly Consultation[]>;
  /** Requests that wait for the adviser, the one that begins first first. */
  requested(adviser: PersonId, now: Instant): Promise<readonly Consultation[]>;
  /** Confirmed ones that have begun and about which nothing was noted, the oldest first, at most so many. */
  unsettled(adviser: PersonId, now: Instant, most: number): Promise<readonly Consultation[]>;
}

/** What came of consultations. */
export interface OutcomeStore {
  outcome(consultation: string): Promise<Outcome | undefined>;
  /** False: it does not stand any more as it was read. */
  note(note: NewOutcome): Promise<boolean>;
  noteNoShow(before: Consultation, by: PersonId, at: Instant): Promise<boolean>;
  /** Gives the call's id, that of the first time when the request is sent again. */
  logCall(call: NewCall): Promise<string>;
  /** Takes a call back that was never one; false where it is not theirs, or was taken back. */
  takeBack(call: string, adviser: PersonId, at: Instant): Promise<boolean>;
}

/** What coordinators keep for all advisers. */
export interface CatalogueStore {
  /** A new topic, or a changed one: false where it changed meanwhile. */
  saveTopic(topic: AdviceTopic, isNew: boolean): Promise<boolean>;
  /** In place of all that were entered. */
  saveTravelTimes(times: readonly TravelTime[]): Promise<void>;
}

export type DutyStore = TermsStore & AgendaStore & OutcomeStore & CatalogueStore;
