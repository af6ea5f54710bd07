import type { Generated } from 'kysely';
import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { Cause, RegistrationState } from '../features/registrations/domain.ts';

/** The rows of registrations and of how they came to stand where they do. */
export interface RegistrationsTables {
  registrations: {
    id: string;
    request: string;
    event: string;
    term: string;
    person: PersonId | null;
    unit: string | null;
    state: RegistrationState;
    has_seat: 0 | 1;
    position: number | null;
    until_at: Instant | null;
    /** JSON. */
    needs: string;
    consented_by: PersonId | null;
    /** The sequence of the term that the person knows of: behind the term's, they have to be told. */
    told_sequence: number;
    /** Whether the person knows that it takes place. */
    told_certain: 0 | 1;
    /** The sequence of the term that the person said they have read. */
    seen_sequence: Generated<number>;
    made_by: PersonId;
    made_at: Instant;
    changed_at: Instant;
    revision: Generated<number>;
  };
  registration_log: {
    registration: string;
    number: number;
    state: RegistrationState;
    cause: Cause;
    done_by: PersonId | null;
    done_at: Instant;
  };
}
