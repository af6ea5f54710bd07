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

/** Messages about which a person may decide together: those of one announcement, or all of another kind. */
export interface ClusterName {
  readonly kind: string;
  /** The announcement; absent: all of the kind. */
  readonly thing?: string;
}

/** How many wait for a decision; a decision about them holds only while these are the same. */
export interface SeenCluster extends ClusterName {
  readonly count: number;
  /** Grows with everything that becomes of one of them. */
  readonly revision: number;
}

export interface Cluster extends SeenCluster {
  /** When the first and the last of them may have left. */
  readonly first: Instant;
  readonly last: Instant;
}

/** The ledger of deliveries (pl. *rejestr wysyłek*): putting in, calling off, looking after. */
export interface Ledger {
  /** For features without a change of their own to write; others use the steps of src/storage/outbox-steps.ts. */
  enqueue(deliveries: readonly NewDelivery[], at: Instant): Promise<void>;
  /** Calls off what was not begun. */
  drop(kind: string, thing: string, at: Instant): Promise<void>;
  counts(kind: string, thing: string): Promise<Readonly<Record<DeliveryState, number>>>;
  /** Those that wait for a person's decision, oldest first. */
  held(limit: number): Promise<readonly LedgerEntry[]>;
  /** All that waits for a person's decision, by what may be decided about together, oldest first. */
  clusters(): Promise<readonly Cluster[]>;
  /** Some of those of a cluster that wait for a decision, oldest first. */
  heldOf(
    cluster: ClusterName,
    page: { readonly from: number; readonly size: number },
  ): Promise<readonly LedgerEntry[]>;
  /** Those that failed and can still be sent again, latest first. */
  failed(limit: number): Promise<readonly LedgerEntry[]>;
  /** `check` looks once more and sends what is not there; `resend` sends without looking. False: decided already, or too long ago. */
  decide(id: string, decision: Decision, at: Instant): Promise<boolean>;
  /** The same for all of a cluster as it was seen, or for none: false where one was decided meanwhile or came to it. */
  decideAll(seen: SeenCluster, decision: Decision, at: Instant): Promise<boolean>;
  /** Where the parts of a delivery are; empty while none is known. */
  postedAs(kind: string, thing: string): Promise<readonly Posted[]>;
  /** What a message of ours was about, for somebody who answers it or presses something under it. */
  aboutMessage(posted: Posted): Promise<{ readonly kind: string; readonly thing: string } | undefined>;
}
