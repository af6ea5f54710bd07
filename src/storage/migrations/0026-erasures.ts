import type { Migration } from './migration.ts';

/**
 * Marks of people who were erased, to be kept apart from the database, so that a copy which is put back does not bring
 * them back; and marks of those who became one with somebody else, which stand for people in older copies.
 */
export const erasures: Migration = {
  number: 26,
  name: 'erasures',
  statements: ({ text, end }) => [
    `create table erasures (
      mark ${text} not null primary key,
      at ${text} not null
    )${end}`,

    `create table former_people (
      mark ${text} not null primary key,
      person ${text} not null references people (id)
    )${end}`,
    `create index former_people_of on former_people (person)`,
  ],
};
