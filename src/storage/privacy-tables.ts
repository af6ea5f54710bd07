import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';

/** The rows of what is remembered about personal data itself. */
export interface PrivacyTables {
  /** Who stands for somebody who was erased: nothing is known of them but that they were counted. */
  stand_ins: { person: PersonId; made_at: Instant };
  /** That somebody was erased: from the mark nobody can tell who. */
  erasures: { mark: string; at: Instant };
  /** Marks of people who became this person: copies from before know them still. */
  former_people: { mark: string; person: PersonId };
  /** Who did what to data of people (pl. *dziennik*): ids only, never anybody's words. */
  journal: {
    id: string;
    at: Instant;
    /** Null where the program did it by itself. */
    actor: PersonId | null;
    did: string;
    /** The id of what it was done to, or a kind. */
    thing: string;
    /** How many there were, where that matters. */
    count: number | null;
  };
}
