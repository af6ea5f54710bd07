import type { Generated } from 'kysely';
import type { Day, Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type {
  Consultation,
  ConsultationState,
  Exception,
  Mode,
  Participant,
} from '../features/consultations/domain.ts';
import type { Cause } from '../features/consultations/store.ts';

/** The rows of advice: topics, advisers, consultations and the time that they take. */
export interface ConsultationsTables {
  advice_topics: {
    id: string;
    name_pl: string;
    name_en: string;
    minutes: number;
    /** A JSON list of ids. */
    knowledge_topics: string;
    seats: number | null;
    minimum: number | null;
    position: number;
    is_active: 0 | 1;
    revision: Generated<number>;
  };
  advisers: {
    person: PersonId;
    name: string;
    /** JSON lists of ids and of names. */
    topics: string;
    region: string;
    powiaty: string;
    base_powiat: string | null;
    place: string | null;
    online_url: string | null;
    phone: string | null;
    notice_hours: number;
    horizon_days: number;
    daily_minutes: number;
    buffer_before: number;
    buffer_after: number;
    confirms_by_hand: 0 | 1;
    is_active: 0 | 1;
    is_example: 0 | 1;
    changed_at: Instant;
    /** When hours were added or leave was taken back, until those who wait were told. */
    opened_at: Generated<Instant | null>;
    revision: Generated<number>;
  };
  adviser_hours: {
    id: string;
    adviser: PersonId;
    weekday: number;
    from_time: string;
    to_time: string;
    /** A JSON list. */
    modes: string;
    place: string | null;
    valid_from: Day | null;
    valid_until: Day | null;
  };
  adviser_exceptions: {
    id: string;
    adviser: PersonId;
    kind: Exception['kind'];
    from_day: Day;
    until_day: Day;
    from_time: string | null;
    to_time: string | null;
    modes: string | null;
    place: string | null;
    reason: Exception['reason'];
    /** Removed, and can be brought back. */
    removed_at: Generated<Instant | null>;
    /** Coordinators entered it for the adviser, and can take it back. */
    by_coordinator: Generated<0 | 1>;
  };
  /** Both folded, the smaller first. */
  travel_times: { powiat: string; other: string; minutes: number };
  consultations: {
    id: string;
    uid: string;
    request: string;
    topic: string;
    mode: Mode;
    adviser: PersonId;
    starts_at: Instant;
    ends_at: Instant;
    block_from: Instant;
    block_to: Instant;
    /** Quarters of an hour since 1970: the first of the block, and the first after it. */
    first_cell: number;
    end_cell: number;
    /** Of advice. */
    minutes: number;
    day: Day;
    from_time: string;
    to_time: string;
    place: string | null;
    online_url: string | null;
    phone: string | null;
    powiat: string | null;
    state: ConsultationState;
    held_until: Instant | null;
    seats: number | null;
    minimum: number | null;
    runs_anyway: Generated<0 | 1>;
    client: PersonId | null;
    unit: string | null;
    project: string | null;
    matter: string | null;
    document_url: string | null;
    moved_to: string | null;
    reason: string | null;
    ended_by: NonNullable<Consultation['endedBy']> | null;
    /** Two accounts turned out to be one adviser, who has two at once: a person has to decide. */
    is_doubled: Generated<0 | 1>;
    /** Whether those who wait for a time have been told that this one is free again. */
    freed_seen: Generated<0 | 1>;
    is_unplanned: Generated<0 | 1>;
    is_example: 0 | 1;
    made_at: Instant;
    changed_at: Instant;
    /** When words and names were taken out of it. */
    erased_at: Instant | null;
    sequence: Generated<number>;
    revision: Generated<number>;
  };
  adviser_cells: { adviser: PersonId; cell: number; consultation: string };
  consultation_advisers: { consultation: string; adviser: PersonId };
  consultation_people: {
    id: string;
    consultation: string;
    person: PersonId;
    unit: string | null;
    state: Participant['state'];
    /** The input that booked the seat: sent again it is the same seat. */
    request: string;
    made_by: PersonId;
    made_at: Instant;
    changed_at: Instant;
    /** Of groups: what this person wants to talk about. */
    matter: Generated<string | null>;
    document_url: Generated<string | null>;
  };
  consultation_log: {
    consultation: string;
    number: number;
    state: ConsultationState;
    cause: Cause;
    done_by: PersonId | null;
    done_at: Instant;
  };
  consultation_outcomes: {
    consultation: string;
    /** The first note is 1; each correction is one more. */
    number: number;
    is_current: 0 | 1;
    minutes: number;
    persons: number;
    unit: string | null;
    topic: string;
    mode: Mode;
    follow_up: string | null;
    noted_by: PersonId;
    noted_at: Instant;
  };
}
