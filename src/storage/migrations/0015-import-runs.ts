import type { Migration } from './migration.ts';

/**
 * Imports that are carried out row by row, and people who came with a file: they have no account. `who` is what tells
 * one of them from another, so that two files entered at the same moment make nobody twice.
 */
export const importRuns: Migration = {
  number: 15,
  name: 'import-runs',
  statements: ({ text, end }) => [
    `create table import_runs (
      import ${text} not null primary key references imports (id),
      state ${text} not null check (state in ('running', 'done', 'undoing', 'undone')),
      shown_at ${text}
    )${end}`,
    `create index import_runs_under_way on import_runs (state) where state in ('running', 'undoing')`,
    `create table import_rows (
      import ${text} not null references imports (id) on delete cascade,
      number integer not null,
      sheet_row integer not null,
      content ${text} not null,
      state ${text} not null check (state in ('planned', 'done', 'left', 'undone', 'kept')),
      outcome ${text},
      primary key (import, number)
    )${end}`,
    `create index import_rows_state on import_rows (import, state, number)`,
    `create table imported_people (
      person ${text} not null primary key references people (id),
      who ${text} not null unique,
      import ${text} not null references imports (id)
    )${end}`,
    `create index imported_people_of on imported_people (import)`,
    `create index profiles_email on profiles (email) where email is not null`,
    `create index profiles_last_name on profiles (last_name) where last_name is not null`,
  ],
};
