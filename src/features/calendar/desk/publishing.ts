import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import { act, buttons, notice } from '../../../chat/message.ts';
import type { Reply } from '../../../chat/reply.ts';
import { say, shownIn } from '../../../chat/saying.ts';
import { newId } from '../../../core/ids.ts';
import type { NewDelivery } from '../../delivery/domain.ts';
import type { Happening } from '../domain.ts';
import type { HappeningPlan } from '../store.ts';
import { problemsOf } from './check.ts';
import { movedTerms } from './differences.ts';
import { countTold } from './count-told.ts';
import { draftReply, staleDraft } from './drafting.ts';
import { backButton, type DeskActions, type DeskHandling, gone } from './handling.ts';
import { asPublished, planOf } from './plan.ts';

/** Those who said that they are interested hear once that there is a date. */
const tellInterested = async (handling: DeskHandling, { id }: Happening): Promise<readonly NewDelivery[]> => {
  const people = await handling.store.interested(id);
  const addresses = await handling.addresses(people);
  return people.flatMap((person) => {
    const address = addresses.get(person);
    return address ? [{ kind: 'desk.dated', thing: id, ...address, content: { event: id } }] : [];
  });
};

/** Shows it to everybody; as planned while it has no date. False where it has changed in between. */
const publishNow = async (
  handling: DeskHandling,
  { speaker, now }: Context,
  before: Happening,
): Promise<boolean> => {
  const as = before.terms.length === 0 ? 'planned' : 'published';
  const tell = before.state === 'planned' && as === 'published' ? await tellInterested(handling, before) : [];
  return handling.store.publish({ before, as, tell, by: speaker.person, at: now });
};

const publish = async (
  handling: DeskHandling,
  context: Context,
  [id = '', revision = '']: readonly string[],
): Promise<Reply> => {
  const draft = await handling.store.happening(id);
  const { desk } = context.texts;
  if (!draft) return gone(context);
  if (draft.state !== 'draft' || draft.editOf)
    return shownIn(context, say('info', desk.publishedAlready, openButton(context, id)));
  if (String(draft.revision) !== revision) return staleDraft(handling, context, draft);
  // Time may have passed since the preview was shown.
  if (problemsOf(planOf(draft), context.now).length > 0) return draftReply(handling, context, draft);
  if (!(await publishNow(handling, context, draft))) return staleDraft(handling, context, draft);
  const said = draft.terms.length === 0 ? desk.published.planned : desk.published.dated;
  return shownIn(context, say('success', said, openButton(context, id), backButton(context)));
};

export const openButton = ({ texts }: Context, id: string) =>
  buttons(
    act(actionId('desk', 'open', id), texts.desk.open, 'primary'),
    act(actionId('calendar', 'show', id), texts.desk.showCard),
  );

/** The event as it was before its last change, kept so that the change can be taken back. */
const isUndo = ({ editOf, copiedFrom }: Happening): boolean =>
  editOf !== undefined && copiedFrom !== undefined;

/** The change of an event that is being worked on; it is begun where there is none. */
const beginEdit = async (
  handling: DeskHandling,
  context: Context,
  original: Happening,
  plan: HappeningPlan = planOf(original),
): Promise<Happening | undefined> => {
  const begun = await handling.store.editOf(original.id);
  // How it was before the last change is kept to take that back, not to be worked on.
  if (begun && !isUndo(begun)) return begun;
  if (begun) await handling.store.discard(begun);
  await handling.store.create({
    id: newId('evt'),
    request: context.request,
    plan,
    editOf: { event: original.id, revision: original.revision },
    createdBy: context.speaker.person,
    isExample: original.isExample,
    at: context.now,
  });
  return handling.store.editOf(original.id);
};

