import type { Migration } from './migration.ts';

/** What was done about requests for a consultation: times proposed, declined with a reason, passed on to coordinators. */
export const requestLog: Migration = {
  number: 28,
  name: 'request-log',
  statements: ({ text, end }) => [
    `create table advice_request_log (
      advice_request ${text} not null references advice_requests (id),
      number integer not null,
      cause ${text} not null check (cause in ('proposed', 'declined', 'passed-on')),
      reason ${text},
      done_by ${text} not null references people (id),
      done_at ${text} not null,
      primary key (advice_request, number),
      check (reason is null or cause = 'declined')
    )${end}`,
    `create index advice_request_log_by on advice_request_log (done_by)`,
  ],
};
