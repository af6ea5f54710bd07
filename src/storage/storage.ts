import type { Inbox } from '../chat/inbox.ts';
import type { Instant } from '../core/clock.ts';
import { createBell } from '../core/bell.ts';
import type { AnnouncementsStore } from '../features/announcements/store.ts';
import type { AnswersStore } from '../features/answers/store.ts';
import type { CertificatesStore } from '../features/certificates/store.ts';
import type { CalendarStore } from '../features/calendar/store.ts';
import type { CallsStore } from '../features/calls/store.ts';
import type { AskingStore } from '../features/consultations/asking-store.ts';
import type { ConsultationsStore } from '../features/consultations/store.ts';
import type { DutyStore } from '../features/consultations/duty/store.ts';
import type { CurationStore } from '../features/curation/store.ts';
import type { AttendanceStore } from '../features/attendance/store.ts';
import type { ApplicationsStore } from '../features/calendar/desk/applications/store.ts';
import type { DeskStore } from '../features/calendar/desk/store.ts';
import type { DigestsStore } from '../features/digests/store.ts';
import type { OutboxStore } from '../features/delivery/delivery.ts';
import type { FeedStore } from '../features/feeds/store.ts';
import type { LeaseStore } from '../features/delivery/lease-store.ts';
import type { Ledger } from '../features/delivery/ledger.ts';
import type { OverviewStore } from '../features/delivery/overview-store.ts';
import type { PauseStore } from '../features/delivery/pause-store.ts';
import type { ScheduleStore } from '../features/delivery/schedule-store.ts';
import type { MailStore } from '../features/mail/store.ts';
import type { GroupsStore } from '../features/groups/store.ts';
import type { HandoverStore } from '../features/handover/store.ts';
import type { PictureStore } from '../features/consultations/picture/store.ts';
import type { OutreachStore } from '../features/consultations/outreach/store.ts';
import type { PeopleStore } from '../features/people/store.ts';
import type { PrivacyStore } from '../features/privacy/store.ts';
import type { ReportsKeep } from '../features/reports/keep-store.ts';
import type { ReportsStore } from '../features/reports/store.ts';
import type { RegistrationsStore } from '../features/registrations/store.ts';
import type { RunsStore } from '../features/imports/runs-store.ts';
import type { ImportsStore } from '../features/imports/store.ts';
import type { SurveysStore } from '../features/surveys/store.ts';
import type { UnitsStore } from '../features/units/store.ts';
import type { RecallStore } from '../features/recall/store.ts';
import { createApplicationsStore } from './applications-store.ts';
import { createAnnouncementsStore } from './announcements-store.ts';
import { createAnswersStore } from './answers-store.ts';
import { createAskingStore } from './asking-store.ts';
import { createCertificatesStore } from './certificates-store.ts';
import { createConsultationsStore } from './consultations-store.ts';
import { createCurationStore } from './curation-store.ts';
import { createCallsStore } from './calls-store.ts';
import { createCalendarStore } from './calendar-store.ts';
import { createDigestsStore } from './digests-store.ts';
import { createDeskStore } from './desk-store.ts';
import { createDutyStore } from './duty-store.ts';
import type { Engine } from './engine.ts';
import { createFeedStore } from './feeds-store.ts';
import { createGroupsStore } from './groups-store.ts';
import { createAttendanceStore } from './attendance-store.ts';
import { createHandoverStore } from './handover-store.ts';
import { createInboxStore } from './inbox-store.ts';
import { createLeaseStore } from './lease-store.ts';
import { createLedgerStore } from './ledger-store.ts';
import { createLinkStore } from './link-store.ts';
import { createMailStore } from './mail-store.ts';
import { createOutreachStore } from './outreach-store.ts';
import { createOutboxStore } from './outbox-store.ts';
import { createOverviewStore } from './overview-store.ts';
import { createPictureStore } from './picture-store.ts';
import { createPauseStore } from './pause-store.ts';
import { createPersonStore } from './person-store.ts';
import { createJournalStore } from './privacy/journal-store.ts';
import { createPrivacyStore } from './privacy/privacy-store.ts';
import { createRetentionRows, type RetentionRows } from './privacy/retention-store.ts';
import { purge } from './purge.ts';
import { createRecallStore } from './recall-store.ts';
import { createReportsKeep } from './reports/keep.ts';
import { createReportsStore } from './reports/reports-store.ts';
import { createRegistrationsStore } from './registrations-store.ts';
import { createScheduleStore } from './schedule-store.ts';
import { createRunsStore } from './import-runs-store.ts';
import { createImportsStore } from './imports-store.ts';
import { createSurveysStore } from './surveys-store.ts';
import { createUnitsStore } from './units-store.ts';

