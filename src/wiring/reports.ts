import { actionId } from '../chat/action-id.ts';
import { tableFiles } from '../documents/table-files.ts';
import { reachOf } from '../features/people/reach.ts';
import type { People } from '../features/people/service.ts';
import { mayGoOut } from '../features/registrations/quiet-hours.ts';
import { holdFile, type OpenFile } from '../features/reports/made-file.ts';
import type { ReportsHandling } from '../features/reports/handling.ts';
import { toLetters } from '../features/units/profile-fields.ts';
import type { Storage } from '../storage/storage.ts';

/** Reports over the storage; what draws and prints is loaded only when somebody wants it. */
export const reportsDeps = (
  storage: Pick<Storage, 'reports' | 'reportsKeep' | 'calendar' | 'people' | 'journal'>,
  people: Pick<People, 'profile'>,
  openFile: OpenFile = holdFile,
): ReportsHandling => ({
  store: storage.reports,
  keep: storage.reportsKeep,
  projects: () => storage.calendar.projects(),
  regionOf: async (person) => (await people.profile(person)).region,
  tables: tableFiles,
  openFile,
  draw: async (chart) => (await import('../documents/draw-chart.ts')).drawChart(chart),
  paper: async (paper) => (await import('../documents/report-paper.ts')).writeReportPaper(paper),
  reachOf: async (person) => {
    const found = await storage.people.person(person);
    return found && reachOf(found);
  },
  noteTaken: (actor, thing, count, at) =>
    storage.journal.note({ at, actor, did: 'list-taken', thing, count }),
  mayGoOut: (at) => mayGoOut(at, 'working'),
  fillAction: (lacks) => actionId('units', 'fill', toLetters(lacks)),
});
