import { strong, type Spans } from '../../src/chat/span.ts';
import type { Block } from '../../src/chat/message.ts';
import { LIMITS } from './limits.ts';
import { joinLines, linesOf } from './lines.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** A code block wider than this is broken in the middle of its lines on a telephone. */
const MAX_WIDTH = 46;

const FENCE = '```';

/** Characters as they stand in a column: a letter with its accents is one. */
const segments = new Intl.Segmenter('pl');
const lengthOf = (text: string): number => Array.from(segments.segment(text)).length;

const widthsOf = ({ columns, rows }: Table): readonly number[] =>
  columns.map((column, at) => Math.max(lengthOf(column), ...rows.map((row) => lengthOf(row[at] ?? ''))));

const alignedLine = (cells: readonly string[], widths: readonly number[]): string =>
  widths
    .map((width, at) => (cells[at] ?? '') + ' '.repeat(width - lengthOf(cells[at] ?? '')))
    .join('  ')
    .trimEnd();

/** Rows as a code block with aligned columns; its head is repeated where the rows need several. */
const asCodeBlocks = (table: Table, widths: readonly number[]): readonly string[] => {
  const head = [alignedLine(table.columns, widths), widths.map((width) => '─'.repeat(width)).join('  ')];
  const room = Math.floor((LIMITS.text - 2 * FENCE.length - 2) / (head[1]!.length + 1)) - head.length;
  const rows = table.rows.map((row) => alignedLine(row, widths));
  const blocks: string[] = [];
  for (let at = 0; at === 0 || at < rows.length; at += room)
    blocks.push([FENCE, ...head, ...rows.slice(at, at + room), FENCE].join('\n'));
  return blocks;
};

/** A row as a line of a list, for tables too wide to stand: **first cell** · Column: cell · Column: cell. */
const rowSpans = ({ columns }: Table, row: readonly string[]): Spans => [
  strong(row[0] ?? ''),
  ...columns.slice(1).map((column, at) => ({
    kind: 'text' as const,
    text: ` · ${column}: ${row[at + 1] ?? ''}`,
  })),
];

const asList = (table: Table): readonly string[] =>
  joinLines(
    table.rows.flatMap((row) => linesOf(rowSpans(table, row), '- ', '  ')),
    LIMITS.text,
  );

/** Discord has no table: a narrow one is aligned text, a wide one (or one that would break the fence) a list. */
export const tableTexts = (table: Table): readonly string[] => {
  const caption = joinLines(linesOf([strong(table.caption)]), LIMITS.text);
  const widths = widthsOf(table);
  const width = widths.reduce((sum, each) => sum + each + 2, -2);
  const isPlain = [table.columns, ...table.rows].flat().every((cell) => !/[`\n]/.test(cell));
  const stands = width <= MAX_WIDTH && table.columns.length > 0 && isPlain;
  return [...caption, ...(stands ? asCodeBlocks(table, widths) : asList(table))];
};
