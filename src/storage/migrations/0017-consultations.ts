import { adviceWaiting } from './0017-waiting.ts';
import type { DialectWords, Migration } from './migration.ts';

/** Topics, advisers with their terms, hours and exceptions, and how far it is from one powiat to another. */
const advising = ({ text, end }: DialectWords): readonly string[] => [
  `create table advice_topics (
      id ${text} not null primary key,
      name_pl ${text} not null,
      name_en ${text} not null,
      minutes integer not null check (minutes between 15 and 480 and minutes % 15 = 0),
      knowledge_topics ${text} not null,
      seats integer,
      minimum integer,
      position integer not null,
      is_active integer not null check (is_active in (0, 1)),
      revision integer not null default 1,
      check ((seats is null) = (minimum is null)),
      check (seats is null or (seats between 2 and 15 and minimum between 1 and seats))
    )${end}`,

  `create table advisers (
      person ${text} not null primary key references people (id),
      name ${text} not null,
      topics ${text} not null,
      region ${text} not null,
      powiaty ${text} not null,
      base_powiat ${text},
      place ${text},
      online_url ${text},
      phone ${text},
      notice_hours integer not null check (notice_hours >= 0),
      horizon_days integer not null check (horizon_days >= 1),
      daily_minutes integer not null check (daily_minutes >= 15),
      buffer_before integer not null check (buffer_before >= 0),
      buffer_after integer not null check (buffer_after >= 0),
      confirms_by_hand integer not null check (confirms_by_hand in (0, 1)),
      is_active integer not null check (is_active in (0, 1)),
      is_example integer not null check (is_example in (0, 1)),
      changed_at ${text} not null,
      opened_at ${text},
      revision integer not null default 1
    )${end}`,

  `create table adviser_hours (
      id ${text} not null primary key,
      adviser ${text} not null references advisers (person)
        on delete cascade on update cascade,
      weekday integer not null check (weekday between 1 and 7),
      from_time ${text} not null,
      to_time ${text} not null check (to_time > from_time),
      modes ${text} not null,
      place ${text},
      valid_from ${text},
      valid_until ${text}
    )${end}`,
  `create index adviser_hours_of on adviser_hours (adviser)`,

  `create table adviser_exceptions (
      id ${text} not null primary key,
      adviser ${text} not null references advisers (person)
        on delete cascade on update cascade,
      kind ${text} not null check (kind in ('closed', 'open')),
      from_day ${text} not null,
      until_day ${text} not null check (until_day >= from_day),
      from_time ${text},
      to_time ${text},
      modes ${text},
      place ${text},
      reason ${text} not null check (reason in ('leave', 'training', 'duty', 'other')),
      check ((from_time is null) = (to_time is null)),
      check (to_time is null or to_time > from_time)
    )${end}`,
  `create index adviser_exceptions_of on adviser_exceptions (adviser, until_day)`,

  `create table travel_times (
      powiat ${text} not null,
      other ${text} not null check (other >= powiat),
      minutes integer not null check (minutes >= 0),
      primary key (powiat, other)
    )${end}`,
];

