import { Worker } from 'node:worker_threads';
import { ok, refuse, type Result } from '../core/result.ts';
import type { SheetRow, SheetTable, TableRefusal } from '../features/imports/table.ts';
import { readTable } from './read-table.ts';

/** Files of up to so many bytes are read at once: starting a thread would take longer. A packed one holds more. */
const SMALL = { csv: 64 * 1024, xlsx: 12 * 1024 } as const;

type Said =
  | { readonly rows: readonly SheetRow[] }
  | { readonly columns: readonly string[] }
  | { readonly refusal: TableRefusal };

const isSmall = (bytes: Uint8Array): boolean => bytes.length <= (bytes[0] === 0x50 ? SMALL.xlsx : SMALL.csv);

/**
 * The table in a file, as {@link readTable} reads it. Reading ten thousand rows takes a second, in which the program
 * would answer nobody, so larger files are read in a thread of their own.
 * @throws {Error} when the thread fails: a bug.
 */
export const readInThread = (bytes: Uint8Array): Promise<Result<SheetTable, TableRefusal>> => {
  if (isSmall(bytes)) return readTable(bytes);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-table-worker.mjs', import.meta.url), { workerData: bytes });
    const rows: SheetRow[] = [];
    worker.on('message', (said: Said) => {
      if ('rows' in said) rows.push(...said.rows);
      else if ('columns' in said) resolve(ok({ columns: said.columns, rows }));
      else resolve(refuse(said.refusal));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread that reads a table ended without an answer')));
  });
};
