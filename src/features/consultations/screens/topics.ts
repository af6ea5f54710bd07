import type { Context } from '../../../chat/context.ts';
import { type Block, type Message, notice } from '../../../chat/message.ts';
import type { AdviceTopic } from '../domain.ts';
import { type Looked, without } from '../links.ts';
import type { Handling } from './handling.ts';
import { topicsMessage } from './start-messages.ts';
import { tellingOf } from './telling.ts';

const active = async ({ booking }: Handling): Promise<readonly AdviceTopic[]> =>
  (await booking.topics()).filter(({ isActive }) => isActive);

/** Topics on which the question is that somebody comes from. */
export const fittingTopics = async (
  handling: Handling,
  context: Context,
  { about }: Looked,
): Promise<readonly AdviceTopic[]> => {
  const asked = about === undefined ? undefined : (await handling.questionOf(context, about)).topic;
  if (asked === undefined) return [];
  return (await active(handling)).filter(({ knowledgeTopics }) => knowledgeTopics.includes(asked));
};

/** The topics to choose from; those that fit what was typed or asked stand first. */
export const topicsOf = async (
  handling: Handling,
  context: Context,
  looked: Looked,
  first?: Block,
  typed: readonly AdviceTopic[] = [],
): Promise<Message> => {
  const fitting = await fittingTopics(handling, context, looked);
  const isAhead = ({ id }: AdviceTopic): boolean => [...typed, ...fitting].some((topic) => topic.id === id);
  const all = await active(handling);
  const topics = [...all.filter(isAhead), ...all.filter((topic) => !isAhead(topic))];
  return topicsMessage(topics, looked, tellingOf(context), { first, fitting });
};

/** The topic that was chosen; undefined where nobody can choose it (any more). */
export const activeTopic = async (
  handling: Handling,
  id: string | undefined,
): Promise<AdviceTopic | undefined> => (await active(handling)).find((topic) => topic.id === id);

export const noTopic = async (handling: Handling, context: Context, looked: Looked): Promise<Message> => {
  return topicsOf(
    handling,
    context,
    without(looked, 'topic'),
    notice('warning', context.texts.consultations.topics.gone),
  );
};