/** Consultations, the time that live ones take, who comes, what came of it, and how each came to stand as it does. */
const taking = ({ text, end }: DialectWords): readonly string[] => [
  `create table consultations (
      id ${text} not null primary key,
      uid ${text} not null,
      request ${text} not null unique,
      topic ${text} not null references advice_topics (id),
      mode ${text} not null check (mode in ('in-person', 'phone', 'online', 'at-unit')),
      adviser ${text} not null references people (id),
      starts_at ${text} not null,
      ends_at ${text} not null check (ends_at > starts_at),
      block_from ${text} not null check (block_from <= starts_at),
      block_to ${text} not null check (block_to >= ends_at),
      first_cell integer not null,
      end_cell integer not null check (end_cell > first_cell),
      minutes integer not null check (minutes > 0),
      day ${text} not null,
      from_time ${text} not null,
      to_time ${text} not null,
      place ${text},
      online_url ${text},
      phone ${text},
      powiat ${text},
      state ${text} not null check (state in ('requested', 'confirmed', 'declined', 'expired', 'cancelled', 'moved',
        'held', 'no-show')),
      held_until ${text},
      seats integer,
      minimum integer,
      runs_anyway integer not null default 0 check (runs_anyway in (0, 1)),
      client ${text} references people (id),
      unit ${text} references units (id),
      project ${text} references projects (id),
      matter ${text},
      document_url ${text},
      moved_to ${text},
      reason ${text},
      ended_by ${text},
      is_doubled integer not null default 0 check (is_doubled in (0, 1)),
      freed_seen integer not null default 0 check (freed_seen in (0, 1)),
      is_unplanned integer not null default 0 check (is_unplanned in (0, 1)),
      is_example integer not null check (is_example in (0, 1)),
      made_at ${text} not null,
      changed_at ${text} not null,
      erased_at ${text},
      sequence integer not null default 0,
      revision integer not null default 1,
      check ((held_until is not null) = (state = 'requested')),
      check ((moved_to is not null) = (state = 'moved')),
      check ((seats is null) = (minimum is null)),
      check (seats is null or seats between 2 and 15)
    )${end}`,
  `create unique index consultations_one_session on consultations (adviser, starts_at, topic)
      where seats is not null and state in ('requested', 'confirmed') and is_doubled = 0`,
  `create index consultations_of_adviser on consultations (adviser, starts_at)`,
  `create index consultations_held on consultations (held_until) where state = 'requested'`,
  `create index consultations_sessions on consultations (topic, starts_at) where seats is not null`,
  `create index consultations_of_client on consultations (client) where client is not null`,
  `create index consultations_of_unit on consultations (unit) where unit is not null`,
  `create index consultations_kept on consultations (ends_at) where erased_at is null`,
  `create index consultations_freed on consultations (starts_at)
      where freed_seen = 0 and state in ('cancelled', 'moved', 'declined', 'expired')`,
  `create index consultations_uid on consultations (uid)`,

  `create table adviser_cells (
      adviser ${text} not null references people (id),
      cell integer not null,
      consultation ${text} not null references consultations (id),
      primary key (adviser, cell)
    )${end}`,
  `create index adviser_cells_of on adviser_cells (consultation)`,

  `create table consultation_advisers (
      consultation ${text} not null references consultations (id),
      adviser ${text} not null references people (id),
      primary key (consultation, adviser)
    )${end}`,
  `create index consultation_advisers_of on consultation_advisers (adviser)`,

  `create table consultation_people (
      id ${text} not null unique,
      consultation ${text} not null references consultations (id),
      person ${text} not null references people (id),
      unit ${text} references units (id),
      state ${text} not null check (state in ('coming', 'cancelled', 'present', 'absent')),
      request ${text} not null,
      made_by ${text} not null references people (id),
      made_at ${text} not null,
      changed_at ${text} not null,
      primary key (consultation, person)
    )${end}`,
  `create index consultation_people_of on consultation_people (person)`,
  `create index consultation_people_request on consultation_people (request)`,
  `create index consultation_people_by on consultation_people (made_by)`,

  `create table consultation_log (
      consultation ${text} not null references consultations (id),
      number integer not null,
      state ${text} not null,
      cause ${text} not null,
      done_by ${text} references people (id),
      done_at ${text} not null,
      primary key (consultation, number)
    )${end}`,
  `create index consultation_log_by on consultation_log (done_by) where done_by is not null`,

  `create table consultation_outcomes (
      consultation ${text} not null references consultations (id),
      number integer not null,
      is_current integer not null check (is_current in (0, 1)),
      minutes integer not null check (minutes between 1 and 600),
      persons integer not null check (persons >= 1),
      unit ${text} references units (id),
      topic ${text} not null references advice_topics (id),
      mode ${text} not null,
      follow_up ${text},
      noted_by ${text} not null references people (id),
      noted_at ${text} not null,
      primary key (consultation, number)
    )${end}`,
  `create unique index consultation_outcomes_now on consultation_outcomes (consultation) where is_current = 1`,
  `create index consultation_outcomes_by on consultation_outcomes (noted_by)`,
  `create index consultation_outcomes_unit on consultation_outcomes (unit) where unit is not null`,
];

/**
 * PostgreSQL refuses overlapping blocks of one adviser once more by itself. An adviser's id is compared through a range
 * around its hash, which the built-in index over ranges can do: no extension has to be installed, nobody needs the
 * right to install one.
 */
const refusingOverlaps = `alter table consultations add constraint consultations_no_overlap exclude using gist (
      int8range(hashtextextended(adviser, 0), hashtextextended(adviser, 0), '[]') with =,
      int4range(first_cell, end_cell) with &&
    ) where (state in ('requested', 'confirmed') and is_doubled = 0)`;

/** Consultations: whose time is taken, by whom, and who waits for what. */
export const consultations: Migration = {
  number: 17,
  name: 'consultations',
  statements: (words) => [
    ...advising(words),
    ...taking(words),
    ...(words.isPostgres ? [refusingOverlaps] : []),
    ...adviceWaiting(words),
  ],
};
