import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';

/** How the lists of attendance were changed: late corrections stay visible. */
export interface AttendanceTables {
  attendance_log: {
    session: string;
    registration: string;
    number: number;
    state: 'present' | 'absent' | 'excused';
    cause: string;
    done_by: PersonId;
    done_at: Instant;
  };
}
