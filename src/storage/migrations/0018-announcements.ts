import type { Migration } from './migration.ts';

/** Announcements, their addressees as they were settled, and who said that they have read them. */
export const announcements: Migration = {
  number: 18,
  name: 'announcements',
  statements: ({ text, end }) => [
    `create table announcements (
      id ${text} not null primary key,
      request ${text} not null unique,
      revision integer not null default 1,
      state ${text} not null check
        (state in ('draft', 'approval', 'scheduled', 'sending', 'sent', 'retracted')),
      title ${text} not null,
      body ${text} not null,
      url ${text},
      file_url ${text},
      event ${text} references events (id),
      urgent integer not null check (urgent in (0, 1)),
      calls_all integer not null check (calls_all in (0, 1)),
      publishes integer not null check (publishes in (0, 1)),
      audience ${text} not null,
      author ${text} not null references people (id),
      author_name ${text} not null,
      approver ${text} references people (id),
      approver_name ${text},
      send_at ${text},
      ack_until ${text},
      went_out_at ${text},
      targets integer not null check (targets >= 0),
      fanned integer not null check (fanned >= 0 and fanned <= targets),
      version integer not null,
      changes ${text},
      notifies integer not null check (notifies in (0, 1)),
      chased_on ${text},
      changed_at ${text} not null,
      check ((approver is null) = (approver_name is null)),
      check (state <> 'scheduled' or send_at is not null),
      check ((went_out_at is null) = (state in ('draft', 'approval', 'scheduled')))
    )${end}`,
    `create index announcements_by_state on announcements (state, changed_at)`,
    `create index announcements_due on announcements (send_at) where state = 'scheduled'`,
    `create index announcements_of on announcements (author)`,
    `create index announcements_approved_by on announcements (approver) where approver is not null`,
    `create index announcements_about on announcements (event) where event is not null`,

    `create table announcement_targets (
      announcement ${text} not null references announcements (id) on delete cascade,
      number integer not null,
      target ${text},
      person ${text} references people (id),
      unit ${text} references units (id),
      name ${text},
      locale ${text} not null check (locale in ('pl', 'en')),
      missed ${text} check (missed in ('no-account', 'switched-off', 'refused', 'too-many')),
      primary key (announcement, number),
      check ((target is null) = (missed is not null)),
      check (target is not null or person is not null)
    )${end}`,
    `create unique index announcement_targets_once on announcement_targets (announcement, target)
      where target is not null`,
    `create index announcement_targets_of on announcement_targets (person) where person is not null`,
    `create index announcement_targets_in on announcement_targets (unit) where unit is not null`,

    `create table announcement_acks (
      announcement ${text} not null references announcements (id) on delete cascade,
      person ${text} not null references people (id),
      acked_at ${text} not null,
      primary key (announcement, person)
    )${end}`,
    `create index announcement_acks_of on announcement_acks (person)`,

    `create table announcements_off (
      person ${text} not null primary key references people (id),
      off_at ${text} not null
    )${end}`,

    `create index outbox_to on outbox (target) where finished_at is not null`,
  ],
};
