import type { Migration } from './migration.ts';

/** What projects promised, and reports as they were when they were handed in. */
export const reports: Migration = {
  number: 25,
  name: 'reports',
  statements: ({ text, end }) => [
    `create table report_targets (
      project ${text} not null references projects (id),
      figure ${text} not null,
      value integer not null check (value > 0),
      noted_by ${text} not null references people (id),
      noted_at ${text} not null,
      primary key (project, figure)
    )${end}`,
    `create index report_targets_by on report_targets (noted_by)`,

    `create table report_snapshots (
      id ${text} not null primary key,
      request ${text} not null unique,
      number integer not null unique,
      region ${text},
      from_day ${text} not null,
      to_day ${text} not null check (to_day >= from_day),
      project ${text},
      is_example integer not null check (is_example in (0, 1)),
      figures ${text} not null,
      hash ${text} not null,
      corrects ${text} unique references report_snapshots (id),
      reason ${text},
      made_by ${text} not null references people (id),
      made_at ${text} not null,
      check (corrects is null or reason is not null)
    )${end}`,
    `create index report_snapshots_by on report_snapshots (made_by)`,
  ],
};
