import { createHash } from 'node:crypto';
import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';

/**
 * That somebody was erased (pl. *usunięcie*). The mark says who only to those who have a copy of the database in which
 * the person still is: ids are random.
 */
export interface Erasure {
  readonly mark: string;
  readonly at: Instant;
}

/** By what a person is known again in a copy of the database. */
export const markOf = (person: PersonId): string => createHash('sha256').update(person).digest('hex');
