import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../chat/feature.ts';
import type { FormFiles } from '../../chat/files.ts';
import type { Form, FormValues } from '../../chat/form.ts';
import { notice } from '../../chat/message.ts';
import { type Reply, showForm, toPerson, update } from '../../chat/reply.ts';
import { say } from '../../chat/saying.ts';
import { newId } from '../../core/ids.ts';
import { tidy } from '../../core/text.ts';
import { createGiveWay } from '../../core/turns.ts';
import type { Texts } from '../../i18n/pl.ts';
import { guessMapping, type Mapping, missingColumns, readRows } from '../imports/columns.ts';
import { mapForm, withChosen } from '../imports/map-form.ts';
import { receiveTable } from '../imports/receive.ts';
import type { RunScreens } from '../imports/run-screens.ts';
import type { ImportDraft } from '../imports/store.ts';
import type { SheetTable } from '../imports/table.ts';
import { type DirectoryHandling, forCoordinators } from './directory-handling.ts';
import { type UnitRow, unitColumns } from './import-columns.ts';
import { UNITS } from './import-entering.ts';
import { type Checked, previewMessage } from './import-messages.ts';
import { planImport } from './import-plan.ts';
import type { PlannedUnit } from './store.ts';

/** What a draft keeps: the sheet as it came, and which of its columns is which. */
interface Content {
  readonly sheet: SheetTable;
  readonly mapping: Mapping;
}

const fileForm = ({ units }: Texts): Form => ({
  id: actionId('units', 'import'),
  title: units.importing.form.title,
  intro: units.importing.form.intro,
  fields: [
    { id: 'plik', kind: 'file', label: units.importing.form.file, required: true, formats: ['csv', 'xlsx'] },
  ],
  submit: units.importing.form.submit,
});

const stale = ({ texts }: Context): Reply => toPerson(say('warning', texts.units.importing.stale));

/** Works the whole file out against the directory as it is now; nothing is written. */
const check = async (
  { store }: DirectoryHandling,
  { texts }: Context,
  { id, fileName, content }: Pick<ImportDraft, 'id' | 'fileName' | 'content'>,
): Promise<Checked> => {
  const { sheet, mapping } = content as Content;
  const columns = unitColumns(texts);
  const giveWay = createGiveWay();
  const { empty } = texts.units.importing.faults;
  const { read, mistakes } = await readRows<UnitRow>(sheet, columns, mapping, empty, giveWay);
  const planned = await planImport(read, await store.everyUnit(), texts, giveWay);
  const used = new Set(Object.values(mapping));
  return {
    draft: id,
    fileName,
    rows: sheet.rows.length,
    plan: planned.plan,
    mistakes: [...mistakes, ...planned.mistakes].toSorted((one, other) => one.row - other.row),
    unused: sheet.columns.filter((name, index) => name !== '' && !used.has(index)),
  };
};

const askForColumns = (texts: Texts, draft: string, { sheet, mapping }: Content): Form => {
  const columns = unitColumns(texts);
  const missing = missingColumns(columns, mapping);
  return mapForm(actionId('units', 'map', draft), texts.units.importing.mapForm, sheet, columns, missing);
};

/** Keeps the sheet until it is confirmed, and shows what it would do, or asks for its columns first. */
const examine = async (
  handling: DirectoryHandling,
  context: Context,
  fileName: string,
  content: Content,
): Promise<Reply> => {
  const { texts, speaker, now } = context;
  const draft = { id: newId('imp'), kind: UNITS, fileName, content, by: speaker.person, at: now };
  await handling.imports.keep(draft);
  if (missingColumns(unitColumns(texts), content.mapping).length > 0)
    return showForm(askForColumns(texts, draft.id, content));
  return toPerson(previewMessage(await check(handling, context, draft), texts, handling.tables));
};

