import type { Instant } from '../../../core/clock.ts';
import type { PersonId } from '../../../core/ids.ts';
import type { NewHappening } from '../store.ts';

/** The drafts that an import made. */
export interface EventsUndo {
  readonly events: readonly string[];
}

/** What only those who run events keep: who has read a late change, and events that came in a file. */
export interface DeskStore {
  /** False where it is no registration of this person. */
  noteSeen(registration: string, person: PersonId, sequence: number): Promise<boolean>;
  /** Registrations of a term whose people said that they read its latest change. */
  seenOf(term: string): Promise<ReadonlySet<string>>;
  /** Writes all drafts of an import down, once; false where it was applied before. */
  applyEvents(file: {
    readonly id: string;
    readonly happenings: readonly NewHappening[];
    readonly at: Instant;
  }): Promise<boolean>;
  /** Deletes the drafts of an import that nobody has touched since; undefined where there is nothing to take back. */
  undoEvents(
    id: string,
    undo: EventsUndo,
  ): Promise<{ readonly removed: number; readonly kept: number } | undefined>;
}
