import type { Migration } from './migration.ts';

/** What is sent later: the outbox, the ledger of set times, and who may work on them. */
export const delivery: Migration = {
  number: 4,
  name: 'delivery',
  statements: ({ text, end }) => [
    `create table leases (
      name ${text} not null primary key,
      holder ${text} not null,
      host ${text} not null,
      pid integer not null,
      fence integer not null,
      expires_at ${text} not null
    )${end}`,

    `create table outbox (
      id ${text} not null primary key,
      kind ${text} not null,
      thing ${text} not null,
      target ${text} not null,
      place ${text} not null,
      lane ${text} not null,
      locale ${text} not null check (locale in ('pl', 'en')),
      content ${text},
      urgent integer not null check (urgent in (0, 1)),
      state ${text} not null check
        (state in ('pending', 'sending', 'uncertain', 'held', 'sent', 'failed', 'dropped')),
      queued_at ${text} not null,
      ord integer not null,
      not_before ${text} not null,
      expires_at ${text},
      attempts integer not null check (attempts >= 0),
      doubts integer not null check (doubts >= 0),
      fence integer not null,
      part integer not null check (part >= 0 and (parts is null or part <= parts)),
      parts integer,
      message ${text},
      claimed_by ${text},
      since ${text},
      reason ${text},
      finished_at ${text},
      unique (kind, thing, target),
      check (state <> 'sending' or claimed_by is not null),
      check ((finished_at is not null) = (state in ('sent', 'failed', 'dropped')))
    )${end}`,
    `create index outbox_due on outbox (lane, state, not_before)`,
    `create index outbox_begun on outbox (place) where part > 0 and finished_at is null`,
    `create index outbox_held on outbox (queued_at) where state = 'held'`,
    `create index outbox_finished on outbox (finished_at) where finished_at is not null`,

    `create table outbox_parts (
      delivery ${text} not null references outbox (id) on delete cascade,
      part integer not null,
      channel ${text} not null,
      message ${text} not null,
      posted_at ${text} not null,
      primary key (delivery, part)
    )${end}`,
    `create index outbox_parts_by_message on outbox_parts (channel, message)`,

    `create table schedules (
      id ${text} not null primary key,
      job ${text} not null,
      content ${text} not null,
      pattern ${text} not null,
      window_minutes integer not null check (window_minutes > 0),
      next_at ${text},
      created_at ${text} not null
    )${end}`,
    `create index schedules_due on schedules (next_at) where next_at is not null`,

    `create table occurrences (
      schedule ${text} not null references schedules (id),
      day ${text} not null,
      time ${text} not null,
      due_at ${text} not null,
      state ${text} not null check (state in ('pending', 'running', 'done', 'failed', 'skipped')),
      not_before ${text} not null,
      attempts integer not null,
      fence integer not null,
      claimed_by ${text},
      reason ${text},
      finished_at ${text},
      primary key (schedule, day, time)
    )${end}`,
    `create index occurrences_open on occurrences (not_before) where finished_at is null`,
  ],
};
