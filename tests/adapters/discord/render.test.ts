import { describe, expect, test } from 'vitest';
import {
  act,
  type Block,
  buttons,
  facts,
  heading,
  list,
  message,
  notice,
  open,
  paragraph,
  small,
  table,
} from '../../../src/chat/message.ts';
import { code, emphasis, link, type Spans, strong } from '../../../src/chat/span.ts';
import { render, renderPlainly } from '../../../adapters/discord/render.ts';
import { idsOf, textOf } from '../../support/fake-discord/seen.ts';
import type { MessageBody } from '../../support/fake-discord/body-rules.ts';
import { id } from './stage.ts';

const bodies = (...blocks: readonly (Block | undefined)[]): readonly MessageBody[] =>
  JSON.parse(JSON.stringify(render(message(...blocks)))) as MessageBody[];

const contents = (...blocks: readonly (Block | undefined)[]): readonly (string | undefined)[] =>
  bodies(...blocks).flatMap((body) => (body.components ?? []).map((component) => component.content));

const text = (value: string): Spans => [{ kind: 'text', text: value }];

describe('a text', () => {
  test.each([
    ['a heading', '# Uwaga', '\\# Uwaga'],
    ['small print', '-# drobne', '\\-# drobne'],
    ['a quotation', '> cytat', '\\> cytat'],
    ['a list', '- punkt', '\\- punkt'],
    ['a numbered list', '1. punkt', '1\\. punkt'],
    [
      'bold, italics, strikethrough, spoiler',
      '**a** _b_ ~~c~~ ||d||',
      '\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~ \\|\\|d\\|\\|',
    ],
    ['code', '`a`', '\\`a\\`'],
    ['a masked link', '[bank](https://zly.example)', '\\[bank\\](https\\://zly.example)'],
    ['an address', 'https://zly.example', 'https\\://zly.example'],
    ['everyone', '@everyone i @here', '\\@everyone i \\@here'],
    ['a person, a role, a channel', '<@1> <@&2> <#3>', '\\<@1> \\<@&2> \\<#3>'],
    ['a timestamp and an emoji of a server', '<t:1:R> <a:x:1>', '\\<t\\:1:R> \\<a\\:x:1>'],
    ['a short code of an emoji', ':tada:', '\\:tada:'],
    ['an escape', '\\', '\\\\'],
  ])('that looks like %s stays a text', (_what, written, shown) => {
    expect(contents(paragraph(written))).toEqual([shown]);
  });

  test('of ordinary Polish is left alone', () => {
    const plain = 'Próg: 170 000 zł (art. 2 ust. 1 pkt 1), od 12.05.2026 r., godz. 8:00, adres@rops.example';
    expect(contents(paragraph(plain))).toEqual([plain]);
  });

  test('turned round by unseen characters is shown the way it is read', () => {
    expect(contents(paragraph('a\u202eb\u0007c'))).toEqual(['abc']);
  });
});

describe('spans', () => {
  test('become Discord’s marks, with blanks outside of them', () => {
    expect(contents(paragraph([strong('próg '), emphasis('dziś'), ...text(' '), code('a_b')]))).toEqual([
      '**próg** _dziś_ `a_b`',
    ]);
  });

  test('of several lines keep their marks within each line', () => {
    expect(contents(small([strong('raz\ndwa')]))).toEqual(['-# **raz**\n-# **dwa**']);
  });

  test('that are links draw no preview, and show the address where the text is one', () => {
    expect(contents(paragraph(link('ustawa [1]', 'https://isap.sejm.gov.pl/a_b')))).toEqual([
      '[ustawa \\[1\\]](<https://isap.sejm.gov.pl/a_b>)',
    ]);
    expect(contents(paragraph(link('https://gov.pl', 'https://gov.pl')))).toEqual(['<https://gov.pl>']);
    expect(contents(paragraph(link('https://bank.example', 'https://zly.example')))).toEqual([
      'https\\://bank.example <https://zly.example>',
    ]);
  });

  test('of code that holds a backtick are shown as plain text', () => {
    expect(contents(paragraph(code('a`b')))).toEqual(['a\\`b']);
  });
});

describe('blocks', () => {
  test('are headings, lists and facts in Discord’s writing', () => {
    expect(
      contents(
        heading('Próg'),
        list(['raz', 'dwa']),
        list(['raz'], true),
        facts([{ label: 'Podstawa', value: 'Pzp' }]),
      ),
    ).toEqual(['## Próg', '- raz\n- dwa', '1. raz', '**Podstawa:** Pzp']);
  });

  test('that are notices stand in a container', () => {
    const [body] = bodies(notice('warning', 'Uwaga'));
    expect(body!.components).toEqual([
      { type: 17, accent_color: 0xb7791f, components: [{ type: 10, content: 'Uwaga' }] },
    ]);
  });

  test('that are narrow tables stand as aligned text', () => {
    expect(
      contents(
        table(
          'Kryteria',
          ['Od', 'Kwota'],
          [
            ['2022', '776 zł'],
            ['2025', '1010 zł'],
          ],
        ),
      ),
    ).toEqual(['**Kryteria**', '```\nOd    Kwota\n────  ───────\n2022  776 zł\n2025  1010 zł\n```']);
  });

  test('that are wide tables, or would break the fence, are lists', () => {
    expect(contents(table('Stawki', ['Nazwa', 'Opis'], [['Próg', 'słowo '.repeat(9).trim()]]))[1]).toBe(
      `- **Próg** · Opis: ${'słowo '.repeat(9).trim()}`,
    );
    expect(contents(table('Stawki', ['A', 'B'], [['```', 'x']]))[1]).toContain('\\`\\`\\`');
  });

  test('that are buttons with an address Discord refuses are texts', () => {
    const long = `https://gov.pl/${'a'.repeat(600)}`;
    const [body] = bodies(
      buttons(open(long, 'Ustawa'), open('javascript:alert(1)', 'Zła'), act(id('more'), 'Szczegóły')),
    );
    expect(body!.components!.map((component) => component.type)).toEqual([10, 1]);
    expect(textOf(body)).toContain('Ustawa');
    expect(textOf(body)).toContain('Zła');
  });

  test('that repeat a button’s id keep the first, because Discord refuses the message otherwise', () => {
    const [body] = bodies(
      buttons(act(id('more'), 'A')),
      buttons(act(id('more'), 'B'), act(id('share'), 'C')),
    );
    expect(idsOf(body)).toEqual([id('more'), id('share')]);
  });
});

describe('a long message', () => {
  test('is cut between words, with all buttons in the last part', () => {
    const long = 'Zdanie o progu zamówień. '.repeat(400).trim();
    const parts = bodies(paragraph(long), buttons(act(id('more'), 'Szczegóły')), paragraph('Koniec.'));
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map((part) => idsOf(part).length)).toEqual([...parts.slice(1).map(() => 0), 1]);
    const words = parts.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
    expect(words).toBe(`${long} Koniec.`);
  });

  test('full of marks is measured as it is sent', () => {
    const parts = bodies(paragraph('*'.repeat(3000)));
    expect(parts.map(textOf).join('')).toBe('*'.repeat(3000));
  });
});

test('a message with nothing in it is not silence', () => {
  expect(contents()).toEqual(['…']);
  expect(contents(paragraph(' '))).toEqual(['…']);
});

test('the words alone are there for when Discord refuses the rest', () => {
  const [body] = renderPlainly(message(heading('Próg'), buttons(act(id('more'), 'Szczegóły'))));
  expect(body!.components).toEqual([{ type: 10, content: 'Próg\n\n\\[Szczegóły\\]' }]);
});
