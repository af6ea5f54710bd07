import type { Instant } from '../../../core/clock.ts';
import type { PersonId } from '../../../core/ids.ts';
import type { NewDelivery } from '../../delivery/domain.ts';
import type { SelectionMode } from '../domain.ts';
import type { NewHappening } from '../store.ts';

/** The drafts that an import made. */
export interface EventsUndo {
  readonly events: readonly string[];
}

/** The recruitment of an event that does not go by the order of applications. */
export interface Recruitment {
  readonly event: string;
  readonly selection: Exclude<SelectionMode, 'order'>;
  readonly deadline?: Instant;
  readonly isSelected: boolean;
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
  /** Undefined where the event goes by the order of applications. */
  recruitment(event: string): Promise<Recruitment | undefined>;
  /** Recruitments whose deadline came after the first moment and not after the second. */
  endedRecruitments(
    from: Instant,
    to: Instant,
  ): Promise<readonly { readonly event: string; readonly deadline: Instant }[]>;
  /** Nobody is told the same thing twice. */
  tell(deliveries: readonly NewDelivery[], at: Instant): Promise<void>;
}
