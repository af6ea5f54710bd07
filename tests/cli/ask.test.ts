import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { actionId } from '../../src/chat/action-id.ts';
import { act, buttons, menu, message, paragraph } from '../../src/chat/message.ts';
import { readArguments } from '../../src/cli/ask-arguments.ts';
import { askText } from '../../src/cli/ask-text.ts';
import { KNOWLEDGE } from '../support/program.ts';

const show = (id: string, ...days: readonly string[]) => actionId('answers', 'show', id, ...days);

describe('what is printed where nothing can be pressed', () => {
  it('numbers the titles to choose from, each with the command that shows it', () => {
    const choice = message(
      paragraph('Które z tych pytań jest najbliższe?'),
      buttons(act(show('prog-pzp', '2023-05-10'), 'Jaki jest próg?')),
      buttons(act(show('kryterium', ''), 'Ile wynosi kryterium?')),
      buttons(act(actionId('answers', 'none'), 'Żadne z tych')),
    );
    expect(askText(choice, ' --as-of 2026-01-01')).toBe(
      [
        'Które z tych pytań jest najbliższe?',
        '1. Jaki jest próg?\n   npm run -s ask -- --answer prog-pzp --for 2023-05-10 --as-of 2026-01-01',
        '2. Ile wynosi kryterium?\n   npm run -s ask -- --answer kryterium --as-of 2026-01-01',
      ].join('\n\n'),
    );
  });

  it('leads to related answers, and offers no votes', () => {
    const related = menu(actionId('answers', 'related', ''), 'Powiązane pytania', [
      { value: 'prog-pzp-netto', label: 'Netto czy brutto?' },
    ]);
    const vote = { id: actionId('answers', 'vote', 'x', 'yes'), label: 'Pomogła' };
    const feedback = { kind: 'feedback', question: 'Czy pomogła?', yes: vote, no: vote } as const;
    expect(askText(message(feedback, related))).toBe(
      'Powiązane pytania:\n\n1. Netto czy brutto?\n   npm run -s ask -- --answer prog-pzp-netto',
    );
  });
});

describe('an option that is not right', () => {
  it.each([
    [['--wojewodztwo', 'x'], 'Nie znam opcji --wojewodztwo.'],
    [['-x'], 'Nie znam opcji -x.'],
    [['--as-of'], 'Opcja --as-of wymaga wartości.'],
    [['--json=tak'], 'Opcja --json nie przyjmuje wartości.'],
  ])('is named: %j', (args, told) => {
    expect(() => readArguments(args)).toThrow(told);
    expect(() => readArguments(args)).toThrow('Użycie: ');
  });
});

describe('npm run ask', () => {
  const START = fileURLToPath(new URL('../../start.mjs', import.meta.url));
  const elsewhere = mkdtempSync(join(tmpdir(), 'pomocnik-'));
  const run = (...args: readonly string[]) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const options = { cwd: elsewhere, timeout: 60_000 };
      execFile(
        process.execPath,
        [START, 'ask', '--knowledge', KNOWLEDGE, ...args],
        options,
        (error, out, err) =>
          resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
      );
    });

  it('tells in Polish that there is no such file', async () => {
    const { code, err } = await run('--batch', 'nie-ma.jsonl');
    expect([code, err.trim()]).toEqual([2, 'Nie można odczytać pliku nie-ma.jsonl: nie ma takiego pliku.']);
  }, 60_000);

  it('describes a bad line once, in its place, and goes on', async () => {
    writeFileSync(
      join(elsewhere, 'p.jsonl'),
      '{"q": \n{"q":"jaki jest próg Pzp?"}\n{"as_of":"2026-01-01"}\n',
    );
    const { code, out, err } = await run('--batch', 'p.jsonl');
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { outcome: string; error?: string });
    expect(lines.map(({ outcome }) => outcome)).toEqual(['error', 'answered', 'error']);
    expect(lines[2]?.error).toBe('brakuje pola „q” z pytaniem');
    expect(err.trim()).toBe('p.jsonl: błędne wiersze: 1, 3 (opisane w wyniku, w polu „error”).');
    expect(code).toBe(1);
  }, 60_000);
});
