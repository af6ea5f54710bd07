import type { Day, Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { Locale } from '../core/locale.ts';
import type { PlatformName } from '../chat/input.ts';

/** The rows as both databases keep them: times as UTC text, ids as text, booleans as 0 or 1. */
export interface Tables {
  people: {
    id: PersonId;
    created_at: Instant;
    greeted_at: Instant | null;
    locale: Locale | null;
    region: string | null;
  };
  accounts: {
    id: string;
    person: PersonId;
    platform: PlatformName;
    workspace: string;
    user_id: string;
    name: string;
    created_at: Instant;
  };
  sightings: {
    account: string;
    workspace: string;
    /** A JSON list of group ids. */
    group_ids: string;
    seen_at: Instant;
  };
  link_codes: {
    id: string;
    hash: string;
    person: PersonId;
    account: string;
    expires_at: Instant;
    /** Who typed it in, on which account, and has still to confirm. */
    entered_by: PersonId | null;
    entered_on: string | null;
    used_at: Instant | null;
  };
  link_tries: { person: PersonId; wrong: number; last_at: Instant };
  inbox: { key: string; claimed_at: Instant; finished_at: Instant | null };
  served_answers: { id: string; person: PersonId; answer: string; as_of: Day; served_at: Instant };
  answer_votes: { person: PersonId; answer: string; helpful: 0 | 1; voted_at: Instant };
  schema_migrations: { number: number; name: string; checksum: string; applied_at: Instant };
}
