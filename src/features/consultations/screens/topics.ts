import type { Context } from '../../../chat/context.ts';
import { type Block, type Message, notice } from '../../../chat/message.ts';
import type { AdviceTopic } from '../domain.ts';
import { type Looked, without } from '../links.ts';
import type { Handling } from './handling.ts';
import { topicsMessage } from './start-messages.ts';
import { tellingOf } from './telling.ts';

/** The topics to choose from; those that fit what was typed or asked stand first. */
const topicsFor = async (
  { booking, questionOf }: Handling,
  context: Context,
  { about }: Looked,
  ahead: readonly AdviceTopic[],
): Promise<readonly AdviceTopic[]> => {
  const all = (await booking.topics()).filter(({ isActive }) => isActive);
  const asked = about === undefined ? undefined : (await questionOf(context, about)).topic;
  const isAhead = ({ id, knowledgeTopics }: AdviceTopic): boolean =>
    ahead.some((topic) => topic.id === id) || (asked !== undefined && knowledgeTopics.includes(asked));
  return [...all.filter(isAhead), ...all.filter((topic) => !isAhead(topic))];
};

export const topicsOf = async (
  handling: Handling,
  context: Context,
  looked: Looked,
  first?: Block,
  ahead: readonly AdviceTopic[] = [],
): Promise<Message> =>
  topicsMessage(await topicsFor(handling, context, looked, ahead), looked, tellingOf(context), first);

/** The topic that was chosen; undefined where nobody can choose it (any more). */
export const activeTopic = async (
  { booking }: Handling,
  id: string | undefined,
): Promise<AdviceTopic | undefined> =>
  (await booking.topics()).find((topic) => topic.isActive && topic.id === id);

export const noTopic = async (handling: Handling, context: Context, looked: Looked): Promise<Message> => {
  return topicsOf(
    handling,
    context,
    without(looked, 'topic'),
    notice('warning', context.texts.consultations.topics.gone),
  );
};
