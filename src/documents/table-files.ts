import type { TableFiles } from '../features/imports/table.ts';
import { readTable } from './read-table.ts';
import { writeCsv, writeXlsx } from './write-table.ts';

/** Tables read from and written to CSV and XLSX. */
export const tableFiles: TableFiles = { read: readTable, csv: writeCsv, xlsx: writeXlsx };
