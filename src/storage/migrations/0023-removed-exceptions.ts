import type { Migration } from './migration.ts';

/** Leave and extra hours that were removed stay for a while, so that a press of a button brings them back as they were. */
export const removedExceptions: Migration = {
  number: 23,
  name: 'removed-exceptions',
  statements: ({ text }) => [`alter table adviser_exceptions add column removed_at ${text}`],
};
