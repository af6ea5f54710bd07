import type { Instant } from '../../core/clock.ts';

/** An address somebody typed, to be proven by the code that is sent to it. */
export interface Attempt {
  /** Names the mailbox to which the code goes. */
  readonly id: string;
  readonly address: string;
  /** What the code is made of. */
  readonly secret: string;
  readonly expiresAt: Instant;
}

/** Where a person's copies go (pl. *skrzynka*). */
export interface Mailbox {
  readonly id: string;
  /** Proven: only who reads it can have typed the code. */
  readonly address?: string;
  readonly isWanted: boolean;
  readonly attempt?: Attempt;
}
