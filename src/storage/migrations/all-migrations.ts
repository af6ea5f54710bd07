import { people } from './0001-people.ts';
import { inbox } from './0002-inbox.ts';
import { answers } from './0003-answers.ts';
import { delivery } from './0004-delivery.ts';
import { handover } from './0005-handover.ts';
import { recall } from './0006-recall.ts';
import { curation } from './0007-curation.ts';
import { units } from './0008-units.ts';
import { calendar } from './0009-calendar.ts';
import { registrations } from './0010-registrations.ts';
import { imports } from './0011-imports.ts';
import { feeds } from './0012-feeds.ts';
import { groups } from './0013-groups.ts';
import { documentLog } from './0014-document-log.ts';
import { importRuns } from './0015-import-runs.ts';
import { leftStarts } from './0016-left-starts.ts';
import { consultations } from './0017-consultations.ts';
import { digests } from './0019-digests.ts';
import { announcements } from './0018-announcements.ts';
import { mail } from './0020-mail.ts';
import { certificates } from './0021-certificates.ts';
import { privacy } from './0022-privacy.ts';
import { removedExceptions } from './0023-removed-exceptions.ts';
import { surveys } from './0024-surveys.ts';
import { reports } from './0025-reports.ts';
import { erasures } from './0026-erasures.ts';
import { calls } from './0027-calls.ts';
import { requestLog } from './0028-request-log.ts';
import { seatWords } from './0029-seat-words.ts';
import { enteredAbsences } from './0030-entered-absences.ts';
import { eventDownloads } from './0031-event-downloads.ts';
import { announcementFiles } from './0032-announcement-files.ts';
import { accountLocales } from './0033-account-locales.ts';
import type { Migration } from './migration.ts';

/** In the order in which they are applied. New ones go to the end. */
export const ALL_MIGRATIONS: readonly Migration[] = [
  people,
  inbox,
  answers,
  delivery,
  handover,
  recall,
  curation,
  units,
  calendar,
  registrations,
  imports,
  feeds,
  groups,
  documentLog,
  importRuns,
  leftStarts,
  consultations,
  announcements,
  digests,
  mail,
  certificates,
  privacy,
  removedExceptions,
  surveys,
  reports,
  erasures,
  calls,
  requestLog,
  seatWords,
  enteredAbsences,
  eventDownloads,
  announcementFiles,
  accountLocales,
];
