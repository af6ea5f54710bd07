import type { Context } from '../../../../chat/context.ts';
import { attachment, FILE_FORMATS } from '../../../../chat/files.ts';
import { message, paragraph, withFiles } from '../../../../chat/message.ts';
import { type Reply, toPerson } from '../../../../chat/reply.ts';
import { say } from '../../../../chat/saying.ts';
import type { RunScreens } from '../../../imports/run-screens.ts';
import type { PlannedRunRow } from '../../../imports/runs-store.ts';
import { type DeskActions, type DeskHandling, gone } from '../handling.ts';
import { type Checked, checkApplications } from './check.ts';
import { opened, previewOf, stale } from './opened.ts';
import { countsOf } from './preview.ts';

const planOf = ({ rows }: Checked, way: string): readonly PlannedRunRow[] =>
  rows
    .filter(({ unmet }) => way === 'all' || unmet.length === 0)
    .map(({ row, planned, unmet }, index) => ({
      number: index + 1,
      row,
      content: unmet.length > 0 ? { ...planned, despiteRules: true } : planned,
    }));

const confirm = async (
  handling: DeskHandling,
  imported: RunScreens,
  context: Context,
  [id = '', way = '', fit = '', all = '']: readonly string[],
): Promise<Reply> => {
  const found = await opened(handling, context, id);
  // Pressed twice: it is being entered already.
  if (!found) return (await imported.shown(context, id)) ?? stale(context);
  const checked = await checkApplications(handling, context, found.happening, found.file);
  if (typeof checked === 'string') return previewOf(handling, context, found, checked);
  const counts = countsOf(checked);
  if (String(counts.fit) !== fit || String(counts.all) !== all || checked.unknown.length > 0)
    return previewOf(handling, context, found, checked, true);
  await handling.runStore.plan(id, planOf(checked, way));
  await handling.runStore.begin(id, context.now);
  return (await imported.start(context, id)) ?? stale(context);
};

/** Everybody on the list of an event to whom nothing can be sent, with where they can be written to. */
const noAccountReply = async (handling: DeskHandling, context: Context, id: string): Promise<Reply> => {
  const happening = await handling.store.happening(id);
  if (!happening) return gone(context);
  const { desk, units } = context.texts;
  const { noAccount } = desk.applications;
  const people = (await handling.applications.registered(id)).filter(({ hasAccount }) => !hasAccount);
  if (people.length === 0) return toPerson(say('success', noAccount.none(happening.title)));
  const names = new Map<string, string>();
  for (const unit of new Set(people.flatMap((one) => one.units)))
    names.set(unit, (await handling.people.unit(unit))?.name ?? '');
  const { columns, registration } = desk;
  const bytes = await handling.tables.xlsx({
    name: noAccount.sheet,
    columns: [
      columns.number,
      columns.lastName,
      columns.firstName,
      noAccount.email,
      units.unitOption,
      desk.applications.term,
      columns.state,
    ],
    rows: people.map(({ lastName, firstName, email = '', units: theirs, term, state }, index) => [
      index + 1,
      lastName,
      firstName,
      email,
      theirs.map((unit) => names.get(unit)).join(', '),
      happening.terms.find((one) => one.id === term)?.number ?? '',
      registration.states[state],
    ]),
  });
  return toPerson(
    withFiles(
      message(paragraph(noAccount.made(happening.title, people.length))),
      attachment('bez-konta.xlsx', FILE_FORMATS.xlsx, bytes),
    ),
  );
};

/** Entering a checked file, and who of it cannot be told. */
export const confirmActions = (handling: DeskHandling, imported: RunScreens): DeskActions => ({
  'applications-sure': (context, args) => confirm(handling, imported, context, args),
  'no-account': (context, [id = '']) => noAccountReply(handling, context, id),
});
