import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { Change, RecallState } from '../features/recall/domain.ts';

/** The rows of recalls: what answers rested on, what facts said, and what was decided about their changes. */
export interface RecallTables {
  served_facts: {
    person: PersonId;
    answer: string;
    fact: string;
    version: string;
    for_now: 0 | 1;
    told_at: Instant;
  };
  known_facts: {
    fact: string;
    version: string;
    says: string;
    basis: string;
    series: string | null;
    /** JSON; compared as text. */
    validity: string;
    held: 0 | 1;
  };
  recalls: {
    id: string;
    state: RecallState;
    revision: number;
    noticed_at: Instant;
    changed_at: Instant;
    proposer: PersonId | null;
    proposer_name: string | null;
    decider: PersonId | null;
    decider_name: string | null;
    /** How many people it was sent to. */
    reached: number | null;
  };
  recall_changes: {
    recall: string;
    fact: string;
    version: string;
    ord: number;
    kind: Change['kind'];
    says: string;
    basis: string;
    series: string | null;
    period: string;
    noticed_at: Instant;
    skipped: 0 | 1;
  };
}
