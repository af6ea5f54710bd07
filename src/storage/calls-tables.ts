import type { Generated } from 'kysely';
import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { CallDid, CallState } from '../features/calls/domain.ts';

/** The rows of calls for proposals, and what was done to each. */
export interface CallsTables {
  calls: {
    id: string;
    request: string;
    title: string;
    announcer: string;
    deadline: Instant;
    former_deadline: Instant | null;
    url: string;
    amount: string | null;
    /** A JSON list of kinds of institutions. */
    types: string;
    region: string | null;
    powiat: string | null;
    for_whom: string | null;
    note: string | null;
    state: CallState;
    reason: string | null;
    search_key: string;
    is_example: 0 | 1;
    created_by: PersonId | null;
    created_at: Instant;
    changed_at: Instant;
    revision: Generated<number>;
  };
  /** `before` is JSON of the call as it stood; null where it was made. */
  call_log: {
    call: string;
    revision: number;
    did: CallDid;
    before: string | null;
    done_by: PersonId | null;
    done_at: Instant;
  };
}
