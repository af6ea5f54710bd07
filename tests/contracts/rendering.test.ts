import { describe, expect, it } from 'vitest';
import type { Block, Message } from '../../src/chat/message.ts';
import { parseActionId } from '../../src/chat/action-id.ts';
import { probes } from './probes/all.ts';
import { samples } from './sample-messages.ts';

const idsIn = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'buttons':
      return block.buttons.flatMap((button) => (button.kind === 'act' ? [button.id] : []));
    case 'menu':
      return [block.id];
    case 'feedback':
      return [block.yes.id, block.no.id];
    default:
      return [];
  }
};

const isPressed = (block: Block): boolean => ['buttons', 'menu', 'feedback'].includes(block.kind);

/** The ids of what stands at the very end, after the last thing to read. */
const closingIds = ({ blocks }: Message): readonly string[] =>
  blocks.slice(blocks.findLastIndex((block) => !isPressed(block)) + 1).flatMap(idsIn);

const unblank = (text: string): string => text.replace(/\s+/gu, '');

const sorted = (ids: readonly string[]): readonly string[] => [...ids].sort();

describe.each(probes)('$name', (probe) => {
  it.each(samples)('keeps every limit when it shows $title', ({ message }) => {
    const bodies = probe.render(message);
    expect(bodies.length).toBeGreaterThan(0);
    expect(bodies.flatMap((body) => probe.violations(body))).toEqual([]);
  });

  it.each(samples)('brings every action back from $title', ({ message }) => {
    const ids = probe.render(message).flatMap((body) => probe.actionIds(body));
    expect(sorted(ids)).toEqual(sorted(message.blocks.flatMap(idsIn)));
    expect(ids.every((id) => parseActionId(id) !== undefined)).toBe(true);
  });

  it.each(samples)('loses nothing that must be read of $title', ({ message, mustShow }) => {
    const shown = unblank(
      probe
        .render(message)
        .map((body) => probe.visibleText(body))
        .join(''),
    );
    for (const text of mustShow) expect(shown).toContain(unblank(text));
  });

  it.each(samples)('has plain words for whoever cannot see $title', ({ message }) => {
    for (const body of probe.render(message)) expect(probe.plainFallback(body).trim()).not.toBe('');
  });

  it.each(samples.filter(({ message }) => closingIds(message).length > 0))(
    'leaves what is pressed at the end of the last part of $title',
    ({ message }) => {
      expect(probe.actionIds(probe.render(message).at(-1))).toEqual(
        expect.arrayContaining([...closingIds(message)]),
      );
    },
  );
});
