import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import type { Form } from '../../chat/form.ts';
import { act, buttons, message, notice, paragraph } from '../../chat/message.ts';
import { type Reply, showForm } from '../../chat/reply.ts';
import { shownIn } from '../../chat/saying.ts';
import { type Call, canBeUndone, isOver } from './domain.ts';
import { stepped } from './desk-forms.ts';
import { basicsForm, cancelForm, typedCall, whoForm } from './forms.ts';
import { forDesk, type Handling } from './handling.ts';
import { listOf, showCall } from './show.ts';

type Args = readonly string[];

const publish = async (handling: Handling, context: Context, args: Args): Promise<Reply> => {
  const { desk } = context.texts.calls;
  const call = await handling.store.call(args[0] ?? '');
  if (call && isOver(call, context.now))
    return showCall(handling, context, call.id, notice('warning', desk.overBeforePublished));
  const published = (before: Call): Call | undefined =>
    before.state === 'draft' ? { ...before, state: 'published' } : undefined;
  return stepped(handling, context, args, 'published', published, desk.published);
};

/** Takes back the last change, or that it was called off: the call is again what it was before. */
const undo = async (handling: Handling, context: Context, args: Args): Promise<Reply> => {
  const last = await handling.store.lastStep(args[0] ?? '');
  const former = canBeUndone(last?.did) ? last?.before : undefined;
  const back = ({ revision }: Call): Call | undefined => former && { ...former, revision };
  return stepped(handling, context, args, 'undone', back, context.texts.calls.desk.undone);
};

const askDiscard = async (handling: Handling, context: Context, args: Args): Promise<Reply> => {
  const { desk } = context.texts.calls;
  const [id = '', revision = ''] = args;
  const call = await handling.store.call(id);
  if (call?.state !== 'draft') return showCall(handling, context, id);
  return shownIn(
    context,
    message(
      paragraph(desk.discardAsk(call.title)),
      buttons(
        act(actionId('calls', 'discarded', id, revision), desk.discardYes, 'danger'),
        act(actionId('calls', 'show', id), desk.discardNo),
      ),
    ),
  );
};

const discard = async (handling: Handling, context: Context, [id = '', revision]: Args): Promise<Reply> => {
  const { desk } = context.texts.calls;
  const call = await handling.store.call(id);
  if (!call || String(call.revision) !== revision || !(await handling.store.discard(call)))
    return showCall(handling, context, id, notice('warning', desk.changedMeanwhile));
  return shownIn(context, await listOf(handling, context, '', 0, notice('success', desk.discarded)));
};

/** What coordinators press. */
export const deskActions = (handling: Handling): Readonly<Record<string, ActionHandler>> => {
  const press = (work: (handling: Handling, context: Context, args: Args) => Promise<Reply>): ActionHandler =>
    forDesk((context: Context, args: Args) => work(handling, context, args));
  const opening = (form: (context: Context, call: Call) => Form): ActionHandler =>
    press(async (_handling, context, [id = '']) => {
      const call = await handling.store.call(id);
      return call && call.state !== 'cancelled'
        ? showForm(form(context, call))
        : showCall(handling, context, id);
    });
  const named = ({ id, revision }: Call) => [id, String(revision)] as const;
  const edit = opening(({ texts }, call) =>
    basicsForm(texts, named(call), typedCall(call, handling.moments)),
  );
  return {
    basics: forDesk((context: Context, args: Args, values: Args) =>
      args[0] === 'new' ? showForm(basicsForm(context.texts, ['new'], {})) : edit(context, args, values),
    ),
    who: opening(({ texts }, call) => whoForm(texts, named(call), typedCall(call, handling.moments))),
    cancel: opening(({ texts }, call) => cancelForm(texts, named(call), {})),
    publish: press(publish),
    undo: press(undo),
    discard: press(askDiscard),
    discarded: press(discard),
  };
};
