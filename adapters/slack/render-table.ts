import type { TableBlock } from '@slack/types';
import { type Block, message } from '../../src/chat/message.ts';
import { plain, plainSpans } from '../../src/chat/plain.ts';
import { strong, type Spans } from '../../src/chat/span.ts';
import { BLOCK_TEXT, TABLE_COLUMNS, TABLE_ROWS, TABLE_TEXT } from './limits.ts';
import { type Part, reading, type Surface } from './part.ts';
import { richText, splitSpans } from './rich-text.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Row = readonly string[];

/** Slack refuses an empty cell. */
const EMPTY_CELL = '–';

/** Every row with as many cells as there are columns. */
const evenOut = ({ columns, rows }: Table): readonly Row[] =>
  rows.map((row) => columns.map((_, index) => row[index]?.trim() || EMPTY_CELL));

const lengthOfRow = (row: Row): number => row.reduce((sum, cell) => sum + cell.length, 0);

/** Groups of rows, each of which fits into one table block under the same header. */
const groupRows = (header: Row, rows: readonly Row[]): readonly (readonly Row[])[] => {
  const groups: Row[][] = [[]];
  let room = TABLE_TEXT - lengthOfRow(header);
  for (const row of rows) {
    const group = groups.at(-1)!;
    if (group.length > 0 && (group.length >= TABLE_ROWS - 1 || lengthOfRow(row) > room)) {
      groups.push([row]);
      room = TABLE_TEXT - lengthOfRow(header) - lengthOfRow(row);
    } else {
      group.push(row);
      room -= lengthOfRow(row);
    }
  }
  return groups;
};

const toTable = (rows: readonly Row[]): TableBlock => ({
  type: 'table',
  rows: rows.map((row) => row.map((text) => ({ type: 'raw_text' as const, text }))),
  column_settings: rows[0]!.map(() => ({ is_wrapped: true })),
});

/** Each row as a line of „column: value”: for App Home, and for what no table block can hold. */
const asLines = (table: Table): readonly Part[] => {
  const lines: Spans[] = evenOut(table).map((row) =>
    table.columns.flatMap((column, index) => [
      strong(`${index === 0 ? '' : ' · '}${column}: `),
      { kind: 'text' as const, text: row[index]! },
    ]),
  );
  return [[strong(table.caption)], ...lines].flatMap((line) =>
    splitSpans(line, BLOCK_TEXT).map((spans) => reading(plainSpans(spans), richText(spans))),
  );
};

const fitsTable = ({ columns, rows }: Table): boolean =>
  columns.length > 0 &&
  columns.length <= TABLE_COLUMNS &&
  rows.every((row) => lengthOfRow(columns) + lengthOfRow(row) <= TABLE_TEXT / 2);

export const renderTable = (table: Table, surface: Surface): readonly Part[] => {
  if (surface === 'home' || !fitsTable(table)) return asLines(table);
  const header = table.columns.map((column) => column.trim() || EMPTY_CELL);
  const caption = splitSpans([strong(table.caption)], BLOCK_TEXT).map((line) =>
    reading(plainSpans(line), richText(line)),
  );
  const tables = groupRows(header, evenOut(table)).map((rows) =>
    reading(plain(message({ ...table, caption: '', rows })).trimStart(), toTable([header, ...rows])),
  );
  return [...caption, ...tables];
};
