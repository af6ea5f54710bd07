import type { HomeView, KnownBlock } from '@slack/types';
import type { Message } from '../../src/chat/message.ts';
import { MESSAGE_BLOCKS, MESSAGE_TEXT, VIEW_BLOCKS } from './limits.ts';
import { type Part, reading, type Surface } from './part.ts';
import { fallbackText, plainText } from './plain-text.ts';
import { renderBlock } from './render-block.ts';

/** What one call posts: the blocks, and the same as text for notifications and screen readers. */
export interface SlackBody {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

const blocksOf = (parts: readonly Part[]): readonly KnownBlock[] => parts.flatMap((part) => part.blocks);

/** The one mention there is: everybody in the channel, because people decided so. */
const ALARM: Part = reading('@channel', {
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'broadcast', range: 'channel' }] }],
});

const hasTable = (parts: readonly Part[]): boolean => blocksOf(parts).some(({ type }) => type === 'table');

/** Whether Slack takes these parts as one message. Of tables it takes one. */
const fits = (parts: readonly Part[], more: readonly Part[]): boolean =>
  blocksOf(parts).length + blocksOf(more).length <= MESSAGE_BLOCKS &&
  [...parts, ...more].reduce((sum, part) => sum + part.length, 0) <= MESSAGE_TEXT &&
  !(hasTable(parts) && hasTable(more));

/** Parts one by one, but what is pressed at the end goes with the last thing that is read. */
const toUnits = (parts: readonly Part[]): readonly (readonly Part[])[] => {
  const last = parts.findLastIndex((part) => !part.interactive);
  const tail = parts.slice(Math.max(last, 0));
  if (!fits(tail, [])) return parts.map((part) => [part]);
  return [...parts.slice(0, Math.max(last, 0)).map((part) => [part]), tail];
};

const pack = (units: readonly (readonly Part[])[]): readonly (readonly Part[])[] => {
  const bodies: Part[][] = [];
  for (const unit of units) {
    const body = bodies.at(-1);
    if (body && fits(body, unit)) body.push(...unit);
    else bodies.push([...unit]);
  }
  return bodies.filter((body) => body.length > 0);
};

/** The message as Slack takes it: usually one body, several where it would be too long for one. */
export const render = (message: Message, surface: Surface = 'message'): readonly SlackBody[] => {
  const blocks = message.blocks.flatMap((block) => renderBlock(block, surface));
  const parts = message.callsAll && surface === 'message' ? [ALARM, ...blocks] : blocks;
  return pack(toUnits(parts)).map((body) => ({
    text: fallbackText(body.map((part) => part.text).join('\n\n')),
    blocks: blocksOf(body),
  }));
};

/** The person's own page in Slack. It is one view, so what does not fit is left out, and `shortened` says so. */
export const renderHome = (message: Message, shortened: string): HomeView => {
  const parts = message.blocks.flatMap((block) => renderBlock(block, 'home'));
  if (blocksOf(parts).length <= VIEW_BLOCKS) return { type: 'home', blocks: [...blocksOf(parts)] };
  const note = reading(shortened, { type: 'context', elements: [plainText(shortened, shortened.length)] });
  const kept: Part[] = [];
  for (const part of parts) {
    if (blocksOf([...kept, part, note]).length > VIEW_BLOCKS) break;
    kept.push(part);
  }
  return { type: 'home', blocks: [...blocksOf([...kept, note])] };
};
