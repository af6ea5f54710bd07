import type { Message } from '../../chat/message.ts';
import type { Posted, Target } from '../../chat/target.ts';
import type { Instant } from '../../core/clock.ts';
import type { Locale } from '../../core/locale.ts';
import type { DeliveryState } from './domain.ts';

/** A delivery as it is carried out. */
export interface Delivery {
  readonly id: string;
  readonly kind: string;
  readonly to: Target;
  readonly place: string;
  readonly lane: string;
  readonly locale: Locale;
  readonly content: unknown;
  readonly state: DeliveryState;
  readonly expiresAt?: Instant;
  /** How often the part that comes next was tried in vain; being told to wait, or ending with the program, is no try. */
  readonly attempts: number;
  /** How often it was looked up. */
  readonly doubts: number;
  /** Grows with each claim, so that whoever held an older one can write nothing any more. */
  readonly fence: number;
  /** The part that comes next, counted from 0, of so many; the number is known when it was first claimed. */
  readonly part: number;
  readonly parts?: number;
  /** What a message of several parts said when it began: the rest of it says the same. */
  readonly message?: Message;
  /** When the part that comes next may first have left. */
  readonly since?: Instant;
}

/** Who carries deliveries out, under which lease. */
export interface Claimant {
  readonly holder: string;
  readonly lease: string;
  readonly at: Instant;
}

/** What was made of it, known before it is claimed. */
export interface Made {
  readonly parts: number;
  readonly message?: Message;
}

/** What becomes of a delivery that was not sent. The reason is a word for the log and the ledger, never a text. */
export type Fate =
  | {
      readonly state: 'pending';
      readonly notBefore: Instant;
      readonly attempts: number;
      readonly reason?: string;
    }
  | { readonly state: 'uncertain'; readonly notBefore: Instant; readonly reason: string }
  | { readonly state: 'held' | 'failed' | 'dropped'; readonly reason: string };

/** The outbox (pl. *skrzynka nadawcza*) as the worker sees it. */
export interface OutboxStore {
  /** Lanes in which something waits or is under way. */
  lanes(): Promise<readonly string[]>;
  /**
   * What may be carried on now in a lane: the first of each conversation, urgent ones first. While a message of
   * several parts is half-way, nothing else is said in its conversation. Of what has to be looked up first at most
   * `looks` are given (absent: any number); the conversations of the others wait.
   */
  due(lane: string, now: Instant, limit: number, looks?: number): Promise<readonly Delivery[]>;
  /** When the next one in the lane that may not be carried on yet may be; undefined where nothing waits. */
  nextDue(lane: string, now: Instant): Promise<Instant | undefined>;
  /** Undefined where somebody else was faster, it was cancelled, or the lease is not the claimant's any more. */
  claim(delivery: Delivery, claimant: Claimant, made?: Made): Promise<Delivery | undefined>;
  /**
   * Writes down that the next part is there. After the last part it is sent; before, it stays claimed or goes back
   * to `pending`. Undefined where the claim is not the latest any more.
   */
  partSent(
    claimed: Delivery,
    posted: Posted,
    at: Instant,
    rest: 'claimed' | 'pending',
  ): Promise<Delivery | undefined>;
  /** Ends a claim, or changes what was not claimed. False where it was changed by somebody else meanwhile. */
  settle(delivery: Delivery, fate: Fate, at: Instant): Promise<boolean>;
  /**
   * Makes uncertain what was claimed in the lane and is carried on by nobody: by somebody else, because the lease
   * is the holder's now, or by the holder but not among those under way. Gives their number.
   */
  strand(lane: string, holder: string, underWay: readonly string[], notBefore: Instant): Promise<number>;
}
