import type { Day, Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { Locale } from '../core/locale.ts';
import type { PlatformName } from '../chat/input.ts';
import type { DeliveryState } from '../features/delivery/domain.ts';
import type { OccurrenceRecord } from '../features/delivery/schedule-store.ts';
import type { AnnouncementsTables } from './announcements-tables.ts';
import type { AttendanceTables } from './attendance-tables.ts';
import type { CalendarTables } from './calendar-tables.ts';
import type { CallsTables } from './calls-tables.ts';
import type { CertificatesTables } from './certificates-tables.ts';
import type { ConsultationsTables } from './consultations-tables.ts';
import type { CurationTables } from './curation-tables.ts';
import type { DigestsTables } from './digests-tables.ts';
import type { FeedsTables } from './feeds-tables.ts';
import type { GroupsTables } from './groups-tables.ts';
import type { HandoverTables } from './handover-tables.ts';
import type { ImportRunsTables } from './import-runs-tables.ts';
import type { ImportsTables } from './imports-tables.ts';
import type { MailTables } from './mail-tables.ts';
import type { PrivacyTables } from './privacy-tables.ts';
import type { ReportsTables } from './reports-tables.ts';
import type { RegistrationsTables } from './registrations-tables.ts';
import type { SurveysTables } from './surveys-tables.ts';
import type { UnitsTables } from './units-tables.ts';
import type { RecallTables } from './recall-tables.ts';
import type { WaitingTables } from './waiting-tables.ts';

/** The rows as both databases keep them: times as UTC text, ids as text, booleans as 0 or 1. */
export interface Tables
  extends
    ImportRunsTables,
    ImportsTables,
    AnnouncementsTables,
    AttendanceTables,
    FeedsTables,
    CalendarTables,
    CallsTables,
    CertificatesTables,
    ConsultationsTables,
    WaitingTables,
    CurationTables,
    DigestsTables,
    GroupsTables,
    HandoverTables,
    MailTables,
    PrivacyTables,
    RecallTables,
    RegistrationsTables,
    ReportsTables,
    SurveysTables,
    UnitsTables {
  people: {
    id: PersonId;
    created_at: Instant;
    greeted_at: Instant | null;
    locale: Locale | null;
    region: string | null;
    /** Since when the person does not want to hear that what they were told has changed. */
    recalls_off_at: Instant | null;
  };
  accounts: {
    id: string;
    person: PersonId;
    platform: PlatformName;
    workspace: string;
    user_id: string;
    name: string;
    created_at: Instant;
    /** The app's language when the account was last met; null where the app never told. */
    locale: Locale | null;
  };
  sightings: {
    account: string;
    workspace: string;
    /** A JSON list of group ids. */
    group_ids: string;
    seen_at: Instant;
  };
  link_codes: {
    id: string;
    hash: string;
    person: PersonId;
    account: string;
    expires_at: Instant;
    /** Who typed it in, on which account, and has still to confirm. */
    entered_by: PersonId | null;
    entered_on: string | null;
    used_at: Instant | null;
  };
  link_tries: { person: PersonId; wrong: number; last_at: Instant };
  inbox: { key: string; claimed_at: Instant; finished_at: Instant | null };
  served_answers: { id: string; person: PersonId; answer: string; as_of: Day; served_at: Instant };
  answer_votes: { person: PersonId; answer: string; helpful: 0 | 1; voted_at: Instant };
  leases: {
    name: string;
    holder: string;
    host: string;
    pid: number;
    fence: number;
    expires_at: Instant;
  };
  outbox: {
    id: string;
    kind: string;
    thing: string;
    /** The target's key; {@link place} leaves out the thread. */
    target: string;
    place: string;
    lane: string;
    locale: Locale;
    /** JSON; taken away some days after the end. */
    content: string | null;
    urgent: 0 | 1;
    state: DeliveryState;
    queued_at: Instant;
    /** The order of those that were queued together. */
    ord: number;
    not_before: Instant;
    expires_at: Instant | null;
    attempts: number;
    doubts: number;
    fence: number;
    part: number;
    parts: number | null;
    /** JSON of the whole message, while it is half-way. */
    message: string | null;
    claimed_by: string | null;
    /** When the part that comes next may first have left. */
    since: Instant | null;
    reason: string | null;
    finished_at: Instant | null;
  };
  outbox_parts: { delivery: string; part: number; channel: string; message: string; posted_at: Instant };
  schedules: {
    id: string;
    job: string;
    content: string;
    pattern: string;
    window_minutes: number;
    /** Null where it does not run any more. */
    next_at: Instant | null;
    created_at: Instant;
  };
  occurrences: {
    schedule: string;
    day: Day;
    time: string;
    due_at: Instant;
    state: OccurrenceRecord['state'];
    not_before: Instant;
    attempts: number;
    fence: number;
    claimed_by: string | null;
    reason: string | null;
    finished_at: Instant | null;
  };
  schema_migrations: { number: number; name: string; checksum: string; applied_at: Instant };
}
