import type { Migration } from './migration.ts';

/** Whether a coordinator entered an absence for an adviser: what coordinators entered, any of them can take back. */
export const enteredAbsences: Migration = {
  number: 30,
  name: 'entered-absences',
  statements: () => [
    `alter table adviser_exceptions add column by_coordinator integer not null default 0 check (by_coordinator in (0, 1))`,
  ],
};
