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

/** Files that were read, and wait for their confirmation; what is confirmed is a run. */
export interface ImportsStore {
  /** The same draft again is kept with its new content. */
  keep(draft: ImportDraft): Promise<void>;
  /** Forgets a draft at once. */
  drop(id: string): Promise<void>;
  /** Undefined where it is not there, or was applied. */
  draft(id: string): Promise<ImportDraft | undefined>;
  /** Forgets drafts of before that moment that nobody confirmed, and the rows of what was entered before it. */
  forget(before: Instant): Promise<number>;
}
