import { actionId, fitting } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import { act, type Block, buttons, type Message, notice, paragraph } from '../../chat/message.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { isCoordinator } from '../../chat/rights.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { strong } from '../../chat/span.ts';
import { beginningsOf } from '../../core/search-words.ts';
import { type Call, canBeUndone } from './domain.ts';
import { type Handling, tellingOf } from './handling.ts';
import { cardMessage, listMessage, PAGE } from './messages.ts';

/** As much of a search as a button carries, in characters of its id. */
const ROOM = 80;

/** A page of the list of calls that fit what was typed. */
export const listOf = async (
  handling: Pick<Handling, 'store'>,
  context: Context,
  typed: string,
  page: number,
  first?: Block,
): Promise<Message> => {
  const words = fitting(typed, ROOM);
  const filter = { words: beginningsOf(words), forDesk: isCoordinator(context) };
  const { calls, total } = await handling.store.search(filter, context.now, {
    from: page * PAGE,
    size: PAGE,
  });
  if (calls.length === 0 && page > 0) return listOf(handling, context, typed, 0, first);
  return listMessage(
    { calls, total, page, words, isCoordinator: isCoordinator(context) },
    tellingOf(context),
    first,
  );
};

const deskBlocks = async (
  { store, meantBy }: Handling,
  { texts }: Context,
  call: Call,
): Promise<readonly (Block | undefined)[]> => {
  const { desk } = texts.calls;
  const button = (verb: string, label: string, look?: 'primary' | 'danger') =>
    act(actionId('calls', verb, call.id, String(call.revision)), label, look);
  const meant = call.powiat === undefined ? undefined : await meantBy(call.powiat);
  const isDraft = call.state === 'draft';
  const last = await store.lastStep(call.id);
  return [
    paragraph(strong(desk.title)),
    meant && notice('warning', desk.unknownPowiat(call.powiat ?? '', meant)),
    buttons(
      isDraft ? button('publish', desk.publish, 'primary') : undefined,
      call.state === 'cancelled' ? undefined : button('basics', desk.basics),
      call.state === 'cancelled' ? undefined : button('who', desk.who),
      isDraft ? button('discard', desk.discard) : undefined,
      call.state === 'published' ? button('cancel', desk.cancel, 'danger') : undefined,
      !isDraft && canBeUndone(last?.did) ? button('undo', desk.undo) : undefined,
    ),
  ];
};

/** A call as it stands for this person; drafts are there for coordinators alone. */
const cardOf = async (
  handling: Handling,
  context: Context,
  id: string,
  first?: Block,
): Promise<Message | undefined> => {
  const call = await handling.store.call(id);
  if (!call || (call.state === 'draft' && !isCoordinator(context))) return undefined;
  const desk = isCoordinator(context) ? await deskBlocks(handling, context, call) : [];
  return cardMessage(call, desk, tellingOf(context), first);
};

const gone = ({ texts }: Context): Message => say('warning', texts.calls.card.gone);

/** Shows a call in place of what was pressed. */
export const showCall = async (
  handling: Handling,
  context: Context,
  id: string,
  first?: Block,
): Promise<Reply> => shownIn(context, (await cardOf(handling, context, id, first)) ?? gone(context));

/** The card as a message of its own, under what has just been done by a form. */
export const done = async (
  handling: Handling,
  context: Context,
  id: string,
  tone: 'success' | 'warning',
  line: string,
): Promise<Reply> => toPerson((await cardOf(handling, context, id, notice(tone, line))) ?? gone(context));
