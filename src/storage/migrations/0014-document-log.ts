import type { Migration } from './migration.ts';

/** Who noted that the form of a project is there, or is not after all, and when. */
export const documentLog: Migration = {
  number: 14,
  name: 'document-log',
  statements: ({ text, end }) => [
    `create table person_document_log (
      id ${text} not null primary key,
      person ${text} not null references people (id),
      project ${text} not null,
      state ${text} not null check (state in ('missing', 'handed-in')),
      noted_by ${text} not null references people (id),
      noted_at ${text} not null
    )${end}`,
    `create index person_document_log_person on person_document_log (person, project)`,
    `create index person_document_log_noted on person_document_log (noted_by)`,
  ],
};
