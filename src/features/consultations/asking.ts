import type { Day, Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Result } from '../../core/result.ts';
import type { BookRefusal, ConsultationView, Wanted } from './booking.ts';
import type { AdviceTopic, Mode } from './domain.ts';

/** Halves of working days (pl. *pora*), in which somebody would have time. */
export const PARTS_OF_WEEK = [
  'mon-am',
  'mon-pm',
  'tue-am',
  'tue-pm',
  'wed-am',
  'wed-pm',
  'thu-am',
  'thu-pm',
  'fri-am',
  'fri-pm',
] as const;
export type PartOfWeek = (typeof PARTS_OF_WEEK)[number];

/** A time that an adviser proposes (pl. *propozycja terminu*). The first pick wins; the others lapse. */
export interface Proposal {
  readonly id: string;
  readonly adviser: PersonId;
  readonly adviserName: string;
  readonly mode: Mode;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** On Warsaw's clocks. */
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  readonly state: 'open' | 'picked' | 'lapsed';
}

/** Somebody needs advice and no time fits, or nobody advises on it (pl. *zgłoszenie do doradców*). */
export interface AdviceRequest {
  readonly id: string;
  readonly client: PersonId;
  readonly topic: AdviceTopic;
  /** Absent: any. */
  readonly mode?: Mode;
  readonly unit?: string;
  readonly preferred: readonly PartOfWeek[];
  /** What it is about, past the guard of personal data. */
  readonly matter?: string;
  readonly documentUrl?: string;
  readonly state: 'waiting' | 'proposed' | 'settled' | 'withdrawn' | 'lapsed';
  /** Nobody advises on the topic: coordinators look for somebody. */
  readonly isForCoordinators: boolean;
  readonly proposals: readonly Proposal[];
  /** Why it could not be taken the last time (pl. *odmowa*). */
  readonly declined?: { readonly reason: string };
  readonly madeAt: Instant;
  /** Grows with each change. */
  readonly revision: number;
}

/** Somebody waits for an earlier time than they have, or for any (pl. *powiadomienie o wcześniejszym terminie*). */
export interface SlotWish {
  readonly id: string;
  readonly wanted: Wanted;
  readonly topic: AdviceTopic;
  /** The consultation that would be moved. */
  readonly consultation?: string;
  readonly madeAt: Instant;
}

export interface NewRequest {
  /** The input's request: sent again by the platform it is one request. */
  readonly request: string;
  readonly client: PersonId;
  readonly topic: string;
  readonly mode?: Mode;
  readonly unit?: string;
  readonly preferred: readonly PartOfWeek[];
  readonly matter?: string;
  readonly documentUrl?: string;
  readonly at: Instant;
}

export type AskRefusal =
  | { readonly kind: 'unknown-topic' }
  /** More waiting requests than one person may have. */
  | { readonly kind: 'too-many'; readonly most: number };

export type PickRefusal =
  | BookRefusal
  /** It was settled, withdrawn, or the proposal is over; how the request stands now. */
  | { readonly kind: 'lapsed'; readonly now: AdviceRequest }
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'unknown' };

/** What workers' screens do where no time fits. */
export interface AdviceAsking {
  ask(request: NewRequest): Promise<Result<AdviceRequest, AskRefusal>>;
  request(id: string): Promise<AdviceRequest | undefined>;
  /** Their own that are not settled, the newest first. */
  requestsOf(person: PersonId): Promise<readonly AdviceRequest[]>;
  /** Their own that could not be taken, for two weeks: why, and what can be done instead. */
  declinedOf(person: PersonId, now: Instant): Promise<readonly AdviceRequest[]>;
  /** False where it was not theirs or is over. */
  withdraw(id: string, person: PersonId, at: Instant): Promise<boolean>;
  /** What advisers declined goes on to the coordinators, as it was written; false where it cannot (any more). */
  passOn(id: string, person: PersonId, at: Instant): Promise<boolean>;
  pick(pick: {
    readonly request: string;
    readonly id: string;
    readonly proposal: string;
    readonly by: PersonId;
    readonly despiteClash: boolean;
    readonly at: Instant;
  }): Promise<Result<ConsultationView, PickRefusal>>;
  /** Tells the person when something earlier is free. Twice the same is one wish. */
  wish(wish: {
    readonly request: string;
    readonly client: PersonId;
    readonly wanted: Wanted;
    readonly consultation?: string;
    readonly at: Instant;
  }): Promise<SlotWish>;
  wishesOf(person: PersonId): Promise<readonly SlotWish[]>;
  unwish(id: string, person: PersonId): Promise<void>;
}
