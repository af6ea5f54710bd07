import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { RowState, RunState } from '../features/imports/runs-store.ts';

/** The rows of imports that are carried out row by row, and of the people who came with them. */
export interface ImportRunsTables {
  import_runs: { import: string; state: RunState; shown_at: Instant | null };
  import_rows: {
    import: string;
    /** The order in which they are entered. */
    number: number;
    /** As the sheet counts them. */
    sheet_row: number;
    /** JSON: what is to be entered. */
    content: string;
    state: RowState;
    /** JSON: what it came to. */
    outcome: string | null;
  };
  imported_people: { person: PersonId; who: string; import: string };
}
