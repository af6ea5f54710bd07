import type { Migration } from './migration.ts';

/** Registers of certificates: numbers without gaps, and what each certificate said when it was issued. */
export const certificates: Migration = {
  number: 21,
  name: 'certificates',
  statements: ({ text, end }) => [
    `create table certificate_registers (
      id ${text} not null primary key,
      organiser ${text} not null unique,
      sign ${text} not null unique
    )${end}`,

    `create table certificate_years (
      register ${text} not null references certificate_registers (id),
      year integer not null,
      last_number integer not null default 0 check (last_number >= 0),
      primary key (register, year)
    )${end}`,

    `create table certificates (
      id ${text} not null primary key,
      register ${text} not null,
      year integer not null,
      number integer not null check (number >= 1),
      code ${text} not null,
      code_hash ${text} not null unique,
      event ${text} not null references events (id),
      term ${text} not null references event_terms (id),
      registration ${text} not null references registrations (id),
      person ${text} references people (id),
      unit ${text} references units (id),
      holder_key ${text} not null,
      facts ${text} not null,
      seal ${text} not null,
      state ${text} not null check (state in ('valid', 'replaced', 'void')),
      exception ${text},
      replaces ${text} unique references certificates (id),
      issued_at ${text} not null,
      issued_by ${text} references people (id),
      ended_at ${text},
      ended_by ${text} references people (id),
      reason ${text},
      foreign key (register, year) references certificate_years (register, year),
      check ((ended_at is not null) = (state <> 'valid')),
      check ((reason is not null) = (state = 'void'))
    )${end}`,
    `create unique index certificates_number on certificates (register, year, number)`,
    `create unique index certificates_live on certificates (registration) where state = 'valid'`,
    `create index certificates_of_term on certificates (term)`,
    `create index certificates_of_person on certificates (person) where person is not null`,
    `create index certificates_of_unit on certificates (unit) where unit is not null`,
    `create index certificates_by on certificates (issued_by) where issued_by is not null`,
    `create index certificates_ended_by on certificates (ended_by) where ended_by is not null`,
  ],
};
