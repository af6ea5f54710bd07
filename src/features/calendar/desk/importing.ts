import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import { cut } from '../../../chat/cut.ts';
import type { FormFiles } from '../../../chat/files.ts';
import type { Form, FormValues } from '../../../chat/form.ts';
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
  withFiles,
} from '../../../chat/message.ts';
import { type Reply, showForm, toPerson } from '../../../chat/reply.ts';
import { say, shownIn } from '../../../chat/saying.ts';
import { newId } from '../../../core/ids.ts';
import { tidy } from '../../../core/text.ts';
import { createGiveWay } from '../../../core/turns.ts';
import {
  guessMapping,
  ignoredColumns,
  type Mapping,
  type Mistake,
  missingColumns,
  readRows,
} from '../../imports/columns.ts';
import { mapForm, withChosen } from '../../imports/map-form.ts';
import { mistakesFile } from '../../imports/mistakes-file.ts';
import { receiveTable } from '../../imports/receive.ts';
import type { RunScreens } from '../../imports/run-screens.ts';
import type { ImportDraft } from '../../imports/store.ts';
import type { SheetTable } from '../../imports/table.ts';
import { tellingOf } from '../telling.ts';
import { backButton, type DeskActions, type DeskForms, type DeskHandling, gone } from './handling.ts';
import { EVENTS } from './events-entering.ts';
import { everyEvent } from './every-event.ts';
import { type EventRow, eventColumns } from './import-columns.ts';
import { type EventsPlan, planEvents } from './import-plan.ts';
import type { PlannedEvent } from './store.ts';

const SHOWN = 15;

interface Content {
  readonly sheet: SheetTable;
  readonly mapping: Mapping;
}

interface Checked extends EventsPlan {
  readonly mistakes: readonly Mistake[];
  /** Columns of the file that are none of ours, by their names in it. */
  readonly ignored: readonly string[];
}

const fileForm = ({ texts }: Context): Form => ({
  id: actionId('desk', 'import'),
  title: texts.desk.importing.title,
  intro: texts.desk.importing.intro,
  fields: [
    {
      id: 'plik',
      kind: 'file',
      label: texts.desk.importing.file,
      required: true,
      formats: ['csv', 'xlsx'],
    },
  ],
  submit: texts.units.importing.form.submit,
});

/** Works the whole file out against the events that are there now; nothing is written. */
const check = async (
  { store }: DeskHandling,
  context: Context,
  { content }: Pick<ImportDraft, 'content'>,
): Promise<Checked> => {
  const telling = tellingOf(context);
  const { sheet, mapping } = content as Content;
  const giveWay = createGiveWay();
  const read = await readRows<EventRow>(
    sheet,
    eventColumns(telling),
    mapping,
    context.texts.units.importing.faults.empty,
    giveWay,
  );
  const planned = await planEvents(read.read, await everyEvent(store, giveWay), telling, giveWay);
  return {
    ...planned,
    ignored: ignoredColumns(sheet, mapping),
    mistakes: [...read.mistakes, ...planned.mistakes].toSorted((a, b) => a.row - b.row),
  };
};

const previewOf = (
  { tables }: Pick<DeskHandling, 'tables'>,
  { plans, there, mistakes, ignored }: Checked,
  draft: Pick<ImportDraft, 'id' | 'fileName'>,
  { texts }: Context,
  first?: Block,
): Message => {
  const { importing } = texts.desk;
  const { preview } = texts.units.importing;
  const terms = plans.reduce((sum, { plan }) => sum + plan.terms.length, 0);
  const shown = message(
    heading(importing.title),
    first,
    facts([
      { label: preview.file, value: cut(draft.fileName, 100) },
      { label: importing.events, value: String(plans.length) },
      { label: importing.terms, value: String(terms) },
      { label: importing.there, value: String(there.length) },
    ]),
    ...(there.length > 0
      ? [
          notice('info', importing.left),
          list(there.slice(0, SHOWN).map((one) => importing.row(one.row, one.title))),
        ]
      : []),
    ignored.length > 0
      ? notice(
          'info',
          importing.ignored(
            ignored
              .slice(0, SHOWN)
              .map((name) => cut(name, 40))
              .join(', '),
          ),
        )
      : undefined,
    ...(mistakes.length > 0
      ? [
          notice('warning', importing.mistakes(mistakes.length)),
          list(mistakes.slice(0, SHOWN).map(({ row, column, text }) => preview.mistake(row, column, text))),
        ]
      : []),
    buttons(
      mistakes.length === 0 && plans.length > 0
        ? act(
            actionId('desk', 'import-sure', draft.id, String(plans.length)),
            importing.confirm(plans.length),
            'primary',
          )
        : undefined,
      act(actionId('desk', 'import'), importing.another),
      act(actionId('desk', 'list', '0'), texts.desk.back),
    ),
  );
  return mistakes.length > SHOWN ? withFiles(shown, mistakesFile(mistakes, texts, tables)) : shown;
};

