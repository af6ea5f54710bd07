import type { Context } from '../../chat/context.ts';
import { attachment } from '../../chat/files.ts';
import { withFiles } from '../../chat/message.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import type { Announcement } from './domain.ts';
import { withAnnouncement } from './drafting.ts';
import { type Actions, type Handling, tellingOf } from './handling.ts';
import { noteOf } from './look-notes.ts';
import { looksAlt, looksMessage } from './looks-message.ts';
import { toldContent } from './told-content.ts';
import { type ReadIn, toldMessage } from './told-message.ts';

/** In any state; only a card that has changed since is shown anew. */
const withAny = withAnnouncement(() => undefined);

/** On a channel wherever it goes to one, or to nobody yet: more can stand there. */
const readIn = ({ audience }: Announcement): ReadIn =>
  audience.length === 0 || audience.some(({ kind }) => kind === 'channel') ? 'channel' : 'direct';

/** The announcement as each platform would show it, drawn side by side and told in words. */
const show = async (handling: Handling, context: Context, announcement: Announcement): Promise<Reply> => {
  const { texts } = context;
  const telling = tellingOf(context);
  const told = await toldContent(handling, announcement);
  const content = toldMessage(told, readIn(announcement), telling);
  const shown = handling.renderings.map(({ platform, skin, looks }) => ({
    platform,
    skin,
    messages: looks(content),
  }));
  const notes = shown.map(({ platform, messages }) => noteOf(content, messages, platform));
  const picture = await handling.drawLooks({
    writer: texts.local.botName,
    columns: shown.map(({ platform, skin, messages }) => ({
      title: texts.people.platforms[platform],
      skin,
      messages,
    })),
  });
  const alt = looksAlt(announcement, notes, telling);
  const file = attachment(texts.announcements.looks.file, 'image/png', picture, alt);
  return toPerson(withFiles(looksMessage(announcement, notes, telling), file));
};

/** How it will look, before it is sent. */
export const lookActions = (handling: Handling): Actions => ({
  looks: (context, args) =>
    withAny(handling, context, args, (announcement) => show(handling, context, announcement)),
});
