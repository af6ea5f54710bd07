import type { Target } from '../../chat/target.ts';
import type { Instant } from '../../core/clock.ts';
import type { Locale } from '../../core/locale.ts';

/** A message to be sent later or at once (pl. *wysyłka*), written down together with the change that causes it. */
export interface NewDelivery {
  /** Which feature makes the message and how: `handover.reminder`. */
  readonly kind: string;
  /**
   * What it is about, so that it is said once: of one kind, about one thing, a target gets one message ever. A
   * second reminder is another thing: `question:q1:second`.
   */
  readonly thing: string;
  readonly to: Target;
  /** The language its reader reads. */
  readonly locale: Locale;
  /** Ids from which the message is made when it is sent; never a person's words. */
  readonly content: unknown;
  /** Not sent before; absent: at once. */
  readonly notBefore?: Instant;
  /** Not sent after: what would come too late is dropped. */
  readonly expiresAt?: Instant;
  /** Goes before everything that is not urgent. */
  readonly isUrgent?: boolean;
  /** Its reader has it on the screen already, in answer to what they pressed: only copies go out. */
  readonly isSeen?: boolean;
}

/**
 * Where a delivery stands. `uncertain`: it may have arrived and is looked up first. `held`: it could not be looked
 * up, a person decides. `dropped`: nobody wants it any more, or it came too late.
 */
export const DELIVERY_STATES = [
  'pending',
  'sending',
  'uncertain',
  'held',
  'sent',
  'failed',
  'dropped',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What those who look after deliveries are told goes out while everything else is paused. */
export const SENT_WHILE_PAUSED = ['delivery.paused', 'delivery.resumed', 'delivery.stuck'] as const;

/** A set time that somebody chose (pl. *harmonogram*): a digest on a channel, every Monday at eight. */
export interface NewSchedule {
  /** The same id again changes the schedule. */
  readonly id: string;
  /** `digests.send` */
  readonly job: string;
  readonly content: unknown;
  /** Five fields of cron, on Warsaw's clocks. */
  readonly pattern: string;
  /** How many minutes late it may still run; later it is skipped. */
  readonly windowMinutes: number;
}

/** The name under which a part of a delivery is posted: at most 25 characters, Discord's limit for a nonce. */
export const partName = (delivery: string, part: number): string => `${delivery}.${part}`;
