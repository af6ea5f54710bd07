import type { Migration } from './migration.ts';

/** Who stands for people who were erased, and who did what to data of people. */
export const privacy: Migration = {
  number: 22,
  name: 'privacy',
  statements: ({ text, end }) => [
    `create table stand_ins (
      person ${text} not null primary key references people (id),
      made_at ${text} not null
    )${end}`,

    `create table journal (
      id ${text} not null primary key,
      at ${text} not null,
      actor ${text} references people (id),
      did ${text} not null,
      thing ${text} not null,
      count integer check (count is null or count >= 0)
    )${end}`,
    `create index journal_by_age on journal (at, id)`,
    `create index journal_of on journal (actor) where actor is not null`,
  ],
};
