import type { Migration } from './migration.ts';

/** The beginning from which a term was moved: people who missed the word of it may still come then. */
export const leftStarts: Migration = {
  number: 16,
  name: 'left-starts',
  statements: ({ text }) => [`alter table event_terms add column left_start ${text}`],
};
