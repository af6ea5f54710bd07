import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../../src/chat/reply.ts';
import { links } from '../../../../src/features/consultations/links.ts';
import { press, textOf } from '../../handover/world.ts';
import { scene } from './scene.ts';

const QUESTION = 'Kto opiniuje kandydatów na rodzinę zastępczą?';

/** Labels of the buttons, block by block. */
const buttonsOf = (reply: Reply): readonly (readonly string[])[] =>
  'message' in reply
    ? reply.message.blocks.flatMap((block) =>
        block.kind === 'buttons' ? [block.buttons.map(({ label }) => label)] : [],
      )
    : [];

/** Anna presses „Umów konsultację” under what was said to a question on that topic of the knowledge base. */
const pressed = async (topic: string | undefined, ...advisedOn: readonly string[]) => {
  const here = await scene(() => ({ topic, words: QUESTION }));
  await here.adviser('U9', { topics: advisedOn });
  const anna = await here.worker('U1', 'Anna');
  const about = topic === undefined ? 'k' : `k-${topic}`;
  const first = await here.send(anna, press(links.topics({ about })));
  const go = (reply: Reply, label: string) => here.pressIn(anna, reply, label);
  return { ...here, anna, first, go };
};

/** What stands in the form's first field. */
const matterIn = (reply: Reply): string | undefined => {
  const [field] = reply.kind === 'form' ? reply.form.fields : [];
  return field?.kind === 'text' ? field.value : undefined;
};

describe('„Umów konsultację”', () => {
  it('asks at once in which way, where one topic fits, and has the question in the form', async () => {
    const { first, go } = await pressed('piecza-zastepcza', 'rodzina-i-piecza');
    expect(textOf(first)).toContain('W jakiej formie?');
    expect(textOf(first)).toContain('Treść pytania będzie już w formularzu');
    const form = await go(await go(first, 'Telefonicznie'), '8:00');
    expect(matterIn(form)).toBe(QUESTION);
  });

  it('leads to the whole list from there, with the question', async () => {
    const { first, go, pressIn, anna } = await pressed('piecza-zastepcza', 'rodzina-i-piecza', 'zamowienia');
    const list = await go(first, 'Inny temat');
    expect(textOf(list)).toContain('trzy wybory');
    const modes = await pressIn(anna, list, 'Temat konsultacji', 'zamowienia');
    expect(matterIn(await go(await go(modes, 'Telefonicznie'), '8:00'))).toBe(QUESTION);
  });

  it('offers two topics that fit as buttons, above all others', async () => {
    const { first, go } = await pressed('kadra', 'superwizja', 'praca-socjalna');
    expect(textOf(first)).toContain('Do pytania pasuje:');
    expect(buttonsOf(first)[0]).toHaveLength(2);
    const modes = await go(first, buttonsOf(first)[0]![1]!);
    expect(matterIn(await go(await go(modes, 'Telefonicznie'), '8:00'))).toBe(QUESTION);
  });

  it('keeps the question where no topic is known: also for the advisers, when no time fits', async () => {
    const { first, go, pressIn, anna } = await pressed(undefined, 'zamowienia');
    expect(textOf(first)).not.toContain('Do pytania pasuje:');
    const modes = await pressIn(anna, first, 'Temat konsultacji', 'zamowienia');
    const slots = await go(modes, 'Telefonicznie');
    expect(matterIn(await go(slots, 'Żaden termin nie pasuje'))).toBe(QUESTION);
  });
});
