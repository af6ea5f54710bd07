import { actionId } from '../../../../chat/action-id.ts';
import { cut } from '../../../../chat/cut.ts';
import { attachment, FILE_FORMATS } from '../../../../chat/files.ts';
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
  small,
  withFiles,
} from '../../../../chat/message.ts';
import type { TableFiles, WrittenCell } from '../../../imports/table.ts';
import { ruleLine } from '../../rules-text.ts';
import type { Telling } from '../../telling.ts';
import type { Checked, CheckedRow } from './check.ts';
import type { Applications } from './domain.ts';

/** Rows that are shown one by one; all of them are in a file. */
const SHOWN = 8;

/** How many are to be entered: those who fit, and all. */
export const countsOf = ({ rows }: Checked): { readonly fit: number; readonly all: number } => ({
  fit: rows.filter(({ unmet }) => unmet.length === 0).length,
  all: rows.length,
});

const unmetText = ({ unmet }: CheckedRow, telling: Telling): string =>
  unmet.map((check) => ruleLine(check, telling)).join('; ');

/** At most so many lines, and how many more there are. */
const lines = (all: readonly string[], { texts }: Telling): Block | undefined => {
  if (all.length === 0) return undefined;
  const more = all.length - SHOWN;
  const last = more > 0 ? [texts.desk.applications.preview.more(more)] : [];
  return list([...all.slice(0, SHOWN).map((line) => cut(line, 300)), ...last]);
};

/** Everything that is said of single rows, as a table. */
const remarks = (checked: Checked, telling: Telling): readonly (readonly WrittenCell[])[] => {
  const { preview, done } = telling.texts.desk.applications;
  return [
    ...checked.mistakes.map(({ row, column, text }) => [row, '', column, text]),
    ...checked.there.map(({ row, name }) => [row, name, '', done.why.already]),
    ...checked.twice.map(({ row, name, earlier }) => [row, name, '', preview.twiceLine(row, name, earlier)]),
    ...checked.rows.flatMap((one) =>
      one.unmet.length === 0 ? [] : [[one.row, one.name, '', unmetText(one, telling)]],
    ),
  ];
};

const confirmButtons = (draft: string, checked: Checked, { texts }: Telling): Block | undefined => {
  const { preview, units } = texts.desk.applications;
  const { fit, all } = countsOf(checked);
  const sure = (way: 'fit' | 'all') =>
    actionId('desk', 'applications-sure', draft, way, String(fit), String(all));
  const { unknown } = checked;
  if (unknown.length > 0)
    return buttons(
      act(actionId('desk', 'applications-units', draft), units.open(unknown.length), 'primary'),
      act(actionId('desk', 'applications-no-units', draft), units.rest),
    );
  return buttons(
    fit > 0 && fit < all ? act(sure('fit'), preview.fit(fit), 'primary') : undefined,
    all > 0 ? act(sure('all'), preview.all(all), fit === all ? 'primary' : undefined) : undefined,
  );
};

/** What a file of applications would do: who is new, who is not, what stands in the way; and the way to enter it. */
export const previewMessage = (
  draft: string,
  fileName: string,
  file: Applications,
  checked: Checked,
  telling: Telling,
  tables: Pick<TableFiles, 'csv'>,
  first?: Block,
): Message => {
  const { preview, units } = telling.texts.desk.applications;
  const { rows, there, twice, mistakes, unknown, silenced } = checked;
  const without = rows.filter(({ hasAccount }) => !hasAccount).length;
  // Rules are looked at once the units are known.
  const unmet = unknown.length > 0 ? [] : rows.filter((one) => one.unmet.length > 0);
  const wrong = new Set(mistakes.map(({ row }) => row)).size;
  const said = remarks(checked, telling);
  const shown = message(
    first,
    heading(preview.heading),
    facts([
      { label: preview.file, value: cut(fileName, 100) },
      { label: preview.fresh, value: String(rows.length) },
      { label: preview.withoutAccount, value: String(without) },
      { label: preview.there, value: String(there.length) },
      { label: preview.twice, value: String(twice.length) },
      { label: preview.wrong, value: String(wrong) },
    ]),
    file.refused.length > 0
      ? notice('warning', preview.refused(cut(file.refused.join(', '), 300)))
      : undefined,
    checked.isLate ? notice('info', preview.late) : undefined,
    unknown.length > 0 ? notice('warning', units.ask(unknown.length)) : undefined,
    mistakes.length > 0 ? notice('warning', preview.left(wrong)) : undefined,
    lines(
      mistakes.map(({ row, column, text }) => preview.mistake(row, column, text)),
      telling,
    ),
    lines(
      [
        ...there.map(({ row, name }) => preview.thereLine(row, name)),
        ...twice.map(({ row, name, earlier }) => preview.twiceLine(row, name, earlier)),
      ],
      telling,
    ),
    unmet.length > 0 ? notice('warning', preview.unmet(unmet.length)) : undefined,
    lines(
      unmet.map((one) => preview.unmetLine(one.row, one.name, unmetText(one, telling))),
      telling,
    ),
    silenced.length > 0 ? notice('info', preview.silenced(silenced.length)) : undefined,
    rows.length === 0 ? notice('info', preview.nothing) : undefined,
    rows.length > 0
      ? small(`${checked.isByTime ? preview.byTime : preview.byRow} ${preview.told}`)
      : undefined,
    confirmButtons(draft, checked, telling),
    buttons(
      act(actionId('desk', 'applications-columns', draft), preview.change),
      act(actionId('desk', 'applications-drop', draft), preview.drop),
    ),
  );
  if (said.length === 0) return shown;
  const { table } = preview;
  const bytes = tables.csv({
    name: table.sheet,
    columns: [table.row, table.name, table.column, table.text],
    rows: said,
  });
  return withFiles(shown, attachment('uwagi-do-pliku.csv', FILE_FORMATS.csv, bytes));
};
