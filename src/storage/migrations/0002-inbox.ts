import type { Migration } from './migration.ts';

/** What was already handled, so that a redelivery is handled once. */
export const inbox: Migration = {
  number: 2,
  name: 'inbox',
  statements: ({ text, end }) => [
    `create table inbox (
      key ${text} not null primary key,
      claimed_at ${text} not null,
      finished_at ${text}
    )${end}`,
    `create index inbox_by_age on inbox (claimed_at)`,
  ],
};
