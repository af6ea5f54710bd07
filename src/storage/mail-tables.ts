import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';

/** The rows of letters: where copies go, and of which kinds of messages. */
export interface MailTables {
  mailboxes: {
    id: string;
    person: PersonId;
    /** Proven. */
    address: string | null;
    is_wanted: 0 | 1;
    /** The address that is being proven, and the attempt to do so. */
    attempt: string | null;
    candidate: string | null;
    secret: string | null;
    expires_at: Instant | null;
    changed_at: Instant;
  };
  mail_tries: { person: PersonId; wrong: number; last_at: Instant };
  /** Written at each start from what the kinds say of themselves; empty: letters are off. */
  copied_kinds: { kind: string; at_once: 0 | 1 };
}