/** Everything that is remembered (pl. *pamięć*): the features' ports over one database. */
export interface Storage {
  readonly people: PeopleStore;
  readonly announcements: AnnouncementsStore;
  readonly answers: AnswersStore;
  readonly handover: HandoverStore;
  readonly curation: CurationStore;
  readonly calendar: CalendarStore;
  readonly certificates: CertificatesStore;
  readonly consultations: ConsultationsStore;
  readonly asking: AskingStore;
  readonly desk: DeskStore;
  readonly duty: DutyStore;
  readonly outreach: OutreachStore;
  readonly picture: PictureStore;
  readonly digests: DigestsStore;
  readonly groups: GroupsStore;
  readonly calls: CallsStore;
  readonly registrations: RegistrationsStore;
  readonly reports: ReportsStore;
  readonly reportsKeep: ReportsKeep;
  readonly surveys: SurveysStore;
  readonly units: UnitsStore;
  readonly imports: ImportsStore;
  readonly importRuns: RunsStore;
  readonly applications: ApplicationsStore;
  readonly feeds: FeedStore;
  readonly attendance: AttendanceStore;
  readonly recall: RecallStore;
  readonly mail: MailStore;
  readonly privacy: PrivacyStore;
  readonly journal: ReturnType<typeof createJournalStore>;
  readonly retention: RetentionRows;
  readonly inbox: Inbox;
  readonly ledger: Ledger;
  readonly outbox: OutboxStore;
  readonly overview: OverviewStore;
  readonly pauses: PauseStore;
  readonly schedules: ScheduleStore;
  readonly leases: LeaseStore;
  /** Calls when a batch was committed that gives the worker something to do. */
  onWork(listener: () => void): void;
  /** Whether the database answers now. */
  ready(): Promise<boolean>;
  /** Forgets handled inputs, dead codes and counted tries from before that moment; gives their number. */
  purge(before: Instant): Promise<number>;
  close(): Promise<void>;
}

/** The engine, whose batches ring when the worker is to wake. */
const ringing = (engine: Engine, ring: () => void): Engine => ({
  ...engine,
  batch: async (steps) => {
    const isDone = await engine.batch(steps);
    if (isDone && steps.some(({ wakes }) => wakes)) ring();
    return isDone;
  },
});

/**
 * The storage over an open database, its schema brought up to date. A database that is refused is closed again.
 * @throws {SchemaRefused} when it does not fit this program.
 */
export const createStorage = async (opened: Engine): Promise<Storage> => {
  const bell = createBell();
  const engine = ringing(opened, () => bell.ring());
  try {
    await engine.migrate();
  } catch (thrown) {
    await engine.close();
    throw thrown;
  }
  return {
    people: { ...createPersonStore(engine), ...createLinkStore(engine) },
    announcements: createAnnouncementsStore(engine),
    answers: createAnswersStore(engine),
    handover: createHandoverStore(engine),
    curation: createCurationStore(engine),
    calendar: createCalendarStore(engine),
    certificates: createCertificatesStore(engine),
    consultations: createConsultationsStore(engine),
    asking: createAskingStore(engine),
    desk: createDeskStore(engine),
    duty: createDutyStore(engine),
    outreach: createOutreachStore(engine),
    picture: createPictureStore(engine),
    digests: createDigestsStore(engine),
    groups: createGroupsStore(engine),
    calls: createCallsStore(engine),
    registrations: createRegistrationsStore(engine),
    reports: createReportsStore(engine, createPictureStore(engine)),
    reportsKeep: createReportsKeep(engine),
    surveys: createSurveysStore(engine),
    units: createUnitsStore(engine),
    imports: createImportsStore(engine),
    importRuns: createRunsStore(engine),
    applications: createApplicationsStore(engine),
    feeds: createFeedStore(engine),
    attendance: createAttendanceStore(engine),
    recall: createRecallStore(engine),
    mail: createMailStore(engine),
    privacy: createPrivacyStore(engine),
    journal: createJournalStore(engine),
    retention: createRetentionRows(engine),
    inbox: createInboxStore(engine),
    ledger: createLedgerStore(engine),
    outbox: createOutboxStore(engine),
    overview: createOverviewStore(engine),
    pauses: createPauseStore(engine),
    schedules: createScheduleStore(engine),
    leases: createLeaseStore(engine),
    onWork: (listener) => void bell.listen(listener),
    ready: () => engine.ready(),
    purge: (before) => purge(engine, before),
    close: () => engine.close(),
  };
};
