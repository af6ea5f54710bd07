import type { Migration } from './migration.ts';

/** Institutions, who works where, and what enrolments and reports need to know of people. */
export const units: Migration = {
  number: 8,
  name: 'units',
  statements: ({ text, end }) => [
    `create table units (
      id ${text} not null primary key,
      name ${text} not null,
      name_key ${text} not null,
      search_key ${text} not null,
      type ${text} not null,
      region ${text} not null,
      powiat ${text} not null,
      gmina ${text},
      town ${text},
      address ${text},
      nip ${text},
      size integer check (size is null or size >= 0),
      is_example integer not null check (is_example in (0, 1)),
      is_active integer not null check (is_active in (0, 1)),
      created_at ${text} not null,
      changed_at ${text} not null
    )${end}`,
    `create unique index units_once on units (region, powiat, name_key)`,
    `create unique index units_nip on units (nip) where nip is not null`,

    `create table memberships (
      person ${text} not null references people (id),
      unit ${text} not null references units (id),
      post ${text} not null,
      relation ${text} not null check (relation in ('employee', 'volunteer')),
      is_main integer not null check (is_main in (0, 1)),
      is_head integer not null check (is_head in (0, 1)),
      head_asked_at ${text},
      joined_at ${text} not null,
      primary key (person, unit)
    )${end}`,
    `create unique index memberships_main on memberships (person) where is_main = 1`,
    `create index memberships_of on memberships (unit)`,
    `create index memberships_asking on memberships (head_asked_at) where head_asked_at is not null`,

    `create table profiles (
      person ${text} not null primary key references people (id),
      first_name ${text},
      last_name ${text},
      email ${text},
      years_worked integer check (years_worked is null or years_worked between 0 and 70),
      degree ${text} check (degree in ('none', 'first', 'second')),
      changed_at ${text} not null
    )${end}`,

    `create table reporting_fields (
      person ${text} not null references people (id),
      field ${text} not null,
      value ${text} not null,
      changed_at ${text} not null,
      primary key (person, field)
    )${end}`,

    `create table person_documents (
      person ${text} not null references people (id),
      project ${text} not null,
      state ${text} not null check (state in ('missing', 'handed-in')),
      noted_by ${text} references people (id),
      changed_at ${text} not null,
      primary key (person, project)
    )${end}`,
    `create index person_documents_noted on person_documents (noted_by) where noted_by is not null`,
  ],
};
