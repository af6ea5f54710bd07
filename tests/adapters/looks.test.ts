import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksOf as discordLooks } from '../../adapters/discord/look.ts';
import { render as discordBodies } from '../../adapters/discord/render.ts';
import { looksOf as slackLooks } from '../../adapters/slack/look.ts';
import { render as slackBodies } from '../../adapters/slack/render.ts';
import { actionId } from '../../src/chat/action-id.ts';
import { attachment } from '../../src/chat/files.ts';
import { act, buttons, list, message, notice, open, paragraph, withFiles } from '../../src/chat/message.ts';
import { plain } from '../../src/chat/plain.ts';
import { emphasis, strong } from '../../src/chat/span.ts';
import { type Look, lookButtons, lookText } from '../../src/core/look.ts';
import { everyBlock, HOSTILE } from '../support/fake-bot.ts';

const PLATFORMS = [
  { name: 'Slack', looksOf: slackLooks, bodies: slackBodies },
  { name: 'Discord', looksOf: discordLooks, bodies: discordBodies },
] as const;

const wordsOf = (looks: readonly Look[]): readonly string[] =>
  looks.flatMap((look) => lookText(look).match(/[\p{L}\p{N}]+/gu) ?? []);

const mentionsIn = (looks: readonly Look[]): readonly string[] =>
  looks
    .flat()
    .flatMap((part) =>
      part.kind === 'text' ? part.runs.flatMap(({ text, mention }) => (mention ? [text] : [])) : [],
    );

/** Without what nobody sees: Discord's adapter leaves it out. */
const seen = (text: string): string => text.replace(/[^\P{Cc}\n]|\p{Bidi_Control}/gu, '');

/** More than Discord takes in one message. */
const LONG = Array.from({ length: 120 }, (_, at) => `Akapit ${at}: prosimy przesłać sprawozdania do piątku.`);

describe.each(PLATFORMS)('the look of a message on $name', ({ looksOf, bodies }) => {
  it('has every kind of block there is', () => {
    const read = lookText(looksOf(everyBlock).flat());
    for (const word of ['Wszystkie części wiadomości', 'mocny', 'podkreślony']) expect(read).toContain(word);
    expect(lookButtons(looksOf(everyBlock).flat()).length).toBeGreaterThan(0);
  });

  it('is in as many messages as are sent, with all words in their order', () => {
    const content = message(...LONG.map((line) => paragraph(line)));
    const looks = looksOf(content);
    expect(looks).toHaveLength(bodies(content).length);
    expect(looks.length).toBeGreaterThan(1);
    expect(wordsOf(looks)).toEqual(plain(content).match(/[\p{L}\p{N}]+/gu));
  });

  it.each([
    HOSTILE,
    'Uwaga @everyone @here @channel <!channel> <@U1>',
    '**a** _b_ `c` ~~d~~ [e](https://example.org) ||f||',
    '# nie nagłówek',
    '- nie lista\n1. też nie\n> ani cytat\n-# ani drobny druk',
    '```\nnie kod\n```',
    'a_b_c i 2*3*4',
  ])('shows hostile text as it was written, and nobody is called: %s', (text) => {
    const looks = looksOf(message(paragraph(text)));
    expect(seen(lookText(looks.flat()))).toBe(seen(text));
    expect(mentionsIn(looks)).toEqual([]);
    expect(looks.flat().every((part) => part.kind === 'text' && part.size === 'line')).toBe(true);
  });

  it('shows any text as the words that it holds', () => {
    const sign = fc.constantFrom(...'ab ż1*_~`|[]()<>@#:\\-+.!/\n'.split(''), 'everyone', 'https://');
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 40 }), (signs) => {
        const text = `x${signs.join('')}x`;
        const looks = looksOf(message(paragraph(text)));
        const bare = (one: string): string => one.replace(/\s+/gu, '');
        expect(bare(lookText(looks.flat()))).toBe(bare(text));
        expect(mentionsIn(looks)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what is bold, slanted, listed and pressed', () => {
    const look = looksOf(
      message(
        paragraph([strong('ważne'), { kind: 'text', text: ' i ' }, emphasis('mniej')]),
        list(['raz', 'dwa'], true),
        buttons(act(actionId('a', 'b'), 'Potwierdzenie', 'primary'), open('https://example.org', 'Strona')),
      ),
    ).flat();
    expect(look).toEqual([
      {
        kind: 'text',
        size: 'line',
        runs: [{ text: 'ważne', bold: true }, { text: ' i ' }, { text: 'mniej', italic: true }],
      },
      {
        kind: 'list',
        items: [
          { mark: '1.', runs: [{ text: 'raz' }] },
          { mark: '2.', runs: [{ text: 'dwa' }] },
        ],
      },
      {
        kind: 'buttons',
        buttons: [
          { label: 'Potwierdzenie', look: 'primary' },
          { label: 'Strona', look: 'plain', opens: true },
        ],
      },
    ]);
  });

  it('names the files that come with it', () => {
    const file = attachment('plan.pdf', 'application/pdf', Buffer.from('plan'));
    const look = looksOf(withFiles(message(paragraph('Plan w pliku.')), file)).flat();
    expect(look).toContainEqual({ kind: 'file', name: 'plan.pdf' });
  });
});

describe('what platforms show in their own way', () => {
  it('calls everybody on a channel only where people decided so', () => {
    const content = { ...message(paragraph('Uwaga @everyone')), callsAll: true } as const;
    expect(mentionsIn(slackLooks(content))).toEqual(['@channel']);
    expect(mentionsIn(discordLooks(content))).toEqual(['@everyone']);
  });

  it('has a notice with a bar on Slack and in a coloured box on Discord', () => {
    const content = message(notice('info', 'Nowy dzień.'));
    expect(slackLooks(content).flat()[0]).toMatchObject({ kind: 'quote' });
    expect(discordLooks(content).flat()[0]).toMatchObject({ kind: 'panel', accent: '#2f6fab' });
  });
});
