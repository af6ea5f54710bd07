import type { RegistrationsStore } from '../features/registrations/store.ts';
import type { Engine } from './engine.ts';
import { amendSteps, changeSteps } from './registrations-change.ts';
import { createDueReads } from './registrations-due.ts';
import { enrolSteps } from './registrations-enrol.ts';
import { createOccasionReads } from './registrations-occasion.ts';
import { createRegistrationReads } from './registrations-reads.ts';
import { selectSteps } from './registrations-select.ts';
import { createTermWrites } from './registrations-terms.ts';
import { createUnacknowledgedReads } from './registrations-unacknowledged.ts';

/**
 * Registrations in the database. Whoever writes to a term holds the term's row first (and the event's before it, where
 * that is needed too), so that on PostgreSQL, as on SQLite, contended writes follow one another and each sees what the
 * one before it committed.
 */
export const createRegistrationsStore = (engine: Engine): RegistrationsStore => {
  const { queries, batch } = engine;
  return {
    ...createRegistrationReads(engine),
    ...createDueReads(engine),
    ...createOccasionReads(engine),
    ...createTermWrites(engine),
    ...createUnacknowledgedReads(engine),
    enrol: (enrolment) => batch(enrolSteps(queries, enrolment)),
    change: (change) => batch(changeSteps(queries, change)),
    amend: (before, needs, by, tell, at) => batch(amendSteps(queries, before, needs, by, tell, at)),
    select: (selected) => batch(selectSteps(queries, selected)),
  };
};
