import type { Target } from '../../chat/target.ts';
import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Clash } from '../registrations/eligibility.ts';
import type { Diary } from './diary.ts';
import type { Adviser, AdviceTopic, Consultation, ConsultationState, Participant } from './domain.ts';
import type { TravelTime } from './travel.ts';

/** What moved a consultation, as its history tells. */
export type Cause =
  | 'booked'
  | 'opened'
  | 'joined'
  | 'left'
  | 'handed-over'
  | 'accepted'
  | 'declined'
  | 'expired'
  | 'cancelled'
  | 'moved'
  | 'too-few'
  | 'kept'
  | 'stepped-out'
  | 'noted';

/** Somebody who is to come. */
export interface Coming {
  /** Of the seat: the same for life, whoever it belongs to. */
  readonly id: string;
  readonly person: PersonId;
  readonly unit?: string;
  /** Of groups: what they want to talk about. */
  readonly matter?: string;
  readonly documentUrl?: string;
}

/** A consultation that is to be made. */
export interface NewConsultation {
  readonly made: Consultation;
  readonly request: string;
  /** Of advice. */
  readonly minutes: number;
  readonly powiat?: string;
  readonly people: readonly Coming[];
  /** Its advisers' terms as they were when this was decided; with others nothing is made. */
  readonly terms: readonly Pick<Adviser, 'person' | 'revision' | 'dailyMinutes'>[];
}

/** Seats taken in a group that somebody opened before. */
export interface Joining {
  readonly consultation: string;
  readonly request: string;
  readonly people: readonly Coming[];
}

/** A seat given up; a group that its bookers opened ends with the last of them. */
export interface Leaving {
  readonly before: Consultation;
  readonly person: PersonId;
}

/** A consultation that comes to stand otherwise; one that is not live any more takes nobody's time. */
export interface Altering {
  readonly before: Consultation;
  readonly state: ConsultationState;
  readonly movedTo?: string;
  readonly endedBy?: NonNullable<Consultation['endedBy']>;
  readonly reason?: string;
  readonly runsAnyway?: true;
  /** Somebody who advises beside the first adviser does not any more; to those who come nothing changes. */
  readonly withoutAdviser?: PersonId;
  /** A colleague comes instead. */
  readonly handedTo?: { readonly from: PersonId; readonly to: Coming };
}

/** What changes in one moment: all of it, or nothing. */
export interface ConsultationChange {
  readonly alter?: Altering;
  readonly leave?: Leaving;
  readonly make?: NewConsultation;
  readonly join?: Joining;
  /** It answers a request: the proposal is picked, the others lapse. Once, by whoever comes first. */
  readonly settle?: { readonly adviceRequest: string; readonly proposal: string };
  /** The most open consultations that one person may have. */
  readonly mostOpen: number;
  readonly cause: Cause;
  /** Absent: time did it. */
  readonly by?: PersonId;
  readonly tell: readonly NewDelivery[];
  readonly at: Instant;
}

/** Whose diaries are read, and of what time. */
export interface DiaryFilter {
  /** Absent: of all who are active. */
  readonly advisers?: readonly PersonId[];
  /** Blocks that touch this time. */
  readonly from: Instant;
  readonly to: Instant;
  /** Since when bookings count for the fair share. */
  readonly bookedSince: Instant;
  /** A consultation that is about to end: what it takes is free. */
  readonly without?: string;
}

/** Where somebody is written to. */
export interface Address {
  readonly to: Target;
  readonly locale: Locale;
}

interface Reads {
  /** In the order in which people choose among them; those that are not used any more, too. */
  topics(): Promise<readonly AdviceTopic[]>;
  adviser(person: PersonId): Promise<Adviser | undefined>;
  diaries(filter: DiaryFilter): Promise<readonly Diary[]>;
  travelTimes(): Promise<readonly TravelTime[]>;
  consultation(id: string): Promise<Consultation | undefined>;
  /** The one that was moved to this time. */
  movedFrom(consultation: string): Promise<Consultation | undefined>;
  /** What the request made or joined, whoever sent it. */
  byRequest(request: string): Promise<Consultation | undefined>;
  /** Everybody of those consultations, in the order in which they booked. */
  participants(consultations: readonly string[]): Promise<readonly Participant[]>;
  /** Live ones that somebody comes to and that are not over, the soonest first. */
  comingOf(person: PersonId, at: Instant): Promise<readonly Consultation[]>;
  /**
   * What somebody comes or came to, or advises or advised on, and that was not over before that moment; also what ended
   * otherwise. Of a moved one the last they have to do with: moved itself where another adviser took it over. With
   * whether they come (or would have come).
   */
  inCalendarOf(
    person: PersonId,
    since: Instant,
  ): Promise<readonly { readonly consultation: Consultation; readonly comes: boolean }[]>;
  /** Live groups that begin in that time, the soonest first. */
  groups(from: Instant, to: Instant): Promise<readonly Consultation[]>;
  /** What somebody has at that time: seats on events, consultations as client or adviser. */
  clashes(
    person: PersonId,
    from: Instant,
    to: Instant,
    without: string | undefined,
  ): Promise<readonly Clash[]>;
  /** How many open consultations somebody comes to. */
  openOf(person: PersonId, at: Instant): Promise<number>;
  /** Requests that held their time long enough. */
  expired(at: Instant, limit: number): Promise<readonly Consultation[]>;
  addresses(people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Address>>;
}

/** Consultations and the time that they take. */
export interface ConsultationsStore extends Reads {
  /** False where something does not stand as it was read: look again. */
  change(change: ConsultationChange): Promise<boolean>;
  /** Makes the topics that are not there yet; those that are stay as they are. */
  seedTopics(topics: readonly Omit<AdviceTopic, 'isActive' | 'revision'>[]): Promise<void>;
  /** Takes words and names out of what ended before that moment; gives how many consultations that were. */
  forget(endedBefore: Instant, at: Instant): Promise<number>;
}
