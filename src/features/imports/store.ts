import type { Instant } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';

/** A file that was read and waits for its one confirmation (pl. *wczytanie*). */
export interface ImportDraft {
  readonly id: string;
  /** What is imported: `units`. */
  readonly kind: string;
  readonly fileName: string;
  /** What the feature made of the rows; plain JSON. */
  readonly content: unknown;
  readonly by: PersonId;
  readonly at: Instant;
}

/** `undo` holds what is needed to take it back; plain JSON. */
export interface DoneImport extends Omit<ImportDraft, 'content'> {
  readonly undo: unknown;
  readonly doneAt: Instant;
}

/** Files that were read, and what became of them; the features apply them in batches of their own. */
export interface ImportsStore {
  /** The same draft again is kept with its new content. */
  keep(draft: ImportDraft): Promise<void>;
  /** Forgets a draft at once. */
  drop(id: string): Promise<void>;
  /** Undefined where it is not there, or was applied. */
  draft(id: string): Promise<ImportDraft | undefined>;
  /** The latest ones that were applied and not taken back. */
  done(kind: string, most: number): Promise<readonly DoneImport[]>;
  /** Forgets drafts that nobody confirmed before that moment, and of what was applied before it how to take it back. */
  forget(before: Instant): Promise<number>;
}
