import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';

/** The rows of private calendar addresses. */
export interface FeedsTables {
  /** The address itself is told once and kept by nobody: this is its SHA-256. */
  calendar_feeds: { hash: string; person: PersonId; made_at: Instant };
}
