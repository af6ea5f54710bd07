import type { ActionId } from '../../chat/action-id.ts';
import { cut } from '../../chat/cut.ts';
import { type Form, FORM_LIMITS, type FormValues, valueOf } from '../../chat/form.ts';
import type { Column, Mapping } from './columns.ts';
import type { SheetTable } from './table.ts';

/** The most columns of a sheet that a menu offers. */
const MOST_CHOICES = 25;

/** Asks which column of the sheet is which of those that were not recognised; at most five at a time. */
export const mapForm = (
  id: ActionId,
  words: { readonly title: string; readonly intro: string; readonly submit: string },
  sheet: Pick<SheetTable, 'columns'>,
  columns: Readonly<Record<string, Column<never> | Column>>,
  missing: readonly string[],
): Form => ({
  id,
  ...words,
  fields: missing.slice(0, FORM_LIMITS.fields).map((column) => ({
    id: column,
    kind: 'choice',
    label: cut(columns[column]?.title ?? column, FORM_LIMITS.label),
    required: true,
    options: sheet.columns
      .map((name, index) => ({ value: String(index), label: cut(name || String(index + 1), 75) }))
      .slice(0, MOST_CHOICES),
  })),
});

/** The mapping with what was chosen; what names no column of the sheet is left out. */
export const withChosen = (
  mapping: Mapping,
  missing: readonly string[],
  sheet: Pick<SheetTable, 'columns'>,
  values: FormValues,
): Mapping => ({
  ...mapping,
  ...Object.fromEntries(
    missing.flatMap((column) => {
      const chosen = valueOf(values, column);
      const index = Number(chosen);
      return chosen !== '' && index in sheet.columns ? [[column, index]] : [];
    }),
  ),
});
