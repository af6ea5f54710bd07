import type { PersonId } from '../core/ids.ts';
import type { Handling } from '../features/attendance/handling.ts';
import { createAttendance } from '../features/attendance/service.ts';
import type { Storage } from '../storage/storage.ts';

/** What the attendance needs of others; what draws and writes files is loaded only when somebody wants one. */
export const attendanceDeps = (
  { attendance, calendar, units }: Pick<Storage, 'attendance' | 'calendar' | 'units'>,
  nameOf: (person: PersonId) => Promise<string | undefined>,
): Handling => ({
  attendance: createAttendance({ store: attendance, happenings: (ids) => calendar.happenings(ids) }),
  nameOf,
  unitName: async (unit) => (await units.unit(unit))?.name,
  hasHandedIn: async (person, project) =>
    (await units.documents(person)).some((one) => one.project === project && one.state === 'handed-in'),
  papers: {
    pdf: async (sheet) => (await import('../documents/printed-list.ts')).writePrintedList(sheet),
    xlsx: async ({ columns, rows }, name) =>
      (await import('../documents/write-table.ts')).writeXlsx({
        name,
        columns: columns.map((one) => one.name),
        rows,
      }),
    qr: async (text) => (await import('../documents/qr-code.ts')).drawQr(text),
  },
});
