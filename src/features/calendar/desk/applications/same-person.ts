import { actionId } from '../../../../chat/action-id.ts';
import {
  act,
  buttons,
  facts,
  heading,
  type Message,
  message,
  notice,
  paragraph,
} from '../../../../chat/message.ts';
import type { Reply } from '../../../../chat/reply.ts';
import type { Context } from '../../../../chat/context.ts';
import { say, shownIn } from '../../../../chat/saying.ts';
import type { PersonId } from '../../../../core/ids.ts';
import type { Telling } from '../../telling.ts';
import type { DeskActions, DeskHandling } from '../handling.ts';
import type { Pair } from './store.ts';

const nameOf = ({ imported }: Pair): string => `${imported.firstName} ${imported.lastName}`;

/** Asks whether somebody who came with a file, and somebody with an account, are one. */
export const pairMessage = (pair: Pair, { texts }: Telling): Message => {
  const { same } = texts.desk.applications;
  const { imported, other } = pair;
  return message(
    heading(same.title),
    paragraph(same.text(nameOf(pair))),
    imported.email === undefined ? undefined : facts([{ label: same.email, value: imported.email }]),
    buttons(act(actionId('desk', 'same', imported.person, other.person), same.join, 'primary')),
  );
};

const ask = async (
  { applications }: DeskHandling,
  context: Context,
  [one = '', two = '']: readonly string[],
): Promise<Reply> => {
  const { same } = context.texts.desk.applications;
  const pair = await applications.pair(one as PersonId, two as PersonId);
  if (!pair) return shownIn(context, say('info', same.gone));
  return shownIn(
    context,
    message(
      heading(nameOf(pair)),
      notice('warning', same.ask),
      buttons(
        act(actionId('desk', 'same-sure', one, two), same.sure, 'primary'),
        act(actionId('desk', 'same-keep'), same.keep),
      ),
    ),
  );
};

const unite = async (
  { applications }: DeskHandling,
  context: Context,
  [one = '', two = '']: readonly string[],
): Promise<Reply> => {
  const { same } = context.texts.desk.applications;
  const pair = await applications.pair(one as PersonId, two as PersonId);
  if (!pair || !(await applications.unite(pair.imported.person, pair.other.person, context.now)))
    return shownIn(context, say('info', same.gone));
  return shownIn(context, say('success', same.joined(nameOf(pair))));
};

/** Joining somebody without an account with the account that they have since. */
export const sameActions = (handling: DeskHandling): DeskActions => ({
  same: (context, args) => ask(handling, context, args),
  'same-sure': (context, args) => unite(handling, context, args),
  'same-keep': (context) => shownIn(context, say('info', context.texts.desk.applications.same.kept)),
});
