import type { Migration } from './migration.ts';

/** Who has a seat, waits, or has ended; how it came to that; who was there. */
export const registrations: Migration = {
  number: 10,
  name: 'registrations',
  statements: ({ text, end }) => [
    `create table registrations (
      id ${text} not null primary key,
      request ${text} not null unique,
      event ${text} not null references events (id),
      term ${text} not null references event_terms (id),
      person ${text} references people (id),
      unit ${text} references units (id),
      state ${text} not null check (state in ('applied', 'consent', 'confirmed', 'waiting', 'offered', 'held',
        'resigned', 'declined', 'lapsed', 'rejected', 'cancelled')),
      has_seat integer not null check (has_seat in (0, 1)),
      position integer,
      until_at ${text},
      needs ${text} not null,
      consented_by ${text} references people (id),
      told_sequence integer not null,
      told_certain integer not null check (told_certain in (0, 1)),
      seen_sequence integer not null default 0,
      made_by ${text} not null references people (id),
      made_at ${text} not null,
      changed_at ${text} not null,
      revision integer not null default 1,
      check (state not in ('confirmed', 'offered', 'held') or has_seat = 1),
      check (state in ('confirmed', 'offered', 'held', 'consent') or has_seat = 0),
      check (state <> 'waiting' or position is not null),
      check (state <> 'offered' or until_at is not null),
      check (person is not null or unit is not null)
    )${end}`,
    `create unique index registrations_once on registrations (event, person)
      where person is not null and state in ('applied', 'consent', 'confirmed', 'waiting', 'offered', 'held')`,
    `create unique index registrations_position on registrations (term, position) where position is not null`,
    `create index registrations_of_term on registrations (term, state, position)`,
    `create index registrations_of_person on registrations (person, made_at)`,
    `create index registrations_of_unit on registrations (unit) where unit is not null`,
    `create index registrations_until on registrations (until_at) where state in ('offered', 'consent', 'held')`,
    `create index registrations_consented_by on registrations (consented_by) where consented_by is not null`,
    `create index registrations_made_by on registrations (made_by)`,

    `create table registration_log (
      registration ${text} not null references registrations (id),
      number integer not null,
      state ${text} not null,
      cause ${text} not null,
      done_by ${text} references people (id),
      done_at ${text} not null,
      primary key (registration, number)
    )${end}`,
    `create index registration_log_by on registration_log (done_by) where done_by is not null`,

    `create table attendance (
      session ${text} not null references event_sessions (id),
      registration ${text} not null references registrations (id),
      state ${text} not null check (state in ('present', 'absent', 'excused')),
      means ${text} not null check (means in ('list', 'code')),
      noted_by ${text} not null references people (id),
      noted_at ${text} not null,
      primary key (session, registration)
    )${end}`,
    `create index attendance_of on attendance (registration)`,
    `create index attendance_by on attendance (noted_by)`,

    `create table attendance_log (
      session ${text} not null references event_sessions (id),
      registration ${text} not null references registrations (id),
      number integer not null,
      state ${text} not null,
      cause ${text} not null,
      done_by ${text} not null references people (id),
      done_at ${text} not null,
      primary key (session, registration, number)
    )${end}`,
    `create index attendance_log_by on attendance_log (done_by)`,
  ],
};
