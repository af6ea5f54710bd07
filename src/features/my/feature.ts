import type { Command } from '../../chat/command.ts';
import type { Context } from '../../chat/context.ts';
import type { Feature } from '../../chat/feature.ts';
import { type Block, divider, type Message, message } from '../../chat/message.ts';
import { toPerson } from '../../chat/reply.ts';
import { textsIn } from '../../i18n/texts.ts';

/** What each feature has of this person's own, one part below the other. */
const mineMessage = async (context: Context, features: readonly Feature[]): Promise<Message> => {
  const blocks: Block[] = [];
  for (const { mine } of features) {
    const part = (await mine?.(context)) ?? [];
    if (part.length > 0) blocks.push(...(blocks.length > 0 ? [divider] : []), ...part);
  }
  return message(...blocks);
};

/** `/moje`: everything that is the person's own, filled by the features that keep it. */
export const createMyFeature = (features: readonly Feature[]): Feature => {
  const mine: Command = {
    name: 'moje',
    localName: { en: 'mine' },
    description: { pl: textsIn('pl').my.description, en: textsIn('en').my.description },
    example: { pl: '/moje', en: '/moje' },
    options: [],
    handle: async (context) => toPerson(await mineMessage(context, features)),
  };
  return { name: 'my', commands: [mine] };
};
