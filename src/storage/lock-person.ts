import type { PersonId } from '../core/ids.ts';
import type { Queries } from './engine.ts';

/**
 * Holds the person's row until the batch ends, so that two batches on one person follow one another on
 * PostgreSQL too; where two people are needed, the smaller id is held first.
 */
export const lockPerson = (queries: Queries, person: PersonId) =>
  queries
    .updateTable('people')
    .set((eb) => ({ created_at: eb.ref('created_at') }))
    .where('id', '=', person);
