import type { Migration } from './migration.ts';

/** Thematic groups: who belongs to them and for which unit, minutes of meetings, units that were there. */
export const groups: Migration = {
  number: 13,
  name: 'groups',
  statements: ({ text, end }) => [
    `create table thematic_groups (
      id ${text} not null primary key,
      request ${text} not null unique,
      name ${text} not null,
      aim ${text},
      region ${text} not null,
      powiat ${text},
      joining ${text} not null check (joining in ('open', 'invitation', 'closed')),
      search_key ${text} not null,
      is_example integer not null check (is_example in (0, 1)),
      created_by ${text} references people (id),
      created_at ${text} not null,
      changed_at ${text} not null,
      revision integer not null default 1
    )${end}`,
    `create index thematic_groups_by on thematic_groups (created_by) where created_by is not null`,

    `create table group_members (
      id ${text} not null primary key,
      thematic_group ${text} not null references thematic_groups (id),
      person ${text} not null references people (id),
      unit ${text} not null references units (id),
      state ${text} not null check (state in ('invited', 'member', 'left', 'declined', 'removed')),
      invited_by ${text} references people (id),
      made_at ${text} not null,
      joined_at ${text},
      ended_at ${text},
      check ((ended_at is not null) = (state in ('left', 'declined', 'removed'))),
      check (state <> 'member' or joined_at is not null)
    )${end}`,
    `create unique index group_members_once on group_members (thematic_group, person)
      where state in ('invited', 'member')`,
    `create index group_members_of on group_members (person)`,
    `create index group_members_by on group_members (invited_by) where invited_by is not null`,

    `create table meeting_minutes (
      event ${text} not null primary key references events (id),
      url ${text} not null,
      noted_by ${text} not null references people (id),
      noted_at ${text} not null
    )${end}`,
    `create index meeting_minutes_by on meeting_minutes (noted_by)`,

    `create table meeting_units (
      event ${text} not null references events (id),
      unit ${text} not null references units (id),
      noted_by ${text} not null references people (id),
      noted_at ${text} not null,
      primary key (event, unit)
    )${end}`,
    `create index meeting_units_by on meeting_units (noted_by)`,

    `create index events_of_group on events (thematic_group) where thematic_group is not null`,
  ],
};
