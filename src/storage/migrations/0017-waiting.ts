import type { DialectWords } from './migration.ts';

/** Who waits for an earlier time, who asked for one and what they were proposed, and which units were contacted. */
export const adviceWaiting = ({ text, end }: DialectWords): readonly string[] => [
  `create table slot_wishes (
      id ${text} not null primary key,
      request ${text} not null unique,
      person ${text} not null references people (id),
      topic ${text} not null references advice_topics (id),
      mode ${text} not null,
      minutes integer,
      unit ${text} references units (id),
      adviser ${text} references people (id),
      from_day ${text},
      earlier_than ${text},
      consultation ${text} references consultations (id),
      state ${text} not null check (state in ('waiting', 'ended')),
      made_at ${text} not null
    )${end}`,
  `create index slot_wishes_of on slot_wishes (person)`,
  `create index slot_wishes_by_adviser on slot_wishes (adviser) where adviser is not null`,
  `create index slot_wishes_waiting on slot_wishes (made_at) where state = 'waiting'`,

  `create table advice_requests (
      id ${text} not null primary key,
      request ${text} not null unique,
      person ${text} references people (id),
      topic ${text} not null references advice_topics (id),
      mode ${text},
      unit ${text} references units (id),
      preferred ${text} not null,
      matter ${text},
      document_url ${text},
      state ${text} not null check (state in ('waiting', 'proposed', 'settled', 'withdrawn', 'lapsed')),
      is_for_coordinators integer not null check (is_for_coordinators in (0, 1)),
      taken_by ${text} references people (id),
      consultation ${text} references consultations (id),
      is_example integer not null check (is_example in (0, 1)),
      made_at ${text} not null,
      changed_at ${text} not null,
      erased_at ${text},
      revision integer not null default 1
    )${end}`,
  `create index advice_requests_of on advice_requests (person) where person is not null`,
  `create index advice_requests_open on advice_requests (made_at) where state in ('waiting', 'proposed')`,
  `create index advice_requests_taken on advice_requests (taken_by) where taken_by is not null`,

  `create table advice_proposals (
      id ${text} not null primary key,
      advice_request ${text} not null references advice_requests (id),
      adviser ${text} not null references people (id),
      mode ${text} not null,
      starts_at ${text} not null,
      ends_at ${text} not null,
      state ${text} not null check (state in ('open', 'picked', 'lapsed')),
      made_by ${text} not null references people (id),
      made_at ${text} not null
    )${end}`,
  `create index advice_proposals_of on advice_proposals (advice_request)`,
  `create index advice_proposals_adviser on advice_proposals (adviser)`,
  `create index advice_proposals_by on advice_proposals (made_by)`,

  `create table outreach (
      id ${text} not null primary key,
      request ${text} not null unique,
      unit ${text} not null references units (id),
      project ${text} references projects (id),
      number integer not null check (number >= 1),
      step ${text} not null check (step in ('assigned', 'contacted', 'planned', 'noted')),
      contact ${text} references people (id),
      reason ${text} check (reason in ('unaware', 'no-time', 'no-need', 'elsewhere', 'unreached', 'other')),
      result ${text} check (result in ('wants', 'again', 'declines')),
      due_day ${text},
      words ${text},
      noted_by ${text} not null references people (id),
      noted_at ${text} not null,
      undone_at ${text}
    )${end}`,
  `create unique index outreach_steps on outreach (unit, coalesce(project, ''), number)`,
  `create index outreach_contact on outreach (contact) where contact is not null`,
  `create index outreach_by on outreach (noted_by)`,
];
