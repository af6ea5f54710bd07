import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { MarkCause, Presence } from '../features/attendance/domain.ts';

/** How the lists of attendance were changed, and the codes shown in rooms. */
export interface AttendanceTables {
  /** Every change stays, so that the mark before is the line before. */
  attendance_log: {
    session: string;
    registration: string;
    number: number;
    state: Presence;
    cause: MarkCause;
    done_by: PersonId;
    done_at: Instant;
  };
  attendance_codes: { session: string; secret: string; made_at: Instant };
  attendance_tries: { person: PersonId; wrong: number; last_at: Instant };
}
