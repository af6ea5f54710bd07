import type { Context } from '../../../chat/context.ts';
import type { Message } from '../../../chat/message.ts';
import type { Reply } from '../../../chat/reply.ts';
import { shownIn } from '../../../chat/saying.ts';
import type { Looked } from '../links.ts';
import { type Handling, unitOf } from './handling.ts';
import { slotsOf } from './slots.ts';
import { modesMessage } from './start-messages.ts';
import { tellingOf } from './telling.ts';
import { activeTopic, noTopic } from './topics.ts';

/** Asks in which way. Where there is only one, or it was named before, or nobody advises, that is shown at once. */
export const modesOf = async (
  handling: Handling,
  context: Context,
  looked: Looked,
  show: (context: Context, shown: Message) => Reply = shownIn,
): Promise<Reply> => {
  const topic = await activeTopic(handling, looked.topic);
  if (!topic) return show(context, await noTopic(handling, context, looked));
  const modes = await handling.booking.modes(topic.id, await unitOf(handling, context));
  const mode = looked.mode ?? (modes.length > 1 ? undefined : (modes[0] ?? 'phone'));
  if (mode) return slotsOf(handling, context, { ...looked, topic: topic.id, mode }, undefined, show);
  return show(context, modesMessage(topic, modes, looked, tellingOf(context)));
};
