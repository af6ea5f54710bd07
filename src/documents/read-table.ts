import { ok, refuse, type Result } from '../core/result.ts';
import { tidy } from '../core/text.ts';
import { MOST_COLUMNS, MOST_ROWS, type SheetTable, type TableRefusal } from '../features/imports/table.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

/** How every zip file begins, and so every XLSX. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** How documents and pictures begin that people send where a table is asked for: PDF, RTF, PNG, JPEG, GIF, HTML. */
const OTHER_FILES = ['%PDF', '{\\rtf', '\x89PNG', '\xff\xd8\xff', 'GIF8', '<!DOCTYPE', '<html'] as const;

/** Whether the file is a text or a picture that somebody took for a table; Word's documents are zip files, too. */
const isOtherFile = (bytes: Uint8Array): boolean => {
  const begins = Buffer.from(bytes.subarray(0, 16)).toString('latin1').trimStart();
  if (OTHER_FILES.some((mark) => begins.startsWith(mark))) return true;
  return isZip(bytes) && Buffer.from(bytes).includes('word/document.xml');
};

const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell !== '');

/**
 * The table in a CSV or XLSX file, told by its content and not by its name. Empty rows are left out and the others
 * keep their numbers.
 */
export const readTable = async (bytes: Uint8Array): Promise<Result<SheetTable, TableRefusal>> => {
  if (isOtherFile(bytes)) return refuse('no-table');
  const rows = isZip(bytes) ? await readXlsx(bytes) : readCsv(bytes);
  if (!rows) return refuse('unreadable');
  const numbered = rows.map((row, index) => ({ number: index + 1, cells: row.map(tidy) }));
  const [head, ...rest] = numbered.filter(({ cells }) => isFilled(cells));
  if (!head || rest.length === 0) return refuse('empty');
  if (rest.length > MOST_ROWS) return refuse('too-many');
  const width = Math.min(head.cells.findLastIndex((cell) => cell !== '') + 1, MOST_COLUMNS);
  return ok({
    columns: head.cells.slice(0, width),
    rows: rest.map(({ number, cells }) => ({
      number,
      cells: Array.from({ length: width }, (_, index) => cells[index] ?? ''),
    })),
  });
};
