import type { Migration } from './migration.ts';

/** Questions handed over to advisers, what was written about them, the drafts made of replies, and who answers. */
export const handover: Migration = {
  number: 5,
  name: 'handover',
  statements: ({ text, end }) => [
    `create table handover_questions (
      id ${text} not null primary key,
      request ${text} not null unique,
      fingerprint ${text},
      asker ${text} references people (id),
      asker_name ${text} not null,
      asker_target ${text},
      asker_locale ${text} not null check (asker_locale in ('pl', 'en')),
      topic ${text} not null,
      state ${text} not null check (state in ('waiting', 'taken', 'answered', 'closed', 'withdrawn')),
      adviser ${text} references people (id),
      adviser_name ${text},
      asked_at ${text} not null,
      waiting_since ${text} not null,
      changed_at ${text} not null,
      ended_at ${text},
      closing ${text} check (closing in ('not-ours', 'individual', 'unclear', 'helped', 'settled')),
      revision integer not null default 1,
      erased_at ${text},
      check ((ended_at is not null) = (state in ('closed', 'withdrawn'))),
      check ((closing is not null) = (state = 'closed')),
      check (state not in ('taken', 'answered') or adviser is not null),
      check ((erased_at is null) = (asker is not null)),
      check (erased_at is null or ended_at is not null)
    )${end}`,
    `create unique index handover_asked_once on handover_questions (asker, fingerprint) where ended_at is null`,
    `create index handover_of_asker on handover_questions (asker, asked_at)`,
    `create index handover_of_adviser on handover_questions (adviser) where adviser is not null`,
    `create index handover_pending on handover_questions (waiting_since) where state in ('waiting', 'taken')`,
    `create index handover_ended on handover_questions (ended_at) where erased_at is null`,

    `create table handover_said (
      question ${text} not null references handover_questions (id),
      number integer not null,
      kind ${text} not null check (kind in ('question', 'reply', 'follow-up', 'closing')),
      author ${text} not null references people (id),
      name ${text} not null,
      words ${text} not null,
      basis ${text},
      said_at ${text} not null,
      primary key (question, number)
    )${end}`,
    `create index handover_said_by on handover_said (author)`,

    `create table handover_drafts (
      id ${text} not null primary key,
      question ${text} not null references handover_questions (id),
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
    `create index handover_drafts_open on handover_drafts (created_at) where state in ('draft', 'in-review')`,
    `create index handover_drafts_of on handover_drafts (question)`,
    `create index handover_drafts_by on handover_drafts (author)`,
    `create index handover_drafts_reviewed on handover_drafts (reviewer) where reviewer is not null`,

    `create table handover_seats (
      person ${text} not null primary key references people (id),
      name ${text} not null,
      target ${text} not null,
      locale ${text} not null check (locale in ('pl', 'en')),
      adviser integer not null check (adviser in (0, 1)),
      coordinator integer not null check (coordinator in (0, 1)),
      topics ${text} not null,
      seen_at ${text} not null
    )${end}`,
  ],
};
