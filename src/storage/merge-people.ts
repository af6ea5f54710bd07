import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import { moveAnnouncements } from './announcements-store.ts';
import { moveAnswers } from './answers-store.ts';
import { moveCuration } from './curation-forget.ts';
import { moveCalendar } from './calendar-merge.ts';
import { moveCalls } from './calls-store.ts';
import { moveCertificates } from './certificates-store.ts';
import { moveTries } from './attendance-codes.ts';
import { moveDigests } from './digests-merge.ts';
import { moveFeeds } from './feeds-store.ts';
import { moveGroups } from './groups-store.ts';
import { moveConsultations } from './consultations-merge.ts';
import { moveMail } from './mail-store.ts';
import { moveHandover } from './handover-forget.ts';
import { moveSurveys } from './surveys-store.ts';
import { moveMarks } from './privacy/erasures-store.ts';
import { moveUnits } from './units-merge.ts';
import { moveRecall } from './recall-told.ts';
import type { Queries, Step } from './engine.ts';
import { moveImportedPeople } from './import-runs-store.ts';
import { moveImports } from './imports-store.ts';
import { moveReports } from './reports/keep.ts';
import { moveRegistrations } from './registrations-merge.ts';

/** The survivor keeps what they set for themselves and inherits what they did not. */
const inheritSettings = (queries: Queries, from: PersonId, to: PersonId): Step => {
  const other = queries.selectFrom('people as other').where('other.id', '=', from);
  return {
    query: queries
      .updateTable('people')
      .set(({ fn }) => ({
        locale: fn.coalesce('locale', other.select('other.locale')),
        region: fn.coalesce('region', other.select('other.region')),
        greeted_at: fn.coalesce('greeted_at', other.select('other.greeted_at')),
        recalls_off_at: fn.coalesce('recalls_off_at', other.select('other.recalls_off_at')),
      }))
      .where('id', '=', to),
  };
};

/**
 * The steps that make one person of two. Every repository whose rows belong to a person gives its own; one that
 * is forgotten is found at once, because the row of `from` cannot go while anything still points to it. Rows that are
 * contended are held in one order: events (of the calendar), then `terms`, which were read before, then registrations.
 */
export const mergePeople = (
  queries: Queries,
  from: PersonId,
  to: PersonId,
  terms: readonly string[],
  at: Instant,
): readonly Step[] => [
  inheritSettings(queries, from, to),
  { query: queries.updateTable('accounts').set({ person: to }).where('person', '=', from) },
  { query: queries.updateTable('link_codes').set({ person: to }).where('person', '=', from) },
  { query: queries.updateTable('link_codes').set({ entered_by: to }).where('entered_by', '=', from) },
  ...moveAnswers(queries, from, to),
  ...moveAnnouncements(queries, from, to),
  ...moveHandover(queries, from, to),
  ...moveCuration(queries, from, to),
  ...moveRecall(queries, from, to),
  ...moveUnits(queries, from, to),
  ...moveImports(queries, from, to),
  ...moveImportedPeople(queries, from),
  ...moveCalendar(queries, from, to),
  ...moveCertificates(queries, from, to),
  ...moveGroups(queries, from, to),
  ...moveCalls(queries, from, to),
  ...moveDigests(queries, from, to),
  ...moveFeeds(queries, from, to),
  ...moveMail(queries, from, to),
  ...moveSurveys(queries, from, to),
  ...moveTries(queries, from),
  ...moveMarks(queries, from, to),
  { query: queries.updateTable('journal').set({ actor: to }).where('actor', '=', from) },
  ...moveConsultations(queries, from, to),
  ...moveReports(queries, from, to),
  ...moveRegistrations(queries, from, to, terms, at),
  { query: queries.deleteFrom('people').where('id', '=', from), rows: 1 },
];
