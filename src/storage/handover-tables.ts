import type { Generated } from 'kysely';
import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { Locale } from '../core/locale.ts';
import type { Closing, QuestionState, Said } from '../features/handover/domain.ts';
import type { DraftState } from '../features/handover/draft.ts';

/** The rows of questions handed over to advisers. */
export interface HandoverTables {
  handover_questions: {
    id: string;
    request: string;
    fingerprint: string | null;
    /** Null, as everything that leads to a person, where the question was erased. */
    asker: PersonId | null;
    asker_name: string;
    asker_target: string | null;
    asker_locale: Locale;
    topic: string;
    state: QuestionState;
    adviser: PersonId | null;
    adviser_name: string | null;
    asked_at: Instant;
    waiting_since: Instant;
    changed_at: Instant;
    ended_at: Instant | null;
    closing: Closing | null;
    revision: Generated<number>;
    erased_at: Instant | null;
  };
  handover_said: {
    question: string;
    number: number;
    kind: Said['kind'];
    author: PersonId;
    name: string;
    words: string;
    basis: string | null;
    said_at: Instant;
  };
  handover_drafts: {
    id: string;
    /** Null where the draft was not made of a reply. */
    question: string | null;
    topic: string;
    asked: string;
    reply: string;
    basis: string | null;
    author: PersonId;
    author_name: string;
    state: DraftState;
    reviewer: PersonId | null;
    reviewer_name: string | null;
    created_at: Instant;
    changed_at: Instant;
  };
  handover_seats: {
    person: PersonId;
    name: string;
    target: string;
    locale: Locale;
    adviser: 0 | 1;
    coordinator: 0 | 1;
    /** A JSON list of topic ids. */
    topics: string;
    seen_at: Instant;
  };
}
