import type { Day, Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';

/** The rows of plans and of frozen reports. */
export interface ReportsTables {
  report_targets: { project: string; figure: string; value: number; noted_by: PersonId; noted_at: Instant };
  report_snapshots: {
    id: string;
    request: string;
    number: number;
    region: string | null;
    from_day: Day;
    to_day: Day;
    project: string | null;
    is_example: 0 | 1;
    /** JSON. */
    figures: string;
    hash: string;
    corrects: string | null;
    reason: string | null;
    made_by: PersonId;
    made_at: Instant;
  };
}
