import type { Block, Message } from '../../chat/message.ts';
import type { Context } from '../../chat/context.ts';
import { toPerson, type Reply } from '../../chat/reply.ts';
import { say, shownIn } from '../../chat/saying.ts';
import { partText } from './audience-names.ts';
import { cardMessage, type Card } from './card-message.ts';
import { channelsNow } from './channels-now.ts';
import { problemsOf, remarksOf } from './check.ts';
import { type Announcement, needsApproval } from './domain.ts';
import { eventValues } from './event-values.ts';
import { type Handling, tellingOf } from './handling.ts';
import { hasSecond } from './notices.ts';
import { pausedNotice } from './paused.ts';
import { runningMessage } from './running-message.ts';
import { resolve } from './service.ts';
import { filled } from './template.ts';
import { toldContent } from './told-content.ts';
import { toldMessage } from './told-message.ts';

/** An announcement with all that its page shows of it. */
export const cardOf = async (
  handling: Handling,
  context: Context,
  announcement: Announcement,
): Promise<Card> => {
  const telling = tellingOf(context);
  const content = await toldContent(handling, announcement);
  const { happening, files } = content;
  const { count, perPart } = await resolve(handling, announcement, context.now);
  const { audience, unseen } = await channelsNow(handling.around, announcement.audience);
  const lines: string[] = [];
  for (const part of audience) lines.push(await partText(handling, part, telling));
  const values = happening && eventValues(happening, telling);
  const preview = toldMessage(content, 'channel', telling);
  return {
    announcement,
    preview,
    files,
    characters: filled(announcement.title + announcement.body, values ?? {}).length,
    lengths: handling.renderings.map(({ platform, looks }) => ({
      platform,
      messages: looks(preview).length,
    })),
    parts: lines.map((text, index) => ({ text, count: perPart[index] ?? 0 })),
    count,
    problems: problemsOf(announcement, values, count, context.now),
    remarks: remarksOf(announcement, count, unseen),
    lacksSecond:
      announcement.state !== 'scheduled' &&
      needsApproval(announcement) &&
      !(await hasSecond(handling, announcement, context.now)),
    isOwn: announcement.author.person === context.speaker.person,
  };
};

/** The page of an announcement as it stands. */
export const pageOf = async (
  handling: Handling,
  context: Context,
  announcement: Announcement,
  first?: Block,
): Promise<Message> => {
  const telling = tellingOf(context);
  switch (announcement.state) {
    case 'draft':
    case 'approval':
    case 'scheduled':
      return cardMessage(await cardOf(handling, context, announcement), telling, first);
    case 'sending':
    case 'sent':
    case 'retracted': {
      const standings = await handling.store.standings(announcement.id);
      const isWaiting = announcement.state === 'sending';
      const paused = isWaiting ? await pausedNotice(handling, context) : undefined;
      return runningMessage(announcement, standings, telling, [first, paused]);
    }
  }
};

/** The page in place of what was pressed. */
export const pageReply = async (
  handling: Handling,
  context: Context,
  id: string,
  first?: Block,
): Promise<Reply> => {
  const announcement = await handling.store.announcement(id);
  if (!announcement) return toPerson(say('warning', context.texts.announcements.refused.gone));
  return shownIn(context, await pageOf(handling, context, announcement, first));
};
