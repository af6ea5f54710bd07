import type { Day, Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Result } from '../../core/result.ts';
import type { Clash } from '../registrations/eligibility.ts';
import type { AdviceTopic, Adviser, Consultation, Mode, Participant } from './domain.ts';

/** What somebody looks for. */
export interface Wanted {
  readonly topic: string;
  readonly mode: Mode;
  /** Absent: as long as the topic usually takes. */
  readonly minutes?: number;
  /** The unit that asks: its powiat says which advisers serve it, and how far the journey is. */
  readonly unit?: string;
  /** Absent: any adviser. */
  readonly adviser?: PersonId;
  /** Not before that day. */
  readonly from?: Day;
}

/** A beginning that can be booked now. */
export interface Slot {
  readonly adviser: PersonId;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** With buffers and journeys. */
  readonly blockFrom: Instant;
  readonly blockTo: Instant;
  /** On Warsaw's clocks. */
  readonly day: Day;
  readonly time: string;
  readonly endTime: string;
  /** Where, if the adviser receives there. */
  readonly place?: string;
  /** Of a group topic: who comes already; `consultation` once somebody has opened it. */
  readonly group?: {
    readonly consultation?: string;
    readonly seats: number;
    readonly taken: number;
    readonly minimum: number;
  };
}

/** Why nothing is offered. */
export type NoSlots =
  | { readonly kind: 'unknown-topic' }
  /** Nobody advises on it: it goes to the coordinators. */
  | { readonly kind: 'no-adviser' }
  /** Somebody does, but not in this way; in these ways they do. */
  | { readonly kind: 'no-mode'; readonly modes: readonly Mode[] }
  /** Somebody does, but nobody for that powiat. */
  | { readonly kind: 'not-served' }
  /** The adviser would come to the unit, and none is known. */
  | { readonly kind: 'no-unit' }
  /** Everything is taken to the end of the horizon. */
  | { readonly kind: 'full'; readonly until: Day };

/** A consultation as somebody books it. */
export interface Booking {
  /** The input's request: sent again by the platform it is one booking. */
  readonly request: string;
  readonly wanted: Wanted;
  readonly startsAt: Instant;
  readonly client: PersonId;
  /** Colleagues of the same unit who come, too; of group topics only. */
  readonly others?: readonly PersonId[];
  readonly matter?: string;
  readonly documentUrl?: string;
  /** They were told of what they have at that time, and want both. */
  readonly despiteClash: boolean;
  readonly at: Instant;
}

export type BookRefusal =
  | NoSlots
  /** It cannot be had any more; the nearest that can. */
  | { readonly kind: 'gone'; readonly nearest: readonly Slot[] }
  | { readonly kind: 'clash'; readonly with: readonly Clash[] }
  /** More open consultations than one person may have. */
  | { readonly kind: 'too-many'; readonly most: number; readonly isColleague: boolean }
  /** A group has fewer seats left than people were named. */
  | { readonly kind: 'seats'; readonly left: number }
  /** They are in that group already, and so is everybody they named. */
  | { readonly kind: 'already'; readonly view: ConsultationView };

/** A consultation with the people who matter to whoever looks at it. */
export interface ConsultationView {
  readonly consultation: Consultation;
  readonly topic: AdviceTopic;
  readonly adviser: Adviser;
  /** Those who advise beside the adviser: of groups. */
  readonly beside: readonly Adviser[];
  readonly participants: readonly Participant[];
}

/** A group consultation as it stands: who comes, of how many seats. */
export interface GroupSession {
  readonly view: ConsultationView;
  readonly taken: number;
  readonly isMine: boolean;
}

export type ChangeRefusal =
  | BookRefusal
  /** It has changed since it was shown; how it stands now. */
  | { readonly kind: 'changed'; readonly view: ConsultationView }
  /** It is over, or was ended. */
  | { readonly kind: 'ended'; readonly view: ConsultationView }
  /** Others come too: whoever has one seat of a group leaves, and joins another session. */
  | { readonly kind: 'of-group'; readonly view: ConsultationView }
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'unknown' };

export interface Changing {
  readonly request: string;
  readonly consultation: string;
  /** The revision that was on the screen. */
  readonly revision: number;
  readonly by: PersonId;
  /** By the caller's roles, on every call. */
  readonly isCoordinator?: boolean;
  readonly at: Instant;
}

/** To another time, and another adviser where one is named. */
export interface Move extends Changing {
  readonly startsAt: Instant;
  readonly adviser?: PersonId;
  readonly despiteClash: boolean;
  /** Sooner than the adviser wants to know of it: somebody stands in. Coordinators alone may. */
  readonly despiteNotice?: boolean;
  /** Those who come and those who advise are told by the caller, of several moves in one message. */
  readonly isToldOtherwise?: boolean;
}

/** What workers' screens do with consultations. */
export interface ConsultationBooking {
  topics(): Promise<readonly AdviceTopic[]>;
  /** Ways in which the topic can be had for a unit of that powiat. */
  modes(topic: string, unit: string | undefined): Promise<readonly Mode[]>;
  advisers(topic: string, mode: Mode, unit: string | undefined): Promise<readonly Adviser[]>;
  /** The soonest first; of „any adviser” each beginning once, with the adviser who is to have it. */
  slots(
    wanted: Wanted,
    client: PersonId,
    now: Instant,
    most: number,
  ): Promise<Result<readonly Slot[], NoSlots>>;
  /** Where it can be moved to, with one adviser or anybody: its own time counts as free, whoever advises beside is free, too. */
  otherTimes(
    consultation: Consultation,
    where: Pick<Wanted, 'adviser' | 'from'>,
    now: Instant,
    most: number,
  ): Promise<readonly Slot[]>;
  /** Whether its adviser is not there at that time any more, and another has to be chosen. */
  isAway(consultation: Consultation): Promise<boolean>;
  /** Group consultations to come, the soonest first. */
  sessions(person: PersonId, now: Instant): Promise<readonly GroupSession[]>;
  /** Looked at anew on submit; two at once never get the same time. */
  book(booking: Booking): Promise<Result<ConsultationView, BookRefusal>>;
  view(consultation: string): Promise<ConsultationView | undefined>;
  /** Their own that are to come, the soonest first. */
  ofPerson(person: PersonId, now: Instant): Promise<readonly ConsultationView[]>;
  /** Of a group: only their own seat. */
  cancel(change: Changing & { readonly reason?: string }): Promise<Result<ConsultationView, ChangeRefusal>>;
  /** To another time, in one step: the old time is free the moment the new one is taken. Groups by their advisers only. */
  move(change: Move): Promise<Result<ConsultationView, ChangeRefusal>>;
  /** To a colleague of the same unit. */
  handOver(change: Changing & { readonly to: PersonId }): Promise<Result<ConsultationView, ChangeRefusal>>;
}
