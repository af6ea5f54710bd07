import { parseActionId } from '../chat/action-id.ts';
import type { Block, Message } from '../chat/message.ts';
import { plain } from '../chat/plain.ts';

/** An answer that can be had next: what leads to it, and for which days. */
interface Next {
  readonly label: string;
  readonly answer: string;
  readonly period: string;
}

/** The answers a block leads to; what else a button does makes no sense outside a chat. */
const nextOf = (block: Block): readonly Next[] => {
  if (block.kind === 'menu') {
    const name = parseActionId(block.id);
    if (name?.feature !== 'answers' || name.verb !== 'related') return [];
    return block.options.map(({ label, value }) => ({ label, answer: value, period: name.args[0] ?? '' }));
  }
  if (block.kind !== 'buttons') return [];
  return block.buttons.flatMap((button) => {
    const name = button.kind === 'act' ? parseActionId(button.id) : undefined;
    if (name?.feature !== 'answers' || name.verb !== 'show') return [];
    const [answer = '', period = ''] = name.args;
    return [{ label: button.label, answer, period }];
  });
};

const isPressed = ({ kind }: Block): boolean => kind === 'buttons' || kind === 'menu' || kind === 'feedback';

const nextLine = ({ label, answer, period }: Next, number: number, options: string): string =>
  `${number}. ${label}\n   npm run -s ask -- --answer ${answer}${period === '' ? '' : ` --for ${period}`}${options}`;

/**
 * A message for a terminal that is no chat: in place of what could be pressed, the command that does the same, with
 * the options that were given to this one.
 */
export const askText = ({ blocks }: Message, options = ''): string => {
  const parts: string[] = [];
  let shown = 0;
  for (const block of blocks) {
    if (!isPressed(block)) {
      parts.push(plain({ blocks: [block] }));
      continue;
    }
    const next = nextOf(block);
    if (next.length > 0 && block.kind === 'menu') parts.push(`${block.placeholder}:`);
    for (const one of next) {
      shown += 1;
      parts.push(nextLine(one, shown, options));
    }
  }
  return parts.join('\n\n');
};
