import { cut } from '../../src/chat/cut.ts';
import type { Message } from '../../src/chat/message.ts';
import { plain } from '../../src/chat/plain.ts';
import type { Locale } from '../../src/core/locale.ts';
import { textsIn } from '../../src/i18n/texts.ts';
import type { MailBody } from './body.ts';
import { htmlBody } from './html-body.ts';
import { inChat, withoutActing } from './in-chat.ts';
import { SUBJECT_LENGTH } from './limits.ts';
import { textBody } from './text-body.ts';

/** One line without what could end it: a title with a line break must not become a header of the letter. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim();

const subjectOf = ({ blocks }: Message, locale: Locale): string => {
  const titled = blocks.find(({ kind }) => kind === 'heading') ?? blocks[0];
  const title = titled ? oneLine(plain({ blocks: [titled] })) : '';
  return cut(title === '' ? textsIn(locale).mail.subject : title, SUBJECT_LENGTH);
};

/** The message as a letter. What acts in the chat is named, with no link that acts. */
export const compose = (message: Message, locale: Locale): MailBody => {
  const blocks = message.blocks.flatMap((block) => withoutActing(block) ?? []);
  const files = message.files ?? [];
  const { attached } = textsIn(locale).mail;
  const closing = [
    inChat(message.blocks, locale),
    files.length === 0 ? undefined : attached(files.map(({ name }) => name)),
  ].filter((line) => line !== undefined);
  return {
    subject: subjectOf(message, locale),
    text: textBody(blocks, closing),
    html: htmlBody(blocks, closing, locale),
    files,
  };
};
