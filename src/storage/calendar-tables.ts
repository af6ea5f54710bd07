import type { Generated } from 'kysely';
import type { Day, Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { EventForm, EventState, SelectionMode, Term } from '../features/calendar/domain.ts';

/** The rows of projects, events, their terms and sessions, and of who is interested. */
export interface CalendarTables {
  projects: {
    id: string;
    name: string;
    region: string;
    funding: string;
    hour_minutes: 45 | 60;
    starts_on: Day;
    ends_on: Day;
    participant_form_url: string | null;
    is_example: 0 | 1;
  };
  events: {
    id: string;
    request: string | null;
    project: string | null;
    form: EventForm;
    title: string;
    aim: string | null;
    /** A JSON list. */
    topics: string;
    organiser: string;
    partners: string | null;
    region: string;
    powiat: string | null;
    /** Folded, for comparing. */
    powiat_key: string | null;
    place: string | null;
    online_url: string | null;
    trainer: string | null;
    for_whom: string | null;
    /** JSON. */
    eligibility: string;
    /** JSON. */
    priority: string;
    selection: SelectionMode;
    needs_consent: 0 | 1;
    unit_form_url: string | null;
    per_unit: number | null;
    price: number | null;
    accessibility: string | null;
    catering: 0 | 1;
    /** A JSON list. */
    asks: string;
    contact: string | null;
    /** A JSON list. */
    downloads: Generated<string>;
    deadline: Instant | null;
    resign_until: Instant | null;
    minimum: number | null;
    thematic_group: string | null;
    attendance_percent: number;
    state: EventState;
    published_at: Instant | null;
    cancelled_at: Instant | null;
    cancel_reason: string | null;
    /** When the places were given where the mode is not the order of applications. */
    selected_at: Instant | null;
    copied_from: string | null;
    /** The event of which this draft is the change that is being worked on, and its revision then. */
    edit_of: string | null;
    edit_of_revision: number | null;
    created_by: PersonId | null;
    is_example: 0 | 1;
    /** Roots of its words, each after a blank. */
    search_key: Generated<string>;
    revision: Generated<number>;
    created_at: Instant;
    changed_at: Instant;
  };
  event_terms: {
    id: string;
    event: string;
    number: number;
    label: string | null;
    capacity: number;
    taken: Generated<number>;
    /** The position that the next one on the waiting list gets. */
    next_position: Generated<number>;
    state: Term['state'];
    confirmed_at: Instant | null;
    sequence: Generated<number>;
    /** Grows with everything after which somebody may have to be told or offered a seat; 0: nothing is left to do. */
    stirred: Generated<number>;
    /** How often a seat became free: those who wait hear of each once. */
    freed: Generated<number>;
    /** Since when nobody can sign up, because `taken` was not the number of seats that registrations have. */
    broken_at: Instant | null;
    /** The next meeting that people may still come to, because it was moved and they missed the word of it. */
    left_start: Generated<Instant | null>;
  };
  event_sessions: {
    id: string;
    term: string;
    number: number;
    day: Day;
    from_time: string;
    to_time: string;
    starts_at: Instant;
    ends_at: Instant;
    pause_minutes: Generated<number>;
    place: string | null;
    online_url: string | null;
  };
  event_interests: { event: string; person: PersonId; since: Instant };
  /** Who was at a session; while there is a row, the session stays. */
  attendance: {
    session: string;
    registration: string;
    state: 'present' | 'absent' | 'excused';
    means: 'list' | 'code';
    noted_by: PersonId;
    noted_at: Instant;
  };
}
