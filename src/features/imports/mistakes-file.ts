import { type Attachment, attachment, FILE_FORMATS } from '../../chat/files.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Mistake } from './columns.ts';
import type { TableFiles } from './table.ts';

/** All mistakes of a file, row by row, to be put right beside it. */
export const mistakesFile = (
  mistakes: readonly Mistake[],
  { units }: Texts,
  tables: Pick<TableFiles, 'csv'>,
): Attachment => {
  const { wrong, mistakesFile: columns } = units.importing.preview;
  const bytes = tables.csv({
    name: wrong,
    columns: [columns.row, columns.column, columns.text],
    rows: mistakes.map(({ row, column, text }) => [String(row), column, text]),
  });
  return attachment('bledy.csv', FILE_FORMATS.csv, bytes);
};
