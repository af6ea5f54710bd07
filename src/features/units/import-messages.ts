import { actionId } from '../../chat/action-id.ts';
import { cut } from '../../chat/cut.ts';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  list,
  type Message,
  message,
  notice,
  paragraph,
  small,
  withFiles,
} from '../../chat/message.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Mistake } from '../imports/columns.ts';
import { mistakesFile } from '../imports/mistakes-file.ts';
import type { TableFiles } from '../imports/table.ts';
import { changedFields, type ImportPlan } from './import-plan.ts';

/** Mistakes and changes that are shown; the whole list of mistakes is a file. */
const SHOWN = 15;

/** A file as it was checked: what it would do, and what is wrong with it. */
export interface Checked {
  readonly draft: string;
  readonly fileName: string;
  readonly rows: number;
  readonly plan: ImportPlan;
  readonly mistakes: readonly Mistake[];
  /** Columns of the file that nobody asked for. */
  readonly unused: readonly string[];
}

const counts = ({ fileName, rows, plan, mistakes }: Checked, { units }: Texts): Block => {
  const { preview } = units.importing;
  const wrong = new Set(mistakes.map(({ row }) => row)).size;
  return facts([
    { label: preview.file, value: cut(fileName, 100) },
    { label: preview.rows, value: String(rows) },
    { label: preview.added, value: String(plan.added.length) },
    { label: preview.changed, value: String(plan.changed.length) },
    { label: preview.same, value: String(plan.same) },
    { label: preview.wrong, value: String(wrong) },
  ]);
};

const unusedLine = ({ unused }: Checked, { units }: Texts): Block | undefined =>
  unused.length === 0 ? undefined : small(units.importing.preview.unused(cut(unused.join(', '), 300)));

const mistakesMessage = (checked: Checked, texts: Texts, tables: Pick<TableFiles, 'csv'>): Message => {
  const { preview } = texts.units.importing;
  const { mistakes } = checked;
  return withFiles(
    message(
      heading(preview.title),
      notice('warning', preview.wrongText(mistakes.length)),
      counts(checked, texts),
      list(mistakes.slice(0, SHOWN).map(({ row, column, text }) => preview.mistake(row, column, text))),
      unusedLine(checked, texts),
      buttons(act(actionId('units', 'import'), texts.units.directory.import, 'primary')),
    ),
    mistakesFile(mistakes, texts, tables),
  );
};

const changeLines = ({ plan }: Checked, { units }: Texts): readonly string[] =>
  plan.changed.slice(0, 5).map(({ before, after }) => {
    const fields = changedFields(before, after).map(
      (field) => `${units.importing.columns[field]} ${before[field] ?? '–'} → ${after[field] ?? '–'}`,
    );
    return cut(units.importing.preview.change(before.name, fields.join('; ')), 300);
  });

/** What a file would change, with the one button that does it; or all its mistakes and no such button. */
export const previewMessage = (
  checked: Checked,
  texts: Texts,
  tables: Pick<TableFiles, 'csv'>,
  first?: Block,
): Message => {
  const { preview } = texts.units.importing;
  const { plan, mistakes, draft } = checked;
  if (mistakes.length > 0) return mistakesMessage(checked, texts, tables);
  const changes = changeLines(checked, texts);
  const total = plan.added.length + plan.changed.length;
  const seen = [String(plan.added.length), String(plan.changed.length)];
  return message(
    heading(preview.title),
    first,
    counts(checked, texts),
    ...(changes.length === 0 ? [] : [paragraph(preview.changes), list(changes)]),
    unusedLine(checked, texts),
    total === 0
      ? notice('info', preview.nothing)
      : buttons(
          act(actionId('units', 'apply', draft, ...seen), preview.confirm, 'primary'),
          act(actionId('units', 'drop', draft), preview.cancel),
        ),
  );
};