const askForColumns = (context: Context, draft: string, { sheet, mapping }: Content): Form => {
  const columns = eventColumns(tellingOf(context));
  const words = context.texts.units.importing.mapForm;
  return mapForm(actionId('desk', 'map', draft), words, sheet, columns, missingColumns(columns, mapping));
};

const examine = async (
  handling: DeskHandling,
  context: Context,
  fileName: string,
  content: Content,
): Promise<Reply> => {
  const draft = {
    id: newId('imp'),
    kind: EVENTS,
    fileName,
    content,
    by: context.speaker.person,
    at: context.now,
  };
  await handling.imports.keep(draft);
  if (missingColumns(eventColumns(tellingOf(context)), content.mapping).length > 0)
    return showForm(askForColumns(context, draft.id, content));
  return toPerson(previewOf(handling, await check(handling, context, draft), draft, context));
};

const takeFile = async (handling: DeskHandling, context: Context, files: FormFiles): Promise<Reply> => {
  const sent = files['plik'];
  const table = await receiveTable(sent, handling.tables);
  if (!table.ok) {
    const text = context.texts.units.importing.refused[table.refusal];
    return { kind: 'invalid', faults: [{ field: 'plik', text }], form: fileForm(context) };
  }
  const mapping = guessMapping(table.value, eventColumns(tellingOf(context)));
  return examine(handling, context, tidy(sent?.name ?? '').slice(0, 100), { sheet: table.value, mapping });
};

/** A draft of the speaker's own: what one coordinator sent, another does not confirm unseen. */
const ownDraft = async ({ imports }: DeskHandling, { speaker }: Context, id: string) => {
  const draft = await imports.draft(id);
  return draft?.kind === EVENTS && draft.by === speaker.person ? draft : undefined;
};

const stale = (context: Context): Reply =>
  shownIn(context, say('warning', context.texts.units.importing.stale, backButton(context)));

const apply = async (
  handling: DeskHandling,
  imported: RunScreens,
  context: Context,
  [id = '', seen = '']: readonly string[],
): Promise<Reply> => {
  const { units } = context.texts;
  const draft = await ownDraft(handling, context, id);
  // Pressed twice: they are being made already.
  if (!draft) return (await imported.shown(context, id)) ?? stale(context);
  const checked = await check(handling, context, draft);
  if (checked.mistakes.length > 0 || String(checked.plans.length) !== seen)
    return shownIn(
      context,
      previewOf(handling, checked, draft, context, notice('warning', units.importing.changedMeanwhile)),
    );
  const rows = checked.plans.map(({ row, plan }, index) => ({
    number: index + 1,
    row,
    content: { id: newId('evt'), plan } satisfies PlannedEvent,
  }));
  await handling.runStore.plan(id, rows);
  await handling.runStore.begin(id, context.now);
  return (await imported.start(context, id)) ?? stale(context);
};

/** Events that come in a file: shown first, then made into drafts row by row. */
export const importActions = (handling: DeskHandling, imported: RunScreens): DeskActions => ({
  import: (context) => showForm(fileForm(context)),
  map: async (context, [id = '']) => {
    const draft = await ownDraft(handling, context, id);
    return draft ? showForm(askForColumns(context, id, draft.content as Content)) : gone(context);
  },
  'import-sure': (context, args) => apply(handling, imported, context, args),
});

export const importForms = (handling: DeskHandling): DeskForms => ({
  import: (context, _args, _values, files) => takeFile(handling, context, files),
  map: async (context, [id = ''], values: FormValues) => {
    const draft = await ownDraft(handling, context, id);
    if (!draft) return gone(context);
    const { sheet, mapping } = draft.content as Content;
    const missing = missingColumns(eventColumns(tellingOf(context)), mapping);
    const chosen = withChosen(mapping, missing, sheet, values);
    return examine(handling, context, draft.fileName, { sheet, mapping: chosen });
  },
});
