import { fold } from '../../core/text.ts';
import type { Result } from '../../core/result.ts';
import type { GiveWay } from '../../core/turns.ts';
import type { SheetTable } from './table.ts';

/** A column that an import reads (pl. *kolumna*). */
export interface Column<Value = unknown> {
  /** Its name in the template and in the list of mistakes. */
  readonly title: string;
  /** Other names under which it is known. */
  readonly names: readonly string[];
  /** Whether it has to be there, and filled in every row. */
  readonly required: boolean;
  /** The value of a filled cell, or what is wrong with it, in a sentence. */
  readonly read: (cell: string) => Result<Value, string>;
}

/** The columns of what is read, by the names of its parts. */
export type Columns<T> = { readonly [K in keyof T]-?: Column<Exclude<T[K], undefined>> };

/** Which column of the sheet, counted from 0, is which; what is not there is left out. */
export type Mapping = Readonly<Record<string, number>>;

/** A mistake of a file, where the person can put it right. */
export interface Mistake {
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

/** A row that was read, with its number in the sheet. */
export interface ReadRow<T> {
  readonly row: number;
  readonly value: T;
}

/** Names of columns made comparable: without marks, blanks, dots and what is in brackets. */
const nameKey = (name: string): string => fold(name.replace(/\([^)]*\)/gu, '')).replace(/[^\p{L}\d]+/gu, '');

/** Finds the columns by their names, whatever their order and however they are written. */
export const guessMapping = (
  sheet: Pick<SheetTable, 'columns'>,
  columns: Readonly<Record<string, Column<never> | Column>>,
): Mapping => {
  const keys = sheet.columns.map(nameKey);
  return Object.fromEntries(
    Object.entries(columns).flatMap(([id, { title, names }]) => {
      const index = [title, ...names].map((name) => keys.indexOf(nameKey(name))).find((at) => at >= 0);
      return index === undefined ? [] : [[id, index]];
    }),
  );
};

/** The required columns that a mapping does not find. */
export const missingColumns = (
  columns: Readonly<Record<string, Column<never> | Column>>,
  mapping: Mapping,
): readonly string[] =>
  Object.entries(columns).flatMap(([id, { required }]) =>
    required && mapping[id] === undefined ? [id] : [],
  );

/** The names of the columns that a mapping leaves out, as the file writes them; without those that have no name. */
export const ignoredColumns = (
  { columns }: Pick<SheetTable, 'columns'>,
  mapping: Mapping,
): readonly string[] => {
  const used = new Set(Object.values(mapping));
  return columns.filter((name, index) => !used.has(index) && name.trim() !== '');
};

/** Reads every row and collects every mistake; a row with mistakes is not among those that were read. */
export const readRows = async <T extends object>(
  sheet: SheetTable,
  columns: Columns<T>,
  mapping: Mapping,
  emptyText: string,
  giveWay: GiveWay,
): Promise<{ readonly read: readonly ReadRow<T>[]; readonly mistakes: readonly Mistake[] }> => {
  const read: ReadRow<T>[] = [];
  const mistakes: Mistake[] = [];
  for (const { number, cells } of sheet.rows) {
    await giveWay();
    const value: Partial<Record<keyof T, unknown>> = {};
    const before = mistakes.length;
    for (const id of Object.keys(columns) as (keyof T & string)[]) {
      const { title, required, read: readCell } = columns[id];
      const at = mapping[id];
      const cell = at === undefined ? '' : (cells[at] ?? '');
      const given = cell === '' ? undefined : readCell(cell);
      if (given === undefined) {
        if (required) mistakes.push({ row: number, column: title, text: emptyText });
      } else if (given.ok) value[id] = given.value;
      else mistakes.push({ row: number, column: title, text: given.refusal });
    }
    if (mistakes.length === before) read.push({ row: number, value: value as T });
  }
  return { read, mistakes };
};
