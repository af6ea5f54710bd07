import { attachment, FILE_FORMATS } from '../../chat/files.ts';
import type { Context } from '../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../chat/feature.ts';
import type { FormValues } from '../../chat/form.ts';
import { message, notice, paragraph, withFiles } from '../../chat/message.ts';
import { type Reply, showForm, toPerson, update } from '../../chat/reply.ts';
import { say } from '../../chat/saying.ts';
import { newId } from '../../core/ids.ts';
import { tidy } from '../../core/text.ts';
import { type DirectoryHandling, forCoordinators } from './directory-handling.ts';
import { editForm, extraForm, MAIN_FIELDS, MORE_FIELDS, readUnit, typedOf } from './directory-forms.ts';
import { directoryMessage, PAGE, regionName, unitCard } from './directory-messages.ts';
import type { Unit } from './domain.ts';
import { waitingClaims } from './heads.ts';
import type { UnitRow } from './import-columns.ts';

/** Claims of heads shown above the directory. */
const CLAIMS_SHOWN = 3;

/** The directory from that place on. */
export const directoryReply = async (
  { store }: Pick<DirectoryHandling, 'store'>,
  { texts }: Context,
  typed: string,
  from = 0,
): Promise<Reply> => {
  const words = tidy(typed);
  const { units, total } = await store.search({ words, withClosed: true }, { from, most: PAGE });
  const claims = from === 0 && words === '' ? await waitingClaims(store, CLAIMS_SHOWN, texts) : [];
  return toPerson(directoryMessage({ units, total, from, words }, texts, claims));
};

const cardOf = async ({ store }: DirectoryHandling, { texts }: Context, unit: Unit, line?: string) =>
  unitCard(
    unit,
    (await store.membersOf(unit.id)).length,
    texts,
    line === undefined ? undefined : notice('success', line),
  );

/** Takes a sent form of a unit: a new one, or changes of a known one. */
const save = async (
  handling: DirectoryHandling,
  context: Context,
  id: string | undefined,
  part: 'main' | 'more',
  values: FormValues,
): Promise<Reply> => {
  const { texts, now } = context;
  const { directory } = texts.units;
  const before = id === undefined ? undefined : await handling.store.unit(id);
  if (id !== undefined && !before) return toPerson(say('warning', directory.gone));
  const form =
    part === 'more' && id !== undefined ? extraForm(texts, id, values) : editForm(texts, id, values);
  const fields = part === 'more' ? MORE_FIELDS : MAIN_FIELDS;
  const { read, cleared, faults } = readUnit(texts, fields, values);
  if (faults.length > 0) return { kind: 'invalid', faults, form };
  const kept = Object.entries(before ?? {}).filter(([key]) => !cleared.some((field) => field === key));
  const base = { id: newId('unt'), isExample: false, isActive: true };
  const unit = { ...base, ...Object.fromEntries(kept), ...(read as UnitRow) } satisfies Unit;
  const saved = await handling.store.save(unit, now, context.speaker.person);
  if (saved === 'saved') return toPerson(await cardOf(handling, context, unit, directory.saved(unit.name)));
  const field = saved === 'nip-taken' ? 'nip' : 'name';
  return { kind: 'invalid', faults: [{ field, text: directory.refused[saved] }], form };
};

const COLUMNS = ['name', 'type', 'region', 'powiat', 'gmina', 'town', 'address', 'nip', 'size'] as const;

const toRow = (unit: Omit<Unit, 'id' | 'isExample' | 'isActive'>, { texts }: Context): readonly string[] =>
  COLUMNS.map((column) => {
    if (column === 'type') return texts.units.types[unit.type];
    return column === 'region' ? regionName(unit.region) : String(unit[column] ?? '');
  });

const asFile = async (
  { tables }: DirectoryHandling,
  context: Context,
  name: string,
  units: readonly Omit<Unit, 'id' | 'isExample' | 'isActive'>[],
) => {
  const { columns } = context.texts.units.importing;
  const table = {
    name: context.texts.units.directory.title,
    columns: COLUMNS.map((column) => columns[column]),
    rows: units.map((unit) => toRow(unit, context)),
  };
  return attachment(name, FILE_FORMATS.xlsx, await tables.xlsx(table));
};

/** A row of the template, which says that it is one. */
const TEMPLATE_ROW = {
  name: 'Przykład: Gminny Ośrodek Pomocy Społecznej w Przykładowie',
  type: 'ops',
  region: 'opolskie',
  powiat: 'przykładowy',
  gmina: 'Przykładowo',
  town: 'Przykładowo',
} as const;

/** Buttons and menus of the directory. */
export const directoryActions = (handling: DirectoryHandling): Readonly<Record<string, ActionHandler>> => {
  const { store } = handling;
  const withUnit = (act: (context: Context, unit: Unit) => Promise<Reply> | Reply) =>
    forCoordinators(async (context: Context, args: readonly string[], values: readonly string[]) => {
      const unit = await store.unit(args[0] ?? values[0] ?? '');
      return unit ? act(context, unit) : toPerson(say('warning', context.texts.units.directory.gone));
    });
  const setActive = (isActive: boolean) =>
    withUnit(async (context, unit) => {
      const changed = { ...unit, isActive };
      await store.save(changed, context.now, context.speaker.person);
      return update(await cardOf(handling, context, changed, context.texts.units.profile.saved));
    });
  return {
    list: forCoordinators((context: Context, [from = '0', words = '']: readonly string[]) =>
      directoryReply(handling, context, words, Number(from) || 0),
    ),
    open: withUnit(async (context, unit) => toPerson(await cardOf(handling, context, unit))),
    edit: forCoordinators(async (context: Context, [id]: readonly string[]) => {
      if (id === undefined) return showForm(editForm(context.texts, undefined, {}));
      const unit = await store.unit(id);
      return unit
        ? showForm(editForm(context.texts, id, typedOf(unit)))
        : toPerson(say('warning', context.texts.units.directory.gone));
    }),
    extra: withUnit(({ texts }, unit) => showForm(extraForm(texts, unit.id, typedOf(unit)))),
    close: setActive(false),
    reopen: setActive(true),
    export: forCoordinators(async (context: Context) => {
      const units = await store.everyUnit();
      const file = await asFile(handling, context, 'jednostki.xlsx', units);
      return toPerson(
        withFiles(message(paragraph(context.texts.units.directory.exportReady(units.length))), file),
      );
    }),
    template: forCoordinators(async (context: Context) => {
      const file = await asFile(handling, context, 'jednostki-wzor.xlsx', [TEMPLATE_ROW]);
      return toPerson(withFiles(message(paragraph(context.texts.units.directory.templateReady)), file));
    }),
  };
};

/** The forms of the directory. */
export const directoryForms = (handling: DirectoryHandling): Readonly<Record<string, FormHandler>> => ({
  edit: forCoordinators((context: Context, [id]: readonly string[], values: FormValues) =>
    save(handling, context, id, 'main', values),
  ),
  extra: forCoordinators((context: Context, [id]: readonly string[], values: FormValues) =>
    save(handling, context, id, 'more', values),
  ),
});
