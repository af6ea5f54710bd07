import type { Instant } from '../../../core/clock.ts';
import type { PersonId } from '../../../core/ids.ts';
import type { NewDelivery } from '../../delivery/domain.ts';
import type { SelectionMode } from '../domain.ts';
import type { NewHappening } from '../store.ts';

/** An event of an imported file, with the id that its draft will have. */
export type PlannedEvent = Pick<NewHappening, 'id' | 'plan'>;

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
  /** Writes drafts of an import down, each of them once, and marks their rows in the same batch. */
  enterEvents(
    file: string,
    rows: readonly { readonly number: number; readonly happening: NewHappening }[],
  ): Promise<void>;
  /** Deletes drafts of an import that nobody has touched since, and marks their rows. */
  undoEvents(
    file: string,
    rows: readonly { readonly number: number; readonly event: string }[],
  ): Promise<void>;
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
