import type { Block } from '../../src/chat/message.ts';
import { plain } from '../../src/chat/plain.ts';

/** The blocks as text alone; the address of a page stands after its name. */
const textOf = (block: Block): string => {
  if (block.kind !== 'buttons') return plain({ blocks: [block] });
  return block.buttons
    .map((button) => (button.kind === 'open' ? `${button.label}: ${button.url}` : button.label))
    .join('\n');
};

export const textBody = (blocks: readonly Block[]): string => `${blocks.map(textOf).join('\n\n')}\n`;
