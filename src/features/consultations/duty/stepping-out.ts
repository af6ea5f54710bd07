import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import type { ActionHandler } from '../../../chat/feature.ts';
import { act, buttons, message, notice } from '../../../chat/message.ts';
import type { Reply } from '../../../chat/reply.ts';
import { say, shownIn } from '../../../chat/saying.ts';
import { formatDate } from '../../../i18n/format.ts';
import { timeOf } from './agenda-lines.ts';
import { backButtons, type DutyHandling, forAdvisers } from './handling.ts';
import { afterChange, caseFor, isReply } from './show-case.ts';

/** Asks before it is done, and says what stays. */
const ask = async (
  handling: DutyHandling,
  context: Context,
  [id = '', revision = '']: readonly string[],
): Promise<Reply> => {
  const found = await caseFor(handling, context, id);
  if (isReply(found)) return found;
  const { steppingOut: words, card } = context.texts.duty;
  const when = `${formatDate(found.consultation.day, context.locale)}, ${timeOf(found)}`;
  return shownIn(
    context,
    message(
      notice('info', words.ask(when, found.adviser.name)),
      buttons(
        act(actionId('duty', 'stepped-out', id, revision), words.confirm, 'primary'),
        act(actionId('duty', 'case', id), card.title),
      ),
    ),
  );
};

const stepOut = async (
  handling: DutyHandling,
  context: Context,
  [id = '', revision = '']: readonly string[],
): Promise<Reply> => {
  const { speaker, request, now, texts } = context;
  const done = await handling.deciding.stepOut({
    request,
    consultation: id,
    revision: Math.trunc(Number(revision)) || 0,
    by: speaker.person,
    at: now,
  });
  const { steppingOut: words } = texts.duty;
  return done.ok
    ? shownIn(context, say('success', words.done, backButtons(context)))
    : afterChange(handling, context, done, { id, line: '' });
};

/** Of a group that several advise on one leaves alone; the others, and those who come, stay. */
export const steppingOutActions = (handling: DutyHandling): Readonly<Record<string, ActionHandler>> => ({
  'step-out': forAdvisers((context: Context, args: readonly string[]) => ask(handling, context, args)),
  'stepped-out': forAdvisers((context: Context, args: readonly string[]) => stepOut(handling, context, args)),
});
