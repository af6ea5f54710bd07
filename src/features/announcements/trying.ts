import type { Context } from '../../chat/context.ts';
import { notice } from '../../chat/message.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { say } from '../../chat/saying.ts';
import type { Announcement } from './domain.ts';
import type { Handling } from './handling.ts';
import type { AnnouncedContent } from './notices.ts';
import { pageReply } from './view.ts';

/** The person's own copy, by the very way that it will go. */
export const tryOut = async (handling: Handling, context: Context, { id }: Announcement): Promise<Reply> => {
  const { sending } = context.texts.announcements;
  const reach = await handling.around.reach(context.speaker.person);
  if (!reach) return toPerson(say('warning', sending.testNowhere));
  const content: AnnouncedContent = { announcement: id };
  const delivery = {
    ...reach,
    kind: 'announcements.test',
    // Each press asks for a copy; the same press that a platform delivers again does not.
    thing: `${id}:${context.request}`,
    content,
    isUrgent: true,
  };
  await handling.store.tell([delivery], context.now);
  const isPaused = await handling.around.isPaused();
  const said = isPaused ? notice('warning', sending.testWaits) : notice('success', sending.tested);
  return pageReply(handling, context, id, said);
};
