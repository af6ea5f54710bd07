import { cut } from '../../src/chat/cut.ts';
import { type Block, type Message, paragraph } from '../../src/chat/message.ts';
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

/** What stands in no block of the message comes after it, before the line at its foot that ends the letter. */
const withClosing = (blocks: readonly Block[], closing: readonly string[]): readonly Block[] => {
  const foot = blocks.findLastIndex(({ kind }) => kind === 'divider');
  const end = foot === -1 ? blocks.length : foot;
  return [...blocks.slice(0, end), ...closing.map(paragraph), ...blocks.slice(end)];
};

/** The message as a letter. What acts in the chat is named, with no link that acts. */
export const compose = (message: Message, locale: Locale): MailBody => {
  const files = message.files ?? [];
  const { attached } = textsIn(locale).mail;
  const closing = [
    inChat(message.blocks, locale),
    files.length === 0 ? undefined : attached(files.map(({ name }) => name)),
  ].filter((line) => line !== undefined);
  const blocks = withClosing(
    message.blocks.flatMap((block) => withoutActing(block) ?? []),
    closing,
  );
  return {
    subject: subjectOf(message, locale),
    text: textBody(blocks),
    html: htmlBody(blocks, locale),
    files,
  };
};
