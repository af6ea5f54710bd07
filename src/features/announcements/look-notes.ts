import type { Message } from '../../chat/message.ts';
import { message } from '../../chat/message.ts';
import { plain } from '../../chat/plain.ts';
import { type Look, lookButtons, type LookRun, lookText } from '../../core/look.ts';
import type { Rendering } from './handling.ts';

/** What one platform makes of a message, in figures and words: for who cannot see the picture. */
export interface LookNote {
  readonly platform: Rendering['platform'];
  readonly messages: number;
  /** Characters that are read, without those of buttons. */
  readonly characters: number;
  readonly buttons: readonly string[];
  /** In which of its messages buttons stand, counted from one. */
  readonly buttonsIn: readonly number[];
  /** How everybody in the channel is called, where they are. */
  readonly mention?: string;
  /** Whether every letter of the message is read and every button pressed there. */
  readonly isWhole: boolean;
}

const isMention = ({ mention }: LookRun): boolean => mention === true;

const mentionIn = (look: Look): string | undefined =>
  look.flatMap((part) => (part.kind === 'text' ? part.runs : [])).find(isMention)?.text;

/** Platforms differ in blanks, bullets and signs; letters and digits stay. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

const labelsOf = (content: Message): readonly string[] =>
  content.blocks.flatMap((block) =>
    block.kind === 'buttons' ? block.buttons.map(({ label }) => label) : [],
  );

/** The looks of a message beside the message itself. */
export const noteOf = (
  content: Message,
  looks: readonly Look[],
  platform: Rendering['platform'],
): LookNote => {
  const read = looks.map(lookText).join('\n');
  const mention = looks.map(mentionIn).find((found) => found !== undefined);
  const buttons = looks.flatMap((look) => lookButtons(look).map(({ label }) => label));
  const written = plain(message(...content.blocks.filter(({ kind }) => kind !== 'buttons')));
  const expected = lettersOf(mention ?? '') + lettersOf(written);
  return {
    platform,
    messages: looks.length,
    characters: read.length,
    buttons,
    buttonsIn: looks.flatMap((look, index) => (lookButtons(look).length > 0 ? [index + 1] : [])),
    ...(mention === undefined ? {} : { mention }),
    isWhole: lettersOf(read) === expected && labelsOf(content).every((label) => buttons.includes(label)),
  };
};
