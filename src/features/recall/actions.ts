import type { Context } from '../../chat/context.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import { type Block, type Message, message, notice, small } from '../../chat/message.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { isTeam, onlyFor } from '../../chat/rights.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import { listMessage, PAGE, recallMessage } from './desk-messages.ts';
import type { Act, Recall } from './domain.ts';
import type { ActRefusal, RecallService } from './service.ts';
import type { Telling } from './telling.ts';
import { toldMessage } from './told-message.ts';

/** What every handler of this feature works with. */
export interface Handling {
  readonly service: RecallService;
  readonly base: () => KnowledgeBase;
  readonly handOver: Telling['handOver'];
}

const OPEN_SHOWN = 5;
const DECIDED_SHOWN = 3;

const tellingFor = ({ base, handOver }: Handling, { texts, locale, now }: Context): Telling => ({
  base: base(),
  texts,
  locale,
  today: warsawDay(now),
  handOver,
});

const refused = ({ texts }: Context, refusal: ActRefusal): Reply =>
  toPerson(say('warning', texts.recall.refused[refusal]));

/** Advisers and coordinators decide. */
const atDesk = onlyFor(isTeam, ({ texts }) => texts.recall.onlyDesk);

export const listReply = async (handling: Handling, context: Context): Promise<Reply> => {
  const { open, decided } = await handling.service.list(OPEN_SHOWN, DECIDED_SHOWN);
  return toPerson(listMessage(open, decided, tellingFor(handling, context)));
};

const view = async (
  handling: Handling,
  context: Context,
  recall: Recall,
  { from = 0, first }: { readonly from?: number; readonly first?: Block } = {},
): Promise<Message> => {
  const { people, items } = await handling.service.preview(recall, context.now);
  const isDue = (change: Recall['changes'][number]) => handling.service.isDue(change, context.now);
  const isOwn = recall.proposer?.person === context.speaker.person;
  return recallMessage({ recall, people, items, isDue, isOwn, from }, tellingFor(handling, context), first);
};

/** The message as it would be sent, for those who decide on it. */
const previewReply = async (handling: Handling, context: Context, recall: Recall): Promise<Reply> => {
  const { service } = handling;
  const { items } = await service.preview(recall, context.now);
  const due = items.filter(({ change }) => service.isDue(change, context.now));
  if (due.length === 0) return refused(context, 'nothing-left');
  const { blocks } = toldMessage(due, tellingFor(handling, context));
  return toPerson(message(small(context.texts.recall.previewIs), ...blocks));
};

const pageOf = (typed: string | undefined): number => {
  const from = Number(typed ?? 0);
  return Number.isInteger(from) && from >= 0 && from % PAGE === 0 ? from : 0;
};

/** What those press who decide on recalls. */
export const recallActions = (handling: Handling): Readonly<Record<string, ActionHandler>> => {
  const { service } = handling;

  const does = async (
    context: Context,
    id: string,
    act: Act,
    shown: (recall: Recall) => Promise<Message> | Message,
  ): Promise<Reply> => {
    const done = await service.act(context, id, act);
    return done.ok ? shownIn(context, await shown(done.value)) : refused(context, done.refusal);
  };
  const opens = (open: (context: Context, recall: Recall, from: number) => Promise<Reply>): ActionHandler =>
    atDesk(async (context, [id = '', from]) => {
      const recall = await service.recall(id);
      return recall ? open(context, recall, pageOf(from)) : refused(context, 'gone');
    });
  const decides = (kind: 'propose' | 'return' | 'editorial'): ActionHandler =>
    atDesk((context, [id = '']) => {
      const { returned, markedEditorial } = context.texts.recall;
      return does(context, id, { kind }, (recall) => {
        if (kind === 'editorial') return say('info', markedEditorial);
        const first = kind === 'return' ? { first: notice('success', returned) } : {};
        return view(handling, context, recall, first);
      });
    });
  const marks = (kind: 'skip' | 'keep'): ActionHandler =>
    atDesk(async (context, [id = '', ord = '', version = '']) => {
      const change = (await service.recall(id))?.changes[Number(ord)];
      // The order of what is in a recall never changes; a forged button is told the same as a stale one.
      if (!change || !change.version.startsWith(version)) return refused(context, 'gone');
      const from = Math.floor(Number(ord) / PAGE) * PAGE;
      return does(context, id, { kind, change }, (recall) => view(handling, context, recall, { from }));
    });

  return {
    list: atDesk((context) => listReply(handling, context)),
    see: opens(async (context, recall, from) => toPerson(await view(handling, context, recall, { from }))),
    preview: opens((context, recall) => previewReply(handling, context, recall)),
    propose: decides('propose'),
    return: decides('return'),
    editorial: decides('editorial'),
    send: atDesk((context, [id = '']) =>
      does(context, id, { kind: 'send' }, ({ reached = 0 }) =>
        say('success', context.texts.recall.sent(reached)),
      ),
    ),
    skip: marks('skip'),
    keep: marks('keep'),
  };
};
