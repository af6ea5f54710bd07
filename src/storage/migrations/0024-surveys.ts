import type { Migration } from './migration.ts';

/**
 * Surveys: what is asked, who is asked, and what was answered. No column joins the last two: a sheet has a day and no
 * hour, an invitation only says that it was answered.
 */
export const surveys: Migration = {
  number: 24,
  name: 'surveys',
  statements: ({ text, end }) => [
    `create table surveys (
      id ${text} not null primary key,
      request ${text} not null unique,
      kind ${text} not null check (kind in ('evaluation', 'test', 'managers', 'needs')),
      state ${text} not null check (state in ('draft', 'open', 'closed')),
      event ${text} references events (id),
      term ${text},
      unit_types ${text},
      region ${text},
      questions ${text} not null,
      released_at ${text},
      closes_at ${text},
      closed_at ${text},
      sheets integer not null default 0 check (sheets >= 0),
      is_example integer not null check (is_example in (0, 1)),
      created_by ${text} not null references people (id),
      created_at ${text} not null,
      changed_at ${text} not null,
      revision integer not null default 1,
      check ((kind = 'needs') = (event is null)),
      check ((event is null) = (term is null)),
      check ((state = 'draft') = (released_at is null)),
      check ((state = 'closed') = (closed_at is not null))
    )${end}`,
    `create unique index surveys_once on surveys (term, kind) where term is not null`,
    `create index surveys_of on surveys (event) where event is not null`,
    `create index surveys_by on surveys (created_by)`,
    `create index surveys_open on surveys (id) where state = 'open'`,

    `create table survey_invitations (
      id ${text} not null primary key,
      survey ${text} not null references surveys (id),
      round ${text} not null check (round in ('once', 'pre', 'post')),
      person ${text} not null references people (id),
      subject ${text} not null,
      sent_at ${text} not null,
      is_returned integer not null check (is_returned in (0, 1)),
      draft ${text},
      check (is_returned = 0 or draft is null)
    )${end}`,
    `create unique index survey_invitations_once on survey_invitations (survey, round, person)`,
    `create index survey_invitations_of on survey_invitations (person)`,

    `create table survey_sheets (
      id ${text} not null primary key,
      survey ${text} not null references surveys (id),
      round ${text} not null check (round in ('once', 'pre', 'post')),
      day ${text} not null check (length(day) = 10),
      pair_key ${text},
      unit_group ${text},
      answers ${text} not null
    )${end}`,
    `create index survey_sheets_of on survey_sheets (survey)`,

    `create table survey_secrets (
      survey ${text} not null primary key references surveys (id),
      secret ${text} not null
    )${end}`,
  ],
};
