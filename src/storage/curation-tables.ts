import type { Generated } from 'kysely';
import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { Dismissal, Unanswered } from '../features/curation/domain.ts';

/** The rows of what editors look after. */
export interface CurationTables {
  curation_gaps: {
    id: string;
    about: string | null;
    closed: 'answered' | 'dismissed' | null;
    reason: Dismissal | null;
    closed_at: Instant | null;
    owner: PersonId | null;
    owner_name: string | null;
    /** The id of a handover draft; drafts go by a rule of their own, so nothing holds it there. */
    draft: string | null;
    created_at: Instant;
    revision: Generated<number>;
  };
  curation_questions: {
    id: string;
    request: string;
    person: PersonId;
    words: string;
    folded: string;
    how: Unanswered;
    about: string | null;
    /** A JSON list of entry ids. */
    options: string;
    asked_at: Instant;
    picked: string | null;
    gap: string | null;
  };
  curation_reasons: { person: PersonId; answer: string; words: string; said_at: Instant };
  curation_handled: { answer: string; handled_by: PersonId; handled_at: Instant };
  curation_wordings: {
    answer: string;
    folded: string;
    wording: string;
    accepted: 0 | 1;
    decided_by: PersonId;
    decided_at: Instant;
  };
}
