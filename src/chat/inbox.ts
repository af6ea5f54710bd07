import type { Instant } from '../core/clock.ts';

/**
 * Remembers what was already handled, so that a redelivery is handled once (pl. *skrzynka odbiorcza*).
 * A key that was claimed but never finished (the process died) may be claimed again a minute later.
 */
export interface Inbox {
  /** False when this key is being handled or was handled. */
  claim(key: string, at: Instant): Promise<boolean>;
  finish(key: string, at: Instant): Promise<void>;
}
