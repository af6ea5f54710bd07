import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';

/** The rows of files that were read. */
export interface ImportsTables {
  imports: {
    id: string;
    kind: string;
    file_name: string;
    state: 'draft' | 'done' | 'undone';
    /** JSON; only of a draft. */
    content: string | null;
    /** JSON; only of what can be taken back. */
    undo: string | null;
    made_by: PersonId;
    made_at: Instant;
    done_at: Instant | null;
  };
}
