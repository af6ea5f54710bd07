import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/chat/command.ts';
import { checkOptions, splitCommandLine } from '../../src/chat/command-line.ts';

const both = (text: string) => ({ pl: text, en: text });

const question: Command = {
  name: 'pytanie',
  localName: { en: 'question' },
  description: both('Pytanie'),
  example: both('/pytanie co?'),
  options: [
    {
      name: 'pytanie',
      label: both('Pytanie'),
      description: both('treść'),
      required: true,
      main: true,
      maxLength: 200,
    },
    { name: 'dzien', label: both('Dzień'), description: both('dzień'), required: false },
    {
      name: 'region',
      label: both('Region'),
      description: both('region'),
      required: false,
      choices: () => [{ value: 'opolskie', label: 'opolskie' }],
    },
  ],
  handle: () => ({ kind: 'silence' }),
};

const read = (command: Command, line: string) => {
  const split = splitCommandLine(command, line);
  return split.ok ? checkOptions(command, split.value) : split;
};

const help: Command = { ...question, name: 'pomoc', options: [] };

describe('the line after a command', () => {
  it('is the main option as a whole', () => {
    expect(read(question, '  jaki jest próg: 170 czy 130? ')).toEqual({
      ok: true,
      value: { pytanie: 'jaki jest próg: 170 czy 130?' },
    });
  });

  it('names other options as name:value, quoted where they hold blanks', () => {
    expect(read(question, 'jaki próg dzien:"grudzień 2025" region:opolskie')).toEqual({
      ok: true,
      value: { pytanie: 'jaki próg', dzien: 'grudzień 2025', region: 'opolskie' },
    });
  });

  it('keeps words that only look like an option', () => {
    const outcome = read(question, 'co znaczy https://x.pl i inne:słowo');
    expect(outcome).toEqual({ ok: true, value: { pytanie: 'co znaczy https://x.pl i inne:słowo' } });
  });

  it('says which required option is missing, and keeps what was given', () => {
    const outcome = read(question, 'dzien:2025-01-01');
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'missing', options: [{ name: 'pytanie' }], given: { dzien: '2025-01-01' } },
    });
  });

  it('refuses a value that is not on the list, and a text that is too long', () => {
    expect(read(question, 'x region:mars')).toMatchObject({
      refusal: { code: 'no-such-choice', value: 'mars' },
    });
    expect(checkOptions(question, { pytanie: 'x'.repeat(201) })).toMatchObject({
      refusal: { code: 'too-long', limit: 200 },
    });
  });

  it('refuses words where a command takes none', () => {
    expect(read(help, 'proszę')).toMatchObject({ refusal: { code: 'leftover', text: 'proszę' } });
  });
});
