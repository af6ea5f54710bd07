import type { Posted, Target } from '../../chat/target.ts';
import type { Instant } from '../../core/clock.ts';
import type { DeliveryState, NewDelivery } from './domain.ts';

/** A delivery as those who look after deliveries see it. */
export interface LedgerEntry {
  readonly id: string;
  readonly kind: string;
  readonly thing: string;
  readonly to: Target;
  /** Ids, as they were put in. */
  readonly content: unknown;
  readonly state: DeliveryState;
  readonly queuedAt: Instant;
  /** When it may have left. */
  readonly since?: Instant;
  readonly reason?: string;
}

/** What a person decides about a delivery that may have arrived or not, or that failed. */
export type Decision = 'check' | 'resend' | 'leave';

/** The ledger of deliveries (pl. *rejestr wysyłek*): putting in, calling off, looking after. */
export interface Ledger {
  /** For features without a change of their own to write; others use the steps of src/storage/outbox-steps.ts. */
  enqueue(deliveries: readonly NewDelivery[], at: Instant): Promise<void>;
  /** Calls off what was not begun. */
  drop(kind: string, thing: string, at: Instant): Promise<void>;
  counts(kind: string, thing: string): Promise<Readonly<Record<DeliveryState, number>>>;
  /** Those that wait for a person's decision, oldest first. */
  held(limit: number): Promise<readonly LedgerEntry[]>;
  /** Those that failed and can still be sent again, latest first. */
  failed(limit: number): Promise<readonly LedgerEntry[]>;
  /** `check` looks once more and sends what is not there; `resend` sends without looking. False: decided already, or too long ago. */
  decide(id: string, decision: Decision, at: Instant): Promise<boolean>;
  /** Where the parts of a delivery are; empty while none is known. */
  postedAs(kind: string, thing: string): Promise<readonly Posted[]>;
  /** What a message of ours was about, for somebody who answers it or presses something under it. */
  aboutMessage(posted: Posted): Promise<{ readonly kind: string; readonly thing: string } | undefined>;
}
