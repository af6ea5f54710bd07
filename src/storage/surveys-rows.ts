import type { Selectable } from 'kysely';
import type { Answers, Invitation, Question, Sheet, Survey } from '../features/surveys/domain.ts';
import type { UnitType } from '../features/units/domain.ts';
import type { Tables } from './tables.ts';

export const toSurvey = (row: Selectable<Tables['surveys']>): Survey => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  ...(row.event === null ? {} : { event: row.event }),
  ...(row.term === null ? {} : { term: row.term }),
  ...(row.unit_types === null ? {} : { unitTypes: JSON.parse(row.unit_types) as readonly UnitType[] }),
  ...(row.region === null ? {} : { region: row.region }),
  questions: JSON.parse(row.questions) as readonly Question[],
  ...(row.released_at === null ? {} : { releasedAt: row.released_at }),
  ...(row.closes_at === null ? {} : { closesAt: row.closes_at }),
  ...(row.closed_at === null ? {} : { closedAt: row.closed_at }),
  sheets: row.sheets,
  isExample: row.is_example === 1,
  createdBy: row.created_by,
  createdAt: row.created_at,
  revision: row.revision,
});

export const toInvitation = (row: Selectable<Tables['survey_invitations']>): Invitation => ({
  id: row.id,
  survey: row.survey,
  round: row.round,
  person: row.person,
  subject: row.subject,
  isReturned: row.is_returned === 1,
  draft: row.draft === null ? {} : (JSON.parse(row.draft) as Answers),
});

export const toSheet = (row: Selectable<Tables['survey_sheets']>): Sheet => ({
  round: row.round,
  day: row.day,
  ...(row.pair_key === null ? {} : { pairKey: row.pair_key }),
  ...(row.unit_group === null ? {} : { group: row.unit_group }),
  answers: JSON.parse(row.answers) as Answers,
});

/** What was filled in as it is kept, so that it can be compared with what was read. */
export const toDraft = (answers: Answers): string => JSON.stringify(answers);
