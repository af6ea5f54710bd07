import type { Migration } from './migration.ts';

/** Copies by e-mail: proven addresses of people, and the kinds of messages that are copied. */
export const mail: Migration = {
  number: 20,
  name: 'mail',
  statements: ({ text, end }) => [
    `create table mailboxes (
      id ${text} not null primary key,
      person ${text} not null unique references people (id),
      address ${text},
      is_wanted integer not null check (is_wanted in (0, 1)),
      attempt ${text} unique,
      candidate ${text},
      secret ${text},
      expires_at ${text},
      changed_at ${text} not null,
      check ((attempt is null) = (candidate is null)),
      check ((attempt is null) = (secret is null)),
      check ((attempt is null) = (expires_at is null))
    )${end}`,

    `create table mail_tries (
      person ${text} not null primary key references people (id),
      wrong integer not null check (wrong >= 0),
      last_at ${text} not null
    )${end}`,

    `create table copied_kinds (
      kind ${text} not null primary key,
      at_once integer not null check (at_once in (0, 1))
    )${end}`,
  ],
};
