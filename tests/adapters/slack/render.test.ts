import { describe, expect, it } from 'vitest';
import { actionOf } from '../../../adapters/slack/action-element.ts';
import { renderForm } from '../../../adapters/slack/forms.ts';
import { render, renderHome } from '../../../adapters/slack/render.ts';
import { actionId } from '../../../src/chat/action-id.ts';
import { act, buttons, list, message, paragraph, small, table } from '../../../src/chat/message.ts';
import { link, strong } from '../../../src/chat/span.ts';
import { everyBlock, fakeForm, HOSTILE } from '../../support/fake-bot.ts';
import { messageFaults, textsIn, viewFaults } from '../../support/fake-slack/check-blocks.ts';
import { items } from '../../support/fake-slack/check-elements.ts';

const typesOf = (blocks: unknown) => items(blocks).map(({ type }) => type);

describe('what a person or a file wrote', () => {
  it.each([
    '<!channel>',
    '<!subteam^S1>',
    '<@U1>',
    '@everyone @here',
    '*x* _x_ ~x~ `x`',
    '<https://evil.example|bank>',
    'https://evil.example/?a=1&b=2',
    '> cytat',
    ':smile:',
    HOSTILE,
  ])('is shown as it stands and does nothing: %s', (text) => {
    const [body] = render(message(paragraph(text), small(text)));
    expect(body!.blocks).toEqual([
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] },
      { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] },
    ]);
    expect(body!.text).not.toMatch(/[<>]/u);
  });

  it('keeps its meaning in the plain form', () => {
    expect(render(message(paragraph('a < b & c > d')))[0]!.text).toBe('a &lt; b &amp; c &gt; d');
  });

  it('never makes the plain form too long, however much of it must be escaped', () => {
    const [body] = render(message(paragraph('<&>'.repeat(3000))));
    expect(body!.text.length).toBeLessThanOrEqual(4000);
  });
});

describe('one message', () => {
  it('keeps formatting beside the text, across the places where it is split', () => {
    const [body] = render(
      message(paragraph([strong('x'.repeat(2000)), link('y'.repeat(2000), 'https://gov.pl')])),
    );
    const elements = items(body!.blocks)
      .flatMap((block) => items(block['elements']))
      .map((section) => items(section['elements']).map(({ type, style, url }) => ({ type, style, url })));
    const bold = { type: 'text', style: { bold: true }, url: undefined };
    const linked = { type: 'link', style: undefined, url: 'https://gov.pl' };
    expect(elements).toEqual([[bold, linked], [linked]]);
  });

  it('lets two buttons do the same and look different', () => {
    const id = actionId('fake', 'more');
    const [body] = render(message(buttons(act(id, 'Więcej'), act(id, 'Szczegóły'))));
    expect(messageFaults({ ...body }, 'message')).toEqual([]);
    const [block] = items(body!.blocks);
    const ids = items(block!['elements']).map(({ action_id }) => String(action_id));
    expect(ids.map((action_id) => actionOf({ type: 'button', action_id }))).toEqual([id, id]);
  });

  it('shows small print with a link as a line, because only there a link is safe', () => {
    const [body] = render(
      message(small([{ kind: 'text', text: 'Zob. ' }, link('ustawę', 'https://gov.pl')])),
    );
    expect(typesOf(body!.blocks)).toEqual(['rich_text']);
  });

  it('keeps the numbers of an ordered list that is too long for one block', () => {
    const [body] = render(message(list(['a'.repeat(2000), 'b'.repeat(2000)], true)));
    expect(textsIn(body!.blocks)[0]).toBe('1. ');
    expect(textsIn(body!.blocks)[2]).toBe('2. ');
  });

  it('keeps the buttons at the end with the last thing that was said', () => {
    const lines = Array.from({ length: 50 }, (_, index) => paragraph(`Akapit ${index + 1}.`));
    const bodies = render(message(...lines, buttons(act(actionId('fake', 'more'), 'Więcej'))));
    expect(bodies.map(({ text }) => text.split('\n\n').at(0))).toEqual(['Akapit 1.', 'Akapit 50.']);
  });

  it('starts a long text on a new line rather than leave a scrap of it on the old one', () => {
    const [body] = render(
      message(paragraph([strong('x'.repeat(2990)), { kind: 'text', text: 'y'.repeat(100) }])),
    );
    expect(textsIn(body!.blocks).map((text) => text.length)).toEqual([2990, 100]);
  });

  it('holds one table; the second comes in the next', () => {
    const bodies = render(message(table('Raz', ['A'], [['1']]), table('Dwa', ['B'], [['2']])));
    expect(bodies.map(({ blocks }) => typesOf(blocks))).toEqual([
      ['rich_text', 'table', 'rich_text'],
      ['table'],
    ]);
  });
});

describe('each surface gets what it can show', () => {
  it('feedback buttons in messages that stay, ordinary ones in those that do not', () => {
    const [lasting] = render(everyBlock, 'message');
    const [ephemeral] = render(everyBlock, 'ephemeral');
    expect(typesOf(lasting!.blocks)).toContain('context_actions');
    expect(typesOf(ephemeral!.blocks)).not.toContain('context_actions');
    expect(messageFaults({ ...ephemeral }, 'ephemeral')).toEqual([]);
  });

  it('a table on App Home becomes lines', () => {
    const home = renderHome(everyBlock, 'Reszta dalej.');
    expect(viewFaults(home, 'home')).toEqual([]);
    expect(textsIn(home.blocks).join('')).toContain('Osoba samotna: 1010 zł');
  });

  it('App Home that does not fit says so at its end', () => {
    const lines = Array.from({ length: 150 }, (_, index) => paragraph(`Sprawa ${index + 1}`));
    const home = renderHome(message(...lines), 'Reszta dalej.');
    expect(viewFaults(home, 'home')).toEqual([]);
    expect(textsIn(home.blocks).at(-1)).toBe('Reszta dalej.');
    expect(home.blocks).toHaveLength(100);
  });
});

describe('a form', () => {
  it('is a modal that Slack takes', () => {
    expect(viewFaults(renderForm(fakeForm, '{}', 'Anuluj'), 'modal')).toEqual([]);
  });

  it('shows what was filled in before', () => {
    const [text, , choice, choices] = fakeForm.fields;
    const form = {
      ...fakeForm,
      fields: [
        { ...text!, value: '600700800' },
        { ...choice!, value: 'vege' },
        { ...choices!, values: ['2'] },
      ],
    } as typeof fakeForm;
    const view = renderForm(form, '{}', 'Anuluj');
    expect(viewFaults(view, 'modal')).toEqual([]);
    const elements = items(view.blocks).flatMap(({ element }) => (element ? [element] : []));
    expect(elements).toMatchObject([
      { initial_value: '600700800' },
      { initial_option: { value: 'vege' } },
      { initial_options: [{ value: '2' }] },
    ]);
  });

  it('offers many choices as a menu, because Slack takes ten boxes to tick', () => {
    const options = Array.from({ length: 25 }, (_, index) => ({
      value: `${index}`,
      label: `Opcja ${index}`,
    }));
    const field = { kind: 'choices', id: 'c', label: 'Wybór', required: false, options } as const;
    const view = renderForm({ ...fakeForm, fields: [field] }, '{}', 'Anuluj');
    expect(viewFaults(view, 'modal')).toEqual([]);
  });
});
