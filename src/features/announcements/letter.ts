import { type Attachment, attachment } from '../../chat/files.ts';
import { type Message, paragraph, withFiles } from '../../chat/message.ts';
import type { Locale } from '../../core/locale.ts';
import { textsIn } from '../../i18n/texts.ts';
import { downloadNames, MOST_MAILED, sizeOf } from './attachments.ts';
import { isFileButtons } from './file-buttons.ts';
import type { Handling } from './handling.ts';

/**
 * An announcement as a letter: what is a button in the chat is a file here. Where the files are too large together for
 * one letter, it says that they are in the chat.
 */
export const letterOf = async (
  { store }: Pick<Handling, 'store'>,
  announcement: string,
  message: Message,
  locale: Locale,
): Promise<Message> => {
  const files = await store.attachments(announcement);
  if (sizeOf(files) > MOST_MAILED) {
    const where = paragraph(textsIn(locale).announcements.attached.onlyInChat(files.map(({ name }) => name)));
    return { ...message, blocks: message.blocks.map((block) => (isFileButtons(block) ? where : block)) };
  }
  const blocks = message.blocks.filter((block) => !isFileButtons(block));
  const enclosed: Attachment[] = [];
  for (const [index, name] of downloadNames(files).entries()) {
    const file = await store.attachment(announcement, files[index]?.id ?? '');
    if (file) enclosed.push(attachment(name, file.mediaType, file.bytes));
  }
  return enclosed.length === 0 ? message : withFiles({ ...message, blocks }, ...enclosed);
};
