import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { say } from '../../chat/saying.ts';
import { shownNow } from './deliveries.ts';
import { type Handling, tellingOf } from './handling.ts';
import { moreMessage } from './issue-message.ts';

/** A digest stays as it is when a button under it is pressed, and on a channel only who pressed sees the answer. */
const beside = async (reply: Promise<Reply> | Reply): Promise<Reply> => {
  const made = await reply;
  return made.kind === 'update' ? toPerson(made.message) : made;
};

/** What whoever reads a digest presses under its items. */
export const readingActions = ({
  store,
  catalogue,
  goOn,
}: Handling): Readonly<Record<string, ActionHandler>> => ({
  open: (context, [event = '']) => beside(goOn(context, actionId('calendar', 'show', event))),
  call: (context, [call = '']) => beside(goOn(context, actionId('calls', 'show', call))),
  apply: (context, [term = '']) => beside(goOn(context, actionId('calendar', 'apply', term))),
  join: (context, [looked = '', start = '']) =>
    beside(goOn(context, actionId('consultations', 'book', looked, start))),
  more: async (context: Context, [subscription = '', period = '', start = '']) => {
    const from = /^\d{1,3}$/.test(start) ? Number(start) : 0;
    const issue = await shownNow(store, catalogue, { subscription, period }, context.now);
    return issue && issue.items.length > from
      ? toPerson(moreMessage(issue, from, tellingOf(context)))
      : toPerson(say('info', context.texts.digests.moreGone));
  },
});
