import type { Generated } from 'kysely';
import type { Day, Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { Round, SurveyKind, SurveyState } from '../features/surveys/domain.ts';

/** The rows of surveys. What joins a person with a sheet is nowhere. */
export interface SurveysTables {
  surveys: {
    id: string;
    request: string;
    kind: SurveyKind;
    state: SurveyState;
    event: string | null;
    term: string | null;
    /** A JSON list. */
    unit_types: string | null;
    region: string | null;
    /** JSON. */
    questions: string;
    released_at: Instant | null;
    closes_at: Instant | null;
    closed_at: Instant | null;
    /** How many were taken; whoever closes has to have seen all of them. */
    sheets: Generated<number>;
    is_example: 0 | 1;
    created_by: PersonId;
    created_at: Instant;
    changed_at: Instant;
    revision: Generated<number>;
  };
  survey_invitations: {
    id: string;
    survey: string;
    round: Round;
    person: PersonId;
    /** Random, one for both rounds: what the pseudonym is made of. */
    subject: string;
    sent_at: Instant;
    /** Without a time: it would be that of a sheet. */
    is_returned: 0 | 1;
    /** JSON of what was not sent yet. */
    draft: string | null;
  };
  survey_sheets: {
    id: string;
    survey: string;
    round: Round;
    day: Day;
    pair_key: string | null;
    unit_group: string | null;
    /** JSON. */
    answers: string;
  };
  survey_secrets: { survey: string; secret: string };
}
