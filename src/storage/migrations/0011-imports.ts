import type { Migration } from './migration.ts';

/** Files that were read, confirmed and perhaps taken back. */
export const imports: Migration = {
  number: 11,
  name: 'imports',
  statements: ({ text, end }) => [
    `create table imports (
      id ${text} not null primary key,
      kind ${text} not null,
      file_name ${text} not null,
      state ${text} not null check (state in ('draft', 'done', 'undone')),
      content ${text},
      undo ${text},
      made_by ${text} not null references people (id),
      made_at ${text} not null,
      done_at ${text},
      check (state <> 'draft' or content is not null),
      check (state = 'draft' or done_at is not null)
    )${end}`,
    `create index imports_of on imports (kind, state, done_at)`,
    `create index imports_by on imports (made_by)`,
  ],
};
