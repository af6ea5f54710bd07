import type { Migration } from './migration.ts';

/** Calls for proposals and competitions, with the history of each: how it stood before every step. */
export const calls: Migration = {
  number: 27,
  name: 'calls',
  statements: ({ text, end }) => [
    `create table calls (
      id ${text} not null primary key,
      request ${text} not null unique,
      title ${text} not null,
      announcer ${text} not null,
      deadline ${text} not null,
      former_deadline ${text},
      url ${text} not null,
      amount ${text},
      types ${text} not null,
      region ${text},
      powiat ${text},
      for_whom ${text},
      note ${text},
      state ${text} not null check (state in ('draft', 'published', 'cancelled')),
      reason ${text},
      search_key ${text} not null,
      is_example integer not null check (is_example in (0, 1)),
      created_by ${text} references people (id),
      created_at ${text} not null,
      changed_at ${text} not null,
      revision integer not null default 1,
      check (powiat is null or region is not null)
    )${end}`,
    `create index calls_deadline on calls (deadline, id)`,
    `create index calls_by on calls (created_by) where created_by is not null`,

    `create table call_log (
      call ${text} not null references calls (id) on delete cascade,
      revision integer not null,
      did ${text} not null check (did in ('created', 'changed', 'published', 'cancelled', 'undone')),
      before ${text},
      done_by ${text} references people (id),
      done_at ${text} not null,
      primary key (call, revision),
      check ((before is null) = (did = 'created'))
    )${end}`,
    `create index call_log_done on call_log (done_at)`,
    `create index call_log_by on call_log (done_by) where done_by is not null`,
  ],
};
