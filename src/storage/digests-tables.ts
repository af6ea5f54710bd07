import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { Locale } from '../core/locale.ts';
import type { Rhythm } from '../features/digests/domain.ts';
import type { NewIssue } from '../features/digests/store.ts';

/** The rows of digests, and of what concerns all deliveries. */
export interface DigestsTables {
  subscriptions: {
    id: string;
    person: PersonId | null;
    /** The key of a channel. */
    target: string | null;
    locale: Locale;
    /** JSON of what is wanted. */
    wants: string;
    wants_deadlines: 0 | 1;
    rhythm: Rhythm;
    weekday: number;
    time: string;
    slot: string;
    paused_until: Instant | null;
    made_by: PersonId;
    made_at: Instant;
    changed_at: Instant;
    revision: number;
  };
  digest_issues: {
    subscription: string;
    period: string;
    outcome: NewIssue['outcome'];
    /** JSON of names. */
    items: string;
    made_at: Instant;
  };
  /** `thing` is the delivery that told it. */
  digest_told: { subscription: string; item: string; version: string; thing: string; told_at: Instant };
  delivery_pauses: {
    id: string;
    paused_by: PersonId;
    paused_at: Instant;
    resumed_by: PersonId | null;
    resumed_at: Instant | null;
  };
  delivery_alarms: { id: string; about: string; raised_at: Instant; cleared_at: Instant | null };
}
