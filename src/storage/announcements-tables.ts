import type { Day, Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { Locale } from '../core/locale.ts';
import type { Missed } from '../features/announcements/audience.ts';
import type { AnnouncementState } from '../features/announcements/domain.ts';
import type { Generated } from 'kysely';

/** The rows of announcements, their addressees, and who has read them. */
export interface AnnouncementsTables {
  announcements: {
    id: string;
    request: string;
    revision: Generated<number>;
    state: AnnouncementState;
    title: string;
    body: string;
    url: string | null;
    file_url: string | null;
    event: string | null;
    urgent: 0 | 1;
    calls_all: 0 | 1;
    publishes: 0 | 1;
    /** JSON. */
    audience: string;
    author: PersonId;
    author_name: string;
    approver: PersonId | null;
    approver_name: string | null;
    send_at: Instant | null;
    ack_until: Instant | null;
    went_out_at: Instant | null;
    targets: number;
    fanned: number;
    version: number;
    changes: string | null;
    notifies: 0 | 1;
    /** The last day on which those who had not confirmed were asked again. */
    chased_on: Day | null;
    changed_at: Instant;
  };
  announcement_files: {
    id: string;
    announcement: string;
    position: number;
    name: string;
    media_type: string;
    size: number;
    bytes: Uint8Array;
  };
  announcement_targets: {
    announcement: string;
    number: number;
    /** The target's key; null where nobody is written to, because of what `missed` says. */
    target: string | null;
    person: PersonId | null;
    unit: string | null;
    name: string | null;
    locale: Locale;
    missed: Missed | null;
  };
  announcement_acks: { announcement: string; person: PersonId; acked_at: Instant };
  announcements_off: { person: PersonId; off_at: Instant };
}
