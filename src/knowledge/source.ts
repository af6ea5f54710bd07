import type { Day } from '../core/clock.ts';
import type { FilePlace } from './fact.ts';

/** An act, a guideline or a page (pl. *źródło*). */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  /** Absent where the address is not known. */
  readonly url?: string;
  readonly readOn: Day;
  readonly at: FilePlace;
}

/** A word people use and the words the rules use (pl. *słownik skrótów i potocznych określeń*). */
export interface ThesaurusEntry {
  readonly says: readonly string[];
  readonly means: readonly string[];
  readonly at: FilePlace;
}
