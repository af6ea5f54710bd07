import type { TableFiles } from '../features/imports/table.ts';
import { readInThread } from './read-in-thread.ts';
import { openCsv, writeCsv, writeXlsx } from './write-table.ts';

/** Tables read from and written to CSV and XLSX. */
export const tableFiles: TableFiles = {
  read: readInThread,
  csv: writeCsv,
  xlsx: writeXlsx,
  openCsv,
  openXlsx: async (head, take) => (await import('./open-xlsx.ts')).openXlsx(head, take),
};
