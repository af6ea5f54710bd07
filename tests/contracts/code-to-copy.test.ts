import { describe, expect, it } from 'vitest';
import { render as renderForDiscord } from '../../adapters/discord/render.ts';
import { render as renderForSlack } from '../../adapters/slack/render.ts';
import { message, paragraph } from '../../src/chat/message.ts';
import { linesWithin } from '../../src/chat/cut.ts';
import { code } from '../../src/chat/span.ts';
import { probes } from './probes/all.ts';

const ENTRY = [
  '- id: zlobek',
  '  title: "Czy `żłobek` to *klub*?"',
  '  details: |2',
  '    Tak.',
  '',
  '    Drugi akapit <@U1>.',
].join('\n');

/** Every text in a body whose container is called that. */
const textsOf = (body: unknown, inside: (part: Record<string, unknown>) => string | undefined): string[] => {
  const found: string[] = [];
  JSON.stringify(body, (_key, value: unknown) => {
    const text =
      typeof value === 'object' && value !== null ? inside(value as Record<string, unknown>) : undefined;
    if (text !== undefined) found.push(text);
    return value;
  });
  return found;
};

const onSlack = (text: string): readonly string[] =>
  textsOf(renderForSlack(message(paragraph(code(text)))), (part) =>
    part['type'] === 'rich_text_preformatted'
      ? (part['elements'] as readonly { text: string }[]).map((element) => element.text).join('')
      : undefined,
  );

const onDiscord = (text: string): readonly string[] =>
  textsOf(renderForDiscord(message(paragraph(code(text)))), (part) =>
    typeof part['content'] === 'string' ? /^```\n([\s\S]*)\n```$/.exec(part['content'])?.[1] : undefined,
  );

describe('lines to be copied', () => {
  it('stand on Slack and on Discord as they were written, with their indents and quotes', () => {
    expect(onSlack(ENTRY)).toEqual([ENTRY]);
    expect(onDiscord(ENTRY)).toEqual([ENTRY]);
  });

  it('are cut between lines where they are many, and nothing is lost', () => {
    const long = Array.from(
      { length: 200 },
      (_, index) => `    - wiersz numer ${String(index)} z treścią`,
    ).join('\n');
    expect(onSlack(long).length).toBeGreaterThan(1);
    expect(onSlack(long).join('\n')).toBe(long);
    expect(onDiscord(long).join('\n')).toBe(long);
    for (const probe of probes)
      expect(probe.render(message(paragraph(code(long)))).flatMap((body) => probe.violations(body))).toEqual(
        [],
      );
  });

  it('cannot end their fence, and one endless line is cut inside', () => {
    expect(onDiscord('a\n```\n@everyone')).toEqual(["a\n'''\n@everyone"]);
    expect(linesWithin('xxxxxxx\ny', 3)).toEqual(['xxx', 'xxx', 'x\ny']);
  });
});
