import type { Migration } from './migration.ts';

/** Which answers a person was given, and whether they helped. Never the question. */
export const answers: Migration = {
  number: 3,
  name: 'answers',
  statements: ({ text, end }) => [
    `create table served_answers (
      id ${text} not null primary key,
      person ${text} not null references people (id),
      answer ${text} not null,
      as_of ${text} not null,
      served_at ${text} not null
    )${end}`,
    `create index served_answers_of_person on served_answers (person, served_at)`,

    `create table answer_votes (
      person ${text} not null references people (id),
      answer ${text} not null,
      helpful integer not null check (helpful in (0, 1)),
      voted_at ${text} not null,
      primary key (person, answer)
    )${end}`,
    `create index answer_votes_by_answer on answer_votes (answer)`,
  ],
};
