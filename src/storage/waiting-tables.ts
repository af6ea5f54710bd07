import type { Generated } from 'kysely';
import type { Day, Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { AdviceRequest, Proposal } from '../features/consultations/asking.ts';
import type { Mode } from '../features/consultations/domain.ts';
import type { ContactResult, OutreachStep, Reason } from '../features/consultations/outreach/domain.ts';

/** The rows of those who wait for a time, of what they were proposed, and of units that were contacted. */
export interface WaitingTables {
  slot_wishes: {
    id: string;
    request: string;
    person: PersonId;
    topic: string;
    mode: Mode;
    minutes: number | null;
    unit: string | null;
    adviser: PersonId | null;
    from_day: Day | null;
    /** When what they have begins; none: any time will do. */
    earlier_than: Instant | null;
    /** The consultation that would be moved. */
    consultation: string | null;
    state: 'waiting' | 'ended';
    made_at: Instant;
  };
  advice_requests: {
    id: string;
    request: string;
    person: PersonId | null;
    topic: string;
    mode: Mode | null;
    unit: string | null;
    /** A JSON list of parts of the week. */
    preferred: string;
    matter: string | null;
    document_url: string | null;
    state: AdviceRequest['state'];
    is_for_coordinators: 0 | 1;
    taken_by: PersonId | null;
    consultation: string | null;
    is_example: 0 | 1;
    made_at: Instant;
    changed_at: Instant;
    erased_at: Instant | null;
    revision: Generated<number>;
  };
  advice_request_log: {
    advice_request: string;
    /** The request's revision since then. */
    number: number;
    cause: 'proposed' | 'declined' | 'passed-on';
    /** Of a decline, past the guard of personal data. */
    reason: string | null;
    done_by: PersonId;
    done_at: Instant;
  };
  advice_proposals: {
    id: string;
    advice_request: string;
    adviser: PersonId;
    mode: Mode;
    starts_at: Instant;
    ends_at: Instant;
    state: Proposal['state'];
    made_by: PersonId;
    made_at: Instant;
  };
  /** The journal of contacts with a unit: each row says how it stands from then on. */
  outreach: {
    id: string;
    request: string;
    unit: string;
    /** None: advice of whatever project. */
    project: string | null;
    number: number;
    step: OutreachStep['step'];
    contact: PersonId | null;
    reason: Reason | null;
    result: ContactResult | null;
    due_day: Day | null;
    words: string | null;
    noted_by: PersonId;
    noted_at: Instant;
    undone_at: Instant | null;
  };
}
