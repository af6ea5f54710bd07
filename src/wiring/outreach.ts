import { tableFiles } from '../documents/table-files.ts';
import type { OutreachHandling } from '../features/consultations/outreach/handling.ts';
import { mayGoOut } from '../features/registrations/quiet-hours.ts';
import type { Storage } from '../storage/storage.ts';
import { directoryOf } from './registrations.ts';

/** Outreach over the storage; it keeps nothing in memory. */
export const outreachDeps = (storage: Storage): OutreachHandling => ({
  store: storage.outreach,
  advisers: () => storage.duty.advisers(),
  unit: (id) => storage.units.unit(id),
  projects: () => storage.calendar.projects(),
  nameOf: async (person) => {
    const adviser = await storage.consultations.adviser(person);
    return adviser?.name ?? directoryOf(storage).nameOf(person);
  },
  addresses: (people) => storage.consultations.addresses(people),
  tables: tableFiles,
  mayGoOut: (at) => mayGoOut(at, 'working'),
});
