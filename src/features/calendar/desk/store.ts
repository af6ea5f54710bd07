import type { PersonId } from '../../../core/ids.ts';

/** What only those who run events keep: who has read a change that came shortly before the start. */
export interface DeskStore {
  /** False where it is no registration of this person. */
  noteSeen(registration: string, person: PersonId, sequence: number): Promise<boolean>;
  /** Registrations of a term whose people said that they read its latest change. */
  seenOf(term: string): Promise<ReadonlySet<string>>;
}
