import type { Migration } from './migration.ts';

/** People, their accounts on the platforms, and the one-time codes that join two accounts. */
export const people: Migration = {
  number: 1,
  name: 'people',
  statements: ({ text, end }) => [
    `create table people (
      id ${text} not null primary key,
      created_at ${text} not null,
      greeted_at ${text},
      locale ${text} check (locale in ('pl', 'en')),
      region ${text}
    )${end}`,

    `create table accounts (
      id ${text} not null primary key,
      person ${text} not null references people (id),
      platform ${text} not null,
      workspace ${text} not null,
      user_id ${text} not null,
      name ${text} not null,
      created_at ${text} not null,
      unique (platform, workspace, user_id)
    )${end}`,
    `create unique index one_account_in_a_place on accounts (person, platform, workspace)`,

    `create table sightings (
      account ${text} not null references accounts (id) on delete cascade,
      workspace ${text} not null,
      group_ids ${text} not null,
      seen_at ${text} not null,
      primary key (account, workspace)
    )${end}`,

    `create table link_codes (
      id ${text} not null primary key,
      hash ${text} not null unique,
      person ${text} not null references people (id),
      account ${text} not null references accounts (id) on delete cascade,
      expires_at ${text} not null,
      entered_by ${text} references people (id),
      entered_on ${text} references accounts (id) on delete cascade,
      used_at ${text},
      check ((entered_by is null) = (entered_on is null))
    )${end}`,
    `create index link_codes_of_person on link_codes (person)`,

    `create table link_tries (
      person ${text} not null primary key references people (id) on delete cascade,
      wrong integer not null check (wrong >= 0),
      last_at ${text} not null
    )${end}`,
  ],
};
