import { tableFiles } from '../documents/table-files.ts';
import type { People } from '../features/people/service.ts';
import type { ReportsHandling } from '../features/reports/handling.ts';
import type { Storage } from '../storage/storage.ts';

/** Reports over the storage; what draws is loaded only when somebody wants a picture. */
export const reportsDeps = (
  storage: Pick<Storage, 'reports' | 'calendar'>,
  people: Pick<People, 'profile'>,
): ReportsHandling => ({
  store: storage.reports,
  projects: () => storage.calendar.projects(),
  regionOf: async (person) => (await people.profile(person)).region,
  tables: tableFiles,
  draw: async (chart) => (await import('../documents/draw-chart.ts')).drawChart(chart),
});
