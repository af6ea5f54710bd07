import type {
  TableHead,
  TableWriter,
  TakePart,
  WrittenCell,
  WrittenTable,
} from '../features/imports/table.ts';

/** What a spreadsheet would take for a formula when it opens a text file. */
const FORMULA = /^[=+\-@\t\r]/u;

/** An apostrophe in front of a text that would be a formula, quotes where they are needed; a figure as it is (F25). */
const toCsvCell = (cell: WrittenCell): string => {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const inert = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
};

const toCsvLine = (row: readonly WrittenCell[]): string => `${row.map(toCsvCell).join(';')}\r\n`;

/** As CSV that Polish spreadsheets open by a double click: UTF-8 with its mark, semicolons, CRLF. */
export const openCsv = ({ columns }: TableHead, take: TakePart): TableWriter => {
  take(Buffer.from(`\uFEFF${toCsvLine(columns)}`));
  return {
    add: (rows) => {
      take(Buffer.from(rows.map(toCsvLine).join('')));
    },
    end: () => undefined,
  };
};

export const writeCsv = ({ rows, ...head }: WrittenTable): Uint8Array => {
  const parts: Uint8Array[] = [];
  openCsv(head, (part) => void parts.push(part)).add(rows);
  return Buffer.concat(parts);
};

/** Characters in a column's width: of its longest cell, within reason. */
const widthOf = (cells: readonly WrittenCell[]): number =>
  Math.min(60, Math.max(8, ...cells.map((cell) => String(cell).length + 2)));

const toXlsxCell = (value: WrittenCell) => {
  if (typeof value === 'number') return { value, type: Number };
  return value === '' ? null : { value, type: String };
};

/**
 * As XLSX. Figures are numbers, so that they can be added up; every other cell is marked as text, so that nothing in it
 * is ever a formula and no leading zero is lost.
 */
export const writeXlsx = async ({ name, columns, rows }: WrittenTable): Promise<Uint8Array> => {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const head = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const body = rows.map((row) => row.map(toXlsxCell));
  return writeXlsxFile([head, ...body], {
    sheet: name.slice(0, 31),
    stickyRowsCount: 1,
    columns: columns.map((column, index) => ({
      width: widthOf([column, ...rows.slice(0, 200).map((row) => row[index] ?? '')]),
    })),
  }).toBuffer();
};
