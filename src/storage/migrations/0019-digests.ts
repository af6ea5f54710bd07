import type { Migration } from './migration.ts';

/**
 * Digests: who reads what and when, the issues that were made, and what each reader was told. Of deliveries as a whole:
 * when they were paused, and what was found stuck.
 */
export const digests: Migration = {
  number: 19,
  name: 'digests',
  statements: ({ text, end }) => [
    `create table subscriptions (
      id ${text} not null primary key,
      person ${text} unique references people (id),
      target ${text} unique,
      locale ${text} not null check (locale in ('pl', 'en')),
      wants ${text} not null,
      wants_deadlines integer not null check (wants_deadlines in (0, 1)),
      rhythm ${text} not null check (rhythm in ('now', 'daily', 'weekly')),
      weekday integer not null check (weekday between 1 and 7),
      time ${text} not null,
      slot ${text} not null,
      paused_until ${text},
      made_by ${text} not null references people (id),
      made_at ${text} not null,
      changed_at ${text} not null,
      revision integer not null,
      check ((person is null) <> (target is null))
    )${end}`,
    `create index subscriptions_slot on subscriptions (slot, id)`,
    `create index subscriptions_by on subscriptions (made_by)`,

    `create table digest_issues (
      subscription ${text} not null references subscriptions (id) on delete cascade,
      period ${text} not null,
      outcome ${text} not null check (outcome in ('told', 'nothing', 'paused', 'unreachable')),
      items ${text} not null,
      made_at ${text} not null,
      primary key (subscription, period)
    )${end}`,
    `create index digest_issues_made on digest_issues (made_at)`,

    `create table digest_told (
      subscription ${text} not null references subscriptions (id) on delete cascade,
      item ${text} not null,
      version ${text} not null,
      thing ${text} not null,
      told_at ${text} not null,
      primary key (subscription, item)
    )${end}`,

    `create table delivery_pauses (
      id ${text} not null primary key,
      paused_by ${text} not null references people (id),
      paused_at ${text} not null,
      resumed_by ${text} references people (id),
      resumed_at ${text},
      check ((resumed_at is null) = (resumed_by is null))
    )${end}`,
    `create unique index delivery_pauses_one on delivery_pauses ((1)) where resumed_at is null`,
    `create index delivery_pauses_by on delivery_pauses (paused_by)`,
    `create index delivery_resumed_by on delivery_pauses (resumed_by) where resumed_by is not null`,

    `create table delivery_alarms (
      id ${text} not null primary key,
      about ${text} not null,
      raised_at ${text} not null,
      cleared_at ${text}
    )${end}`,
    `create unique index delivery_alarms_open on delivery_alarms (about) where cleared_at is null`,
  ],
};
