import type { Migration } from './migration.ts';

/** Private addresses of calendars, and the codes by which people note that they are present. */
export const feeds: Migration = {
  number: 12,
  name: 'feeds',
  statements: ({ text, end }) => [
    `create table calendar_feeds (
      hash ${text} not null primary key,
      person ${text} not null references people (id),
      made_at ${text} not null
    )${end}`,
    `create index calendar_feeds_of on calendar_feeds (person)`,

    `create table attendance_codes (
      session ${text} not null primary key references event_sessions (id) on delete cascade,
      secret ${text} not null,
      made_at ${text} not null
    )${end}`,

    `create table attendance_tries (
      person ${text} not null primary key references people (id),
      wrong integer not null check (wrong >= 0),
      last_at ${text} not null
    )${end}`,
  ],
};
