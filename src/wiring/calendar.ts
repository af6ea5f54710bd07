import { tableFiles } from '../documents/table-files.ts';
import type { ImportRuns } from '../features/imports/runs.ts';
import type { DeskHandling } from '../features/calendar/desk/handling.ts';
import type { Handling } from '../features/calendar/handling.ts';
import type { SignUps } from '../features/registrations/service.ts';
import type { Profiles } from '../features/units/feature.ts';
import type { Storage } from '../storage/storage.ts';

/** What the calendar needs of others: sign-ups, and who works where. */
export const calendarDeps = (
  { calendar, units, attendance }: Pick<Storage, 'calendar' | 'units' | 'attendance'>,
  signUps: SignUps,
  profiles: Profiles,
): Handling => ({
  store: calendar,
  signUps,
  attended: (registration) => attendance.attended(registration),
  people: {
    profileOf: (person) => profiles.profileOf(person),
    askMissing: (context, fields, then) => profiles.askMissing(context, fields, then),
    membersOf: (unit) => units.membersOf(unit),
    unit: (id) => units.unit(id),
    documentsOf: (person) => units.documents(person),
  },
});

/** Thematic groups among which an event’s is chosen: one region has eleven. */
const MOST_GROUPS = 100;

/** What those who run events need besides. */
export const deskDeps = (
  { desk, registrations, imports, units, applications, importRuns, groups, journal }: Storage,
  calendar: Handling,
  runs: ImportRuns,
  coordinators: DeskHandling['coordinators'],
): DeskHandling => ({
  ...calendar,
  desk,
  imports,
  tables: tableFiles,
  paper: async (list) => (await import('../documents/printed-list.ts')).writePrintedList(list),
  applications,
  runs,
  runStore: importRuns,
  coordinators,
  powiaty: () => units.powiaty(),
  groups: async () => (await groups.search({}, { from: 0, size: MOST_GROUPS })).groups,
  noteNeedsRead: (actor, thing, count, at) => journal.note({ at, actor, did: 'needs-read', thing, count }),
  noteDocument: (person, document, by, at) => units.noteDocument(person, document, by, at),
  addresses: (people) => registrations.addresses(people),
});