const takeFile = async (handling: DirectoryHandling, context: Context, files: FormFiles): Promise<Reply> => {
  const { texts } = context;
  const sent = files['plik'];
  const table = await receiveTable(sent, handling.tables);
  if (!table.ok) {
    const text = texts.units.importing.refused[table.refusal];
    return { kind: 'invalid', faults: [{ field: 'plik', text }], form: fileForm(texts) };
  }
  const mapping = guessMapping(table.value, unitColumns(texts));
  return examine(handling, context, tidy(sent?.name ?? '').slice(0, 100), { sheet: table.value, mapping });
};

/** A draft of the speaker's own: what one coordinator sent, another does not confirm unseen. */
const ownDraft = async ({ imports }: DirectoryHandling, { speaker }: Context, id: string) => {
  const draft = await imports.draft(id);
  return draft?.kind === UNITS && draft.by === speaker.person ? draft : undefined;
};

const takeColumns = async (
  handling: DirectoryHandling,
  context: Context,
  id: string,
  values: FormValues,
): Promise<Reply> => {
  const draft = await ownDraft(handling, context, id);
  if (!draft) return stale(context);
  const { sheet, mapping } = draft.content as Content;
  const missing = missingColumns(unitColumns(context.texts), mapping);
  return examine(handling, context, draft.fileName, {
    sheet,
    mapping: withChosen(mapping, missing, sheet, values),
  });
};

const apply = async (
  handling: DirectoryHandling,
  imported: RunScreens,
  context: Context,
  [id = '', seenAdded = '', seenChanged = '']: readonly string[],
): Promise<Reply> => {
  const { texts, now } = context;
  const { importing } = texts.units;
  const draft = await ownDraft(handling, context, id);
  // Pressed twice: they are being saved already.
  if (!draft) return (await imported.shown(context, id)) ?? stale(context);
  const checked = await check(handling, context, draft);
  const { plan, mistakes } = checked;
  const isAsSeen = String(plan.added.length) === seenAdded && String(plan.changed.length) === seenChanged;
  if (!isAsSeen || mistakes.length > 0)
    return update(
      previewMessage(checked, texts, handling.tables, notice('warning', importing.changedMeanwhile)),
    );
  const fresh = plan.added.map(({ row, value }) => ({
    row,
    content: { unit: { ...value, id: newId('unt'), isExample: false, isActive: true } },
  }));
  const changed = plan.changed.map(({ row, before, after }) => ({ row, content: { unit: after, before } }));
  const rows: readonly { row: number; content: PlannedUnit }[] = [...fresh, ...changed];
  await handling.runStore.plan(
    id,
    rows.map((planned, index) => ({ number: index + 1, ...planned })),
  );
  await handling.runStore.begin(id, now);
  return (await imported.start(context, id)) ?? stale(context);
};

/** Buttons of an import. */
export const importActions = (
  handling: DirectoryHandling,
  imported: RunScreens,
): Readonly<Record<string, ActionHandler>> => ({
  import: forCoordinators(({ texts }: Context) => showForm(fileForm(texts))),
  map: forCoordinators(async (context: Context, [id = '']: readonly string[]) => {
    const draft = await ownDraft(handling, context, id);
    if (!draft) return stale(context);
    return showForm(askForColumns(context.texts, id, draft.content as Content));
  }),
  apply: forCoordinators((context: Context, args: readonly string[]) =>
    apply(handling, imported, context, args),
  ),
  drop: forCoordinators(({ texts }: Context) => update(say('info', texts.units.importing.preview.cancelled))),
});

/** Forms of an import. */
export const importForms = (handling: DirectoryHandling): Readonly<Record<string, FormHandler>> => ({
  import: forCoordinators(
    (context: Context, _args: readonly string[], _values: FormValues, files: FormFiles) =>
      takeFile(handling, context, files),
  ),
  map: forCoordinators((context: Context, [id = '']: readonly string[], values: FormValues) =>
    takeColumns(handling, context, id, values),
  ),
});
