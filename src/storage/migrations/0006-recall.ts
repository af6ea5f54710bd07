import type { Migration } from './migration.ts';

/**
 * Which facts people's answers rested on, what every fact said when it was last looked at, and the corrections that
 * people are told of. Never a question.
 */
export const recall: Migration = {
  number: 6,
  name: 'recall',
  statements: ({ text, end }) => [
    `alter table people add column recalls_off_at ${text}`,
    `create index served_answers_by_age on served_answers (served_at)`,

    `create table served_facts (
      person ${text} not null references people (id),
      answer ${text} not null,
      fact ${text} not null,
      version ${text} not null,
      for_now integer not null check (for_now in (0, 1)),
      told_at ${text} not null,
      primary key (person, answer, fact, version, for_now)
    )${end}`,
    `create index served_facts_of_fact on served_facts (fact, told_at)`,
    `create index served_facts_by_age on served_facts (told_at)`,

    `create table known_facts (
      fact ${text} not null primary key,
      version ${text} not null,
      says ${text} not null,
      basis ${text} not null,
      series ${text},
      validity ${text} not null,
      held integer not null check (held in (0, 1))
    )${end}`,

    `create table recalls (
      id ${text} not null primary key,
      state ${text} not null check (state in ('noticed', 'proposed', 'sent', 'editorial')),
      revision integer not null,
      noticed_at ${text} not null,
      changed_at ${text} not null,
      proposer ${text} references people (id),
      proposer_name ${text},
      decider ${text} references people (id),
      decider_name ${text},
      reached integer,
      check ((proposer is null) = (proposer_name is null)),
      check ((decider is null) = (decider_name is null)),
      check (state not in ('proposed', 'sent') or proposer is not null),
      check (state not in ('sent', 'editorial') or decider is not null)
    )${end}`,
    `create index recalls_by_state on recalls (state, changed_at)`,
    `create index recalls_of_proposer on recalls (proposer)`,
    `create index recalls_of_decider on recalls (decider)`,

    `create table recall_changes (
      recall ${text} not null references recalls (id),
      fact ${text} not null,
      version ${text} not null,
      ord integer not null,
      kind ${text} not null check (kind in ('corrected', 'replaced', 'withdrawn')),
      says ${text} not null,
      basis ${text} not null,
      series ${text},
      period ${text} not null,
      noticed_at ${text} not null,
      skipped integer not null check (skipped in (0, 1)),
      primary key (recall, fact, version)
    )${end}`,
  ],
};
