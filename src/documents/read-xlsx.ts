import { unpackedSize } from './unpacked-size.ts';

/** What a sheet of 20,000 rows unpacks to, many times over. */
const MOST_UNPACKED = 100 * 1024 * 1024;

/** A cell as text: a day as `2026-11-22`, a number without what binary fractions add to it. */
const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
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
