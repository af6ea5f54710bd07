import { actionId } from '../../../../chat/action-id.ts';
import type { Context } from '../../../../chat/context.ts';
import { attachment, FILE_FORMATS } from '../../../../chat/files.ts';
import { act, buttons, message, paragraph, withFiles } from '../../../../chat/message.ts';
import { type Reply, toPerson } from '../../../../chat/reply.ts';
import { say, shownIn } from '../../../../chat/saying.ts';
import type { PlannedRunRow, Run } from '../../../imports/runs-store.ts';
import { tellingOf } from '../../telling.ts';
import { backButton, type DeskActions, type DeskHandling, gone } from '../handling.ts';
import { type Checked, checkApplications } from './check.ts';
import { APPLICATIONS } from './entering.ts';
import { opened, previewOf, stale } from './opened.ts';
import { countsOf } from './preview.ts';
import { resultMessage } from './result.ts';

/** How an import stands, shown to whoever confirmed it. */
const resultReply = async (handling: DeskHandling, context: Context, run: Run): Promise<Reply> => {
  if (run.state === 'done' || run.state === 'undone') await handling.runStore.noteShown(run.id, context.now);
  return shownIn(context, await resultMessage(handling, run, tellingOf(context)));
};

const ownRun = async (
  { runStore }: DeskHandling,
  { speaker }: Context,
  id: string,
): Promise<Run | undefined> => {
  const run = await runStore.run(id);
  return run?.kind === APPLICATIONS && run.by === speaker.person ? run : undefined;
};

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
  context: Context,
  [id = '', way = '', fit = '', all = '']: readonly string[],
): Promise<Reply> => {
  const found = await opened(handling, context, id);
  if (!found) {
    // Pressed twice: it is being entered already.
    const run = await ownRun(handling, context, id);
    return run ? resultReply(handling, context, run) : stale(context);
  }
  const checked = await checkApplications(handling, context, found.happening, found.file);
  if (typeof checked === 'string') return previewOf(handling, context, found, checked);
  const counts = countsOf(checked);
  if (String(counts.fit) !== fit || String(counts.all) !== all || checked.unknown.length > 0)
    return previewOf(handling, context, found, checked, true);
  await handling.runStore.plan(id, planOf(checked, way));
  await handling.runStore.begin(id, context.now);
  const run = await handling.runs.soon(id, context.now);
  return run ? resultReply(handling, context, run) : stale(context);
};

const askToUndo = async (handling: DeskHandling, context: Context, id: string): Promise<Reply> => {
  const run = await ownRun(handling, context, id);
  const { done } = context.texts.desk.applications;
  if (run?.state !== 'done' || run.counts.done === 0)
    return run ? resultReply(handling, context, run) : shownIn(context, say('info', done.notUndone));
  return shownIn(
    context,
    say(
      'warning',
      done.undoAsk(run.counts.done),
      buttons(
        act(actionId('desk', 'applications-undo-sure', id), done.undoSure, 'danger'),
        act(actionId('desk', 'applications-progress', id), done.undoKeep),
      ),
    ),
  );
};

const undo = async (handling: DeskHandling, context: Context, id: string): Promise<Reply> => {
  const { done } = context.texts.desk.applications;
  if (!(await ownRun(handling, context, id)))
    return shownIn(context, say('info', done.notUndone, backButton(context)));
  await handling.runStore.beginUndo(id);
  const run = await handling.runs.soon(id, context.now);
  return run ? resultReply(handling, context, run) : stale(context);
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

/** Entering a checked file, how far it is, taking it back, and who cannot be told. */
export const confirmActions = (handling: DeskHandling): DeskActions => ({
  'applications-sure': (context, args) => confirm(handling, context, args),
  'applications-progress': async (context, [id = '']) => {
    if (!(await ownRun(handling, context, id))) return stale(context);
    const run = await handling.runs.soon(id, context.now);
    return run ? resultReply(handling, context, run) : stale(context);
  },
  'applications-undo': (context, [id = '']) => askToUndo(handling, context, id),
  'applications-undo-sure': (context, [id = '']) => undo(handling, context, id),
  'no-account': (context, [id = '']) => noAccountReply(handling, context, id),
});
