import type { Migration } from './migration.ts';

/**
 * What the editors look after: questions without an answer and the gaps they make, reasons of votes, wordings. A draft
 * may now be made of a gap, without a question handed over: the column loses its "not null", for which SQLite needs a
 * new table.
 */
export const curation: Migration = {
  number: 7,
  name: 'curation',
  statements: ({ text, end }) => [
    `create table curation_gaps (
      id ${text} not null primary key,
      about ${text},
      closed ${text} check (closed in ('answered', 'dismissed')),
      reason ${text} check (reason in ('not-ours', 'individual', 'unclear')),
      closed_at ${text},
      owner ${text} references people (id),
      owner_name ${text},
      draft ${text},
      created_at ${text} not null,
      revision integer not null default 1,
      check ((closed is null) = (closed_at is null)),
      check (reason is null or closed = 'dismissed')
    )${end}`,
    `create index curation_gaps_of_owner on curation_gaps (owner) where owner is not null`,

    `create table curation_questions (
      id ${text} not null primary key,
      request ${text} not null unique,
      person ${text} not null references people (id),
      words ${text} not null,
      folded ${text} not null,
      how ${text} not null check (how in ('none', 'choice', 'not-verified', 'only-expired')),
      about ${text},
      options ${text} not null,
      asked_at ${text} not null,
      picked ${text},
      gap ${text} references curation_gaps (id),
      check (picked is null or gap is null)
    )${end}`,
    `create index curation_questions_of_person on curation_questions (person, asked_at)`,
    `create index curation_questions_of_gap on curation_questions (gap, asked_at) where gap is not null`,
    `create index curation_questions_loose on curation_questions (asked_at) where gap is null and picked is null`,
    `create index curation_questions_picked on curation_questions (picked, folded) where picked is not null`,

    `create table curation_reasons (
      person ${text} not null references people (id),
      answer ${text} not null,
      words ${text} not null,
      said_at ${text} not null,
      primary key (person, answer)
    )${end}`,
    `create table curation_handled (
      answer ${text} not null primary key,
      handled_by ${text} not null references people (id),
      handled_at ${text} not null
    )${end}`,
    `create index curation_handled_by on curation_handled (handled_by)`,
    `create table curation_wordings (
      answer ${text} not null,
      folded ${text} not null,
      wording ${text} not null,
      accepted integer not null check (accepted in (0, 1)),
      decided_by ${text} not null references people (id),
      decided_at ${text} not null,
      primary key (answer, folded)
    )${end}`,
    `create index curation_wordings_by on curation_wordings (decided_by)`,
    `create index served_answers_lately on served_answers (served_at)`,

    `create table handover_drafts_anew (
      id ${text} not null primary key,
      question ${text} references handover_questions (id),
      topic ${text} not null,
      asked ${text} not null,
      reply ${text} not null,
      basis ${text},
      author ${text} not null references people (id),
      author_name ${text} not null,
      state ${text} not null check (state in ('draft', 'in-review', 'published', 'rejected')),
      reviewer ${text} references people (id),
      reviewer_name ${text},
      created_at ${text} not null,
      changed_at ${text} not null,
      check ((reviewer is null) = (state = 'draft'))
    )${end}`,
    `insert into handover_drafts_anew select id, question, topic, asked, reply, basis, author, author_name, state,
      reviewer, reviewer_name, created_at, changed_at from handover_drafts`,
    `drop table handover_drafts`,
    `alter table handover_drafts_anew rename to handover_drafts`,
    `create index handover_drafts_open on handover_drafts (created_at) where state in ('draft', 'in-review')`,
    `create index handover_drafts_of on handover_drafts (question)`,
    `create index handover_drafts_by on handover_drafts (author)`,
    `create index handover_drafts_reviewed on handover_drafts (reviewer) where reviewer is not null`,
  ],
};