const edit = async (
  handling: DeskHandling,
  context: Context,
  [id = '']: readonly string[],
): Promise<Reply> => {
  const original = await handling.store.happening(id);
  if (!original) return gone(context);
  if (original.state === 'draft') return draftReply(handling, context, original);
  if (original.state === 'cancelled')
    return shownIn(context, say('info', context.texts.desk.cancelledAlready));
  const draft = await beginEdit(handling, context, original);
  if (!draft) return gone(context);
  const isOthers = draft.createdBy !== context.speaker.person && draft.createdBy !== undefined;
  return draftReply(
    handling,
    context,
    draft,
    isOthers ? notice('info', context.texts.desk.changes.others) : undefined,
  );
};

/** A change that was begun before the event changed elsewhere: what was typed stays, to be looked at anew. */
const refresh = async (
  handling: DeskHandling,
  context: Context,
  draft: Happening,
  original: Happening,
): Promise<Reply> => {
  await handling.store.discard(draft);
  const anew = await beginEdit(handling, context, original, planOf(draft));
  return anew
    ? draftReply(handling, context, anew, notice('warning', context.texts.desk.changes.outdated))
    : gone(context);
};

const apply = async (
  handling: DeskHandling,
  context: Context,
  [id = '', revision = '', told = '0']: readonly string[],
): Promise<Reply> => {
  const { store, signUps } = handling;
  const { desk } = context.texts;
  const draft = await store.happening(id);
  const original = draft?.editOf && (await store.happening(draft.editOf.event));
  if (!draft?.editOf || !original)
    return shownIn(context, say('info', desk.changes.appliedAlready, backButton(context)));
  if (String(draft.revision) !== revision) return staleDraft(handling, context, draft);
  if (draft.editOf.revision !== original.revision) return refresh(handling, context, draft, original);
  const moved = movedTerms(original, asPublished(draft, original));
  const count = await countTold(handling, moved);
  if (count > Number(told))
    return draftReply(handling, context, draft, notice('warning', desk.changes.more(count)));
  const plan = planOf(draft);
  const isDone = await store.change({
    before: original,
    plan,
    tell: [],
    by: context.speaker.person,
    at: context.now,
  });
  if (!isDone) return draftReply(handling, context, draft, notice('warning', desk.changes.refused));
  await store.discard(draft);
  const now = await store.happening(original.id);
  if (now?.state === 'planned' && now.terms.length > 0) await publishNow(handling, context, now);
  for (const term of moved) await signUps.settle(term, context.now);
  await rememberUndo(handling, context, original);
  return shownIn(
    context,
    say(
      'success',
      desk.changes.applied(count),
      buttons(
        act(actionId('desk', 'open', original.id), desk.open, 'primary'),
        act(actionId('desk', 'undo', original.id), desk.changes.undo),
      ),
    ),
  );
};

const rememberUndo = async (
  { store }: DeskHandling,
  context: Context,
  original: Happening,
): Promise<void> => {
  const now = await store.happening(original.id);
  if (!now) return;
  await store.create({
    id: newId('evt'),
    request: `${context.request}:undo`,
    plan: planOf(original),
    copiedFrom: original.id,
    editOf: { event: original.id, revision: now.revision },
    createdBy: context.speaker.person,
    isExample: original.isExample,
    at: context.now,
  });
};

/** Shows what taking the last change back would come to; it is confirmed like any other change. */
const undo = async (
  handling: DeskHandling,
  context: Context,
  [id = '']: readonly string[],
): Promise<Reply> => {
  const draft = await handling.store.editOf(id);
  return draft && isUndo(draft)
    ? draftReply(handling, context, draft, notice('info', context.texts.desk.changes.undoShown))
    : shownIn(context, say('info', context.texts.desk.changes.noUndo, backButton(context)));
};

/** Shows and begins changes of events, and shows events to everybody. */
export const publishActions = (handling: DeskHandling): DeskActions => ({
  publish: (context, args) => publish(handling, context, args),
  edit: (context, args) => edit(handling, context, args),
  apply: (context, args) => apply(handling, context, args),
  undo: (context, args) => undo(handling, context, args),
});
