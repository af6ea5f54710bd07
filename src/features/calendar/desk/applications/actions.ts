import type { Context } from '../../../../chat/context.ts';
import type { FormFiles } from '../../../../chat/files.ts';
import { FORM_LIMITS, type FormValues, valueOf } from '../../../../chat/form.ts';
import { type Reply, showForm } from '../../../../chat/reply.ts';
import { say, shownIn } from '../../../../chat/saying.ts';
import { newId } from '../../../../core/ids.ts';
import { tidy } from '../../../../core/text.ts';
import { createGiveWay } from '../../../../core/turns.ts';
import { receiveTable } from '../../../imports/receive.ts';
import type { RunScreens } from '../../../imports/run-screens.ts';
import { tellingOf } from '../../telling.ts';
import { comingTerms } from '../../when.ts';
import { backButton, type DeskActions, type DeskForms, type DeskHandling, gone } from '../handling.ts';
import { checkApplications, closedAt } from './check.ts';
import { hasNames, recognise, unclear, withoutForbidden } from './columns.ts';
import { confirmActions } from './confirming.ts';
import type { Applications } from './domain.ts';
import { APPLICATIONS } from './entering.ts';
import { askedParts, columnsForm, fileForm, IN_FILE, NONE, unitsForm } from './forms.ts';
import { closedReply, type Opened, opened, previewOf, stale } from './opened.ts';

/** Keeps what is known of the file, and shows what it would do, or asks for what is unclear. */
const examine = async (handling: DeskHandling, context: Context, found: Opened): Promise<Reply> => {
  const { draft, file, happening } = found;
  await handling.imports.keep({ ...draft, content: file });
  if (unclear(file.mapping, file.term === undefined).length > 0)
    return showForm(columnsForm(draft.id, file, tellingOf(context)));
  const checked = await checkApplications(handling, context, happening, file);
  return previewOf(handling, context, found, checked);
};

const takeFile = async (
  handling: DeskHandling,
  context: Context,
  event: string,
  values: FormValues,
  files: FormFiles,
): Promise<Reply> => {
  const happening = await handling.store.happening(event);
  if (!happening) return gone(context);
  const closed = closedAt(happening, context.now);
  if (closed) return closedReply(context, closed);
  const sent = files['plik'];
  const table = await receiveTable(sent, handling.tables);
  const form = fileForm(happening, tellingOf(context));
  if (!table.ok) {
    const text = context.texts.units.importing.refused[table.refusal];
    return { kind: 'invalid', faults: [{ field: 'plik', text }], form };
  }
  const { sheet, refused } = await withoutForbidden(table.value, createGiveWay());
  const terms = comingTerms(happening, context.now);
  const chosen = valueOf(values, 'termin');
  const term = chosen === IN_FILE ? undefined : (terms.find(({ id }) => id === chosen) ?? terms[0]);
  const file: Applications = {
    event,
    ...(term ? { term: term.id } : {}),
    sheet,
    mapping: recognise(sheet),
    refused,
    units: {},
  };
  const draft = {
    id: newId('imp'),
    kind: APPLICATIONS,
    fileName: tidy(sent?.name ?? '').slice(0, 100),
    content: file,
    by: context.speaker.person,
    at: context.now,
  };
  return examine(handling, context, { draft, file, happening });
};

const takeColumns = async (
  handling: DeskHandling,
  context: Context,
  id: string,
  values: FormValues,
): Promise<Reply> => {
  const found = await opened(handling, context, id);
  if (!found) return stale(context);
  const asked = askedParts(found.file);
  const chosen = asked.map((part) => {
    const at = Number(valueOf(values, part) || NONE);
    return [part, at in found.file.sheet.columns ? at : -1] as const;
  });
  const file = { ...found.file, mapping: { ...found.file.mapping, ...Object.fromEntries(chosen) } };
  const { columns } = context.texts.desk.applications;
  const form = columnsForm(id, file, tellingOf(context), asked);
  const [first] = asked;
  if (!hasNames(file.mapping) && asked.includes('fullName'))
    return { kind: 'invalid', faults: [{ field: 'fullName', text: columns.names }], form };
  if (first === 'term' && (file.mapping['term'] ?? -1) < 0)
    return { kind: 'invalid', faults: [{ field: 'term', text: columns.term }], form };
  return examine(handling, context, { ...found, file });
};

/** Notes which units some names mean; empty: none. */
const takeUnits = async (
  handling: DeskHandling,
  context: Context,
  found: Opened,
  chosen: Readonly<Record<string, string>>,
): Promise<Reply> => {
  const file = { ...found.file, asking: [], units: { ...found.file.units, ...chosen } };
  return examine(handling, context, { ...found, file });
};

/** Asks for the next units; the draft keeps which, because the directory may be another one when the answer comes. */
const openUnits = async (handling: DeskHandling, context: Context, id: string): Promise<Reply> => {
  const found = await opened(handling, context, id);
  if (!found) return stale(context);
  const checked = await checkApplications(handling, context, found.happening, found.file);
  if (typeof checked === 'string' || checked.unknown.length === 0)
    return previewOf(handling, context, found, checked);
  const asking = checked.unknown.slice(0, FORM_LIMITS.fields).map(({ key }) => key);
  await handling.imports.keep({ ...found.draft, content: { ...found.file, asking } });
  return showForm(unitsForm(id, checked, tellingOf(context)));
};

const noUnits = async (handling: DeskHandling, context: Context, id: string): Promise<Reply> => {
  const found = await opened(handling, context, id);
  if (!found) return stale(context);
  const checked = await checkApplications(handling, context, found.happening, found.file);
  if (typeof checked === 'string') return previewOf(handling, context, found, checked);
  return takeUnits(handling, context, found, Object.fromEntries(checked.unknown.map(({ key }) => [key, ''])));
};

/** Applications that were collected elsewhere: looked at first, entered together, and taken back together. */
export const applicationActions = (handling: DeskHandling, imported: RunScreens): DeskActions => ({
  ...confirmActions(handling, imported),
  applications: async (context, [event = '']) => {
    const happening = await handling.store.happening(event);
    if (!happening) return gone(context);
    const closed = closedAt(happening, context.now);
    return closed ? closedReply(context, closed) : showForm(fileForm(happening, tellingOf(context)));
  },
  'applications-columns': async (context, [id = '']) => {
    const found = await opened(handling, context, id);
    return found ? showForm(columnsForm(id, found.file, tellingOf(context))) : stale(context);
  },
  'applications-units': (context, [id = '']) => openUnits(handling, context, id),
  'applications-no-units': (context, [id = '']) => noUnits(handling, context, id),
  'applications-drop': async (context, [id = '']) => {
    const found = await opened(handling, context, id);
    if (!found) return stale(context);
    await handling.imports.drop(id);
    const { preview } = context.texts.desk.applications;
    return shownIn(context, say('info', preview.dropped, backButton(context)));
  },
});

export const applicationForms = (handling: DeskHandling): DeskForms => ({
  applications: (context, [event = ''], values, files) => takeFile(handling, context, event, values, files),
  'applications-columns': (context, [id = ''], values) => takeColumns(handling, context, id, values),
  'applications-units': async (context, [id = ''], values) => {
    const found = await opened(handling, context, id);
    if (!found) return stale(context);
    const chosen = (found.file.asking ?? []).map((key, index) => {
      const unit = valueOf(values, `j${String(index)}`);
      return [key, unit === NONE ? '' : unit] as const;
    });
    return takeUnits(handling, context, found, Object.fromEntries(chosen));
  },
});
