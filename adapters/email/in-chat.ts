import type { Block } from '../../src/chat/message.ts';
import type { Locale } from '../../src/core/locale.ts';
import { textsIn } from '../../src/i18n/texts.ts';

/** What can be pressed in the chat: letters have no buttons that act, because letters are forwarded. */
const labelsOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'buttons':
      return block.buttons.flatMap((button) => (button.kind === 'act' ? [button.label] : []));
    case 'menu':
      return [block.placeholder];
    default:
      return [];
  }
};

/** The sentence that names what can be done in the chat; undefined where there is nothing to do. */
export const inChat = (blocks: readonly Block[], locale: Locale): string | undefined => {
  const labels = blocks.flatMap(labelsOf);
  return labels.length === 0 ? undefined : textsIn(locale).mail.inChat(labels);
};

/** The block without what acts; undefined where nothing is left. Pages can still be opened. */
export const withoutActing = (block: Block): Block | undefined => {
  if (block.kind === 'menu' || block.kind === 'feedback') return undefined;
  if (block.kind !== 'buttons') return block;
  const opening = block.buttons.filter(({ kind }) => kind === 'open');
  return opening.length === 0 ? undefined : { kind: 'buttons', buttons: opening };
};
