import type { Day, Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { AdviceRequest, NewRequest, PartOfWeek, Proposal } from './asking.ts';
import type { Consultation, Mode } from './domain.ts';

/** A request as it is kept. */
export interface KeptRequest {
  readonly id: string;
  /** Absent once it was forgotten who asked. */
  readonly client?: PersonId;
  readonly topic: string;
  readonly mode?: Mode;
  readonly unit?: string;
  readonly preferred: readonly PartOfWeek[];
  readonly matter?: string;
  readonly documentUrl?: string;
  readonly state: AdviceRequest['state'];
  readonly isForCoordinators: boolean;
  readonly isExample: boolean;
  readonly madeAt: Instant;
  readonly revision: number;
}

/** A proposal as it is kept. */
export interface KeptProposal {
  readonly id: string;
  readonly adviceRequest: string;
  readonly adviser: PersonId;
  readonly mode: Mode;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: Proposal['state'];
}

/** Why somebody could not take a request. */
export interface KeptDecline {
  readonly adviceRequest: string;
  readonly by: PersonId;
  readonly reason: string;
}

/** A wish as it is kept. */
export interface KeptWish {
  readonly id: string;
  readonly person: PersonId;
  readonly topic: string;
  readonly mode: Mode;
  readonly minutes?: number;
  readonly unit?: string;
  readonly adviser?: PersonId;
  readonly from?: Day;
  /** Only what begins before this is worth telling. */
  readonly earlierThan?: Instant;
  readonly consultation?: string;
  readonly madeAt: Instant;
}

/** An adviser whose hours grew, and when. */
export interface Opened {
  readonly adviser: PersonId;
  readonly openedAt: Instant;
}

/** Requests without a time, what was proposed to them, and wishes for an earlier one. */
export interface AskingStore {
  /** The same request again changes nothing; gives its id. */
  makeRequest(
    id: string,
    request: NewRequest,
    kept: Pick<KeptRequest, 'isForCoordinators' | 'isExample'>,
    tell: readonly NewDelivery[],
  ): Promise<string>;
  request(id: string): Promise<KeptRequest | undefined>;
  requestsOf(person: PersonId): Promise<readonly KeptRequest[]>;
  /** Those of somebody's that were declined since then, the last first. */
  declinedOf(person: PersonId, since: Instant): Promise<readonly KeptRequest[]>;
  /** Waiting and proposed ones, the oldest first; of some topics only where they are given. */
  openRequests(topics: readonly string[] | undefined): Promise<readonly KeptRequest[]>;
  proposals(requests: readonly string[]): Promise<readonly KeptProposal[]>;
  withdraw(id: string, person: PersonId, at: Instant): Promise<boolean>;
  /** False where the request is settled or withdrawn by now. */
  propose(
    before: KeptRequest,
    proposals: readonly KeptProposal[],
    by: PersonId,
    tell: readonly NewDelivery[],
    at: Instant,
  ): Promise<boolean>;
  /** Closes it with a reason, which is kept in its log; false where it does not stand any more as it was read. */
  decline(
    before: Pick<KeptRequest, 'id' | 'revision'>,
    declined: { readonly by: PersonId; readonly reason: string },
    tell: readonly NewDelivery[],
    at: Instant,
  ): Promise<boolean>;
  /** One that was declined waits again, now for the coordinators: once, and only of whoever asked. */
  passOn(
    before: Pick<KeptRequest, 'id' | 'revision'>,
    person: PersonId,
    tell: readonly NewDelivery[],
    at: Instant,
  ): Promise<boolean>;
  /** The last decline of each of those that were declined and nobody has erased the reason of. */
  declines(requests: readonly string[]): Promise<readonly KeptDecline[]>;
  /** Proposals whose time has come lapse; a request with none left waits again. */
  lapse(at: Instant): Promise<void>;

  makeWish(request: string, wish: KeptWish): Promise<void>;
  wish(id: string): Promise<KeptWish | undefined>;
  wishesOf(person: PersonId): Promise<readonly KeptWish[]>;
  /** All that wait, the longest waiting first. */
  wishes(limit: number): Promise<readonly KeptWish[]>;
  endWish(id: string): Promise<void>;
  /** Consultations whose time became free and nobody who waits was told of. */
  freed(at: Instant, limit: number): Promise<readonly Consultation[]>;
  /** Those who wait are told of what became free, once. */
  noteFreed(consultation: string, tell: readonly NewDelivery[], at: Instant): Promise<void>;
  /** Advisers who added hours or took leave back, and nobody who waits was told of. */
  opened(limit: number): Promise<readonly Opened[]>;
  noteOpened(opened: Opened, tell: readonly NewDelivery[], at: Instant): Promise<void>;
}
