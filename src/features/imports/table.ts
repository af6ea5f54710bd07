import type { Result } from '../../core/result.ts';

/** A table that somebody sent (pl. *arkusz*): the first row names the columns. */
export interface SheetTable {
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** As the sheet counts its rows: the names of the columns are row 1. */
  readonly number: number;
  /** As many as there are columns; days are written `2026-11-22`. */
  readonly cells: readonly string[];
}

/**
 * Why a file is no table. `unreadable`: it is damaged, locked with a password, or something else under that name.
 * `no-table`: it is a PDF, a text or a picture. `empty`: it has no row below the names. `too-many`: more rows than {@link MOST_ROWS}.
 */
export type TableRefusal = 'empty' | 'too-many' | 'unreadable' | 'no-table';

/** The most rows that are taken at once. */
export const MOST_ROWS = 20_000;

/** Columns that a table may have; more are a picture of something else. */
export const MOST_COLUMNS = 100;

/** What is written into a cell: a figure that can be added up, or a text that only ever is text. */
export type WrittenCell = string | number;

/** A table to be written: the names of its columns, and rows of the same length. */
export interface WrittenTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly WrittenCell[])[];
}

/** What a table is called, and its columns. */
export type TableHead = Pick<WrittenTable, 'name' | 'columns'>;

/** A file that is written part by part: of the rows that were added nothing is kept. */
export interface TableWriter {
  add(rows: WrittenTable['rows']): void;
  /** The last part; nothing can be added any more. */
  end(): void;
}

/** Takes the parts of a file in their order. */
export type TakePart = (part: Uint8Array) => void;

/** Tables as files, there and back. */
export interface TableFiles {
  read(bytes: Uint8Array): Promise<Result<SheetTable, TableRefusal>>;
  csv(table: WrittenTable): Uint8Array;
  xlsx(table: WrittenTable): Promise<Uint8Array>;
  openCsv(head: TableHead, take: TakePart): TableWriter;
  openXlsx(head: TableHead, take: TakePart): Promise<TableWriter>;
}
