import { describe, expect, it } from 'vitest';
import { form, JAN } from '../handover/world.ts';
import { announcementsScene } from './scene.ts';

/** The lists and paragraphs of the card of an announcement with these words, from its preview on. */
const shownAs = async (tresc: string) => {
  const scene = await announcementsScene();
  const typed = { tytul: 'Nowe wzory', tresc };
  const card = await scene.send(JAN, form('announcements.write:new:0', typed));
  if (card.kind !== 'message') throw new Error(`a card was expected, not: ${card.kind}`);
  return card.message.blocks.flatMap((block) =>
    block.kind === 'list' || block.kind === 'paragraph' ? [[block.kind, JSON.stringify(block)] as const] : [],
  );
};

describe('the words of an announcement', () => {
  it('have a list also right under the sentence that leads to it', async () => {
    const shown = await shownAs('Obowiązują:\n- sprawozdanie,\n- lista wsparcia.\nPytania do nas.');
    expect(shown.slice(0, 3).map(([kind]) => kind)).toEqual(['paragraph', 'list', 'paragraph']);
    expect(shown[1]![1]).toContain('sprawozdanie,');
    expect(shown[1]![1]).not.toContain('- ');
  });

  it('keep a dash within a line, and a line that is no list', async () => {
    const [first] = await shownAs('Szkolenie 9–13\nSala 12 - parter');
    expect(first![0]).toBe('paragraph');
    expect(first![1]).toContain('9–13\\nSala 12 - parter');
  });
});
