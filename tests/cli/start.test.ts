import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../knowledge/support/files.ts';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const run = (script: string, ...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { timeout: 25_000 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
  });

const newFolder = () => mkdtemp(join(tmpdir(), 'pomocnik-'));

describe('the start script', () => {
  it('asks for npm ci in one friendly line when the packages are missing', async () => {
    const alone = join(await newFolder(), 'start.mjs');
    await copyFile('start.mjs', alone);
    const { code, err } = await run(alone, 'knowledge');
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toEqual([expect.stringContaining('„npm ci”')]);
  });

  it('names the commands there are when asked for another one', async () => {
    const { code, err } = await run('start.mjs', 'wiedza');
    expect(code).toBe(1);
    expect(err).toContain('Są: ask, backup, erase, knowledge, restore, retention, slack:manifest.');
  });
});

describe('the zone of the machine', () => {
  /** What the process says of its own zone when it ends. */
  const offsetOf = (...started: readonly string[]): Promise<string> => {
    const tell = "process.on('exit', () => console.error('offset', new Date(0).getTimezoneOffset()))";
    return new Promise((told) => {
      execFile(
        process.execPath,
        [`--import=data:text/javascript,${encodeURIComponent(tell)}`, ...started],
        { env: { PATH: process.env['PATH'], TZ: 'America/New_York' }, timeout: 25_000 },
        (_error, _out, err) => told(/offset (-?\d+)/.exec(err)?.[1] ?? err),
      );
    });
  };

  it('is UTC for the program, whatever the operator’s is (F21)', async () => {
    expect(await offsetOf('-e', '')).toBe('300');
    expect(await offsetOf('start.mjs', 'wiedza')).toMatch(/^-?0$/u);
  });
});

describe('the bot', () => {
  it('finds its knowledge from whatever folder it is started', async () => {
    const away = await newFolder();
    const settings = { PORT: '0', DATA_DIR: join(away, 'data'), ENV_FILE: 'none' };
    const child = spawn(process.execPath, [resolve('start.mjs')], {
      cwd: away,
      env: { PATH: process.env['PATH'], ...settings },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    const ended = once(child, 'close');
    await expect.poll(() => told, { timeout: 60_000 }).toContain('uruchamiam podgląd: http://127.0.0.1:');
    child.kill();
    await ended;
  }, 90_000);
});

describe('npm run knowledge', () => {
  it('ends well when there are only warnings', async () => {
    const folder = await newFolder();
    for (const { kind, text } of filesOf({})) {
      const path = kind === 'topics' ? folder : join(folder, kind);
      await mkdir(path, { recursive: true });
      await writeFile(join(path, kind === 'topics' ? 'topics.yaml' : 'a.yaml'), text);
    }
    await writeFile(join(folder, 'notatki.txt'), '');
    const { code, out, err } = await run('start.mjs', 'knowledge', folder);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Baza wiedzy jest w porządku: 1 źródło, 1 fakt');
  });

  it('ends with an error, and no stack trace, when a file is broken', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'facts'));
    await writeFile(join(folder, 'facts', 'a.yaml'), '- id: T-1: {\n\t- "');
    const { code, out, err } = await run('start.mjs', 'knowledge', folder);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('facts/a.yaml:1  ');
    expect(out).toContain('Bazy wiedzy nie można jeszcze użyć.');
    expect(out).not.toContain('Error');
  });
});
