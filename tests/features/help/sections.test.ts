import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/chat/command.ts';
import { inSections } from '../../../src/features/help/sections.ts';
import { toPerson } from '../../../src/chat/reply.ts';
import { say } from '../../../src/chat/saying.ts';

const command = (name: string): Command => ({
  name,
  localName: { en: name },
  description: { pl: name, en: name },
  example: { pl: `/${name}`, en: `/${name}` },
  options: [],
  handle: () => toPerson(say('info', name)),
});

const told = (...names: readonly string[]) =>
  inSections(names.map(command)).map(
    ({ section, commands }) => `${section}: ${commands.map(({ name }) => name).join(' ')}`,
  );

describe('help', () => {
  it('tells of commands by what people come for, whatever the order in which they were made', () => {
    expect(told('moje', 'doradztwo', 'grupy', 'prog', 'szkolenia', 'pytanie')).toEqual([
      'questions: pytanie prog',
      'events: szkolenia grupy',
      'advice: doradztwo',
      'mine: moje',
    ]);
  });

  it('leaves no command out: what it has no section for is about oneself', () => {
    expect(told('pomoc', 'nowe', 'konto')).toEqual(['mine: pomoc nowe konto']);
  });
});
