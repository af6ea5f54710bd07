import { show, type Shown } from '../../../adapters/local/preview.ts';
import { MAX_ACTION_ID } from '../../../src/chat/action-id.ts';
import type { Block } from '../../../src/chat/message.ts';
import { plainSpans } from '../../../src/chat/plain.ts';
import type { Spans } from '../../../src/chat/span.ts';
import type { RenderProbe } from './probe.ts';

const blocksOf = (body: unknown): readonly Block[] => (body as Shown).blocks;

/** What the page draws of a block as text; a select shows its options when it is opened. */
const textsOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'small':
    case 'notice':
      return [plainSpans(block.spans)];
    case 'list':
      return block.items.map(plainSpans);
    case 'facts':
      return block.rows.flatMap((row) => [row.label, plainSpans(row.value)]);
    case 'divider':
      return [];
    case 'table':
      return [block.caption, ...block.columns, ...block.rows.flat()];
    case 'buttons':
      return block.buttons.map((button) => button.label);
    case 'menu':
      return [block.placeholder, ...block.options.flatMap(({ label, hint }) => [label, hint ?? ''])];
    case 'feedback':
      return [block.question, block.yes.label, block.no.label];
  }
};

const idsOf = (block: Block): readonly string[] => {
  if (block.kind === 'menu') return [block.id];
  if (block.kind === 'feedback') return [block.yes.id, block.no.id];
  if (block.kind !== 'buttons') return [];
  return block.buttons.flatMap((button) => (button.kind === 'act' ? [button.id] : []));
};

const spansOf = (block: Block): Spans => {
  if (block.kind === 'list') return block.items.flat();
  if (block.kind === 'facts') return block.rows.flatMap((row) => row.value);
  return 'spans' in block ? block.spans : [];
};

/** The page has no lengths to keep; what travels to it must survive JSON, and what it links must be of the web. */
export const localProbe: RenderProbe = {
  name: 'local',
  render: (message) => [JSON.parse(JSON.stringify(show(message, []))) as unknown],
  violations: (body) => [
    ...blocksOf(body)
      .flatMap(spansOf)
      .flatMap((span) =>
        span.kind === 'link' && !/^https?:/i.test(span.url) ? [`a link to ${span.url}`] : [],
      ),
    ...blocksOf(body)
      .flatMap(idsOf)
      .flatMap((id) => (id.length > MAX_ACTION_ID ? [`an action id of ${id.length} characters`] : [])),
  ],
  actionIds: (body) => blocksOf(body).flatMap(idsOf),
  visibleText: (body) => blocksOf(body).flatMap(textsOf).join('\n'),
  plainFallback: (body) => (body as Shown).plain,
};
