import { toInstant } from '../core/clock.ts';
import { unpackedSize } from './unpacked-size.ts';

/** What a sheet of 20,000 rows unpacks to, many times over. */
const MOST_UNPACKED = 100 * 1024 * 1024;

/** A spreadsheet keeps a moment as a fraction of days: what is lost in it is far less than half a second. */
const momentText = (cell: Date): string => {
  const [day = '', time = ''] = toInstant(Math.round(cell.getTime() / 1000) * 1000).split(/[T.]/u);
  return time === '00:00:00' ? day : `${day} ${time}`;
};

/** A cell as text: a day as `2026-11-22`, with its hour where it has one; a number without what fractions add to it. */
const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return momentText(cell);
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  return typeof cell === 'string' || typeof cell === 'boolean' ? String(cell).trim() : '';
};

/** The rows of the first sheet; undefined where the file is no XLSX, is damaged or unpacks to too much. */
export const readXlsx = async (bytes: Uint8Array): Promise<readonly (readonly string[])[] | undefined> => {
  const size = unpackedSize(bytes);
  if (size === undefined || size > MOST_UNPACKED) return undefined;
  const { readSheet } = await import('read-excel-file/node');
  try {
    const rows = await readSheet(Buffer.from(bytes));
    return rows.map((row) => row.map(textOf));
  } catch {
    // Whatever is wrong inside, the person can only send another file.
    return undefined;
  }
};
