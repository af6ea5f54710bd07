import { execFile, execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { afterEach, expect, it } from 'vitest';
import { type Instant, systemClock } from '../../src/core/clock.ts';
import { silentLog } from '../../src/core/log.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { type Program, startProgram } from '../support/program.ts';
import { writeSmallKnowledge } from '../support/knowledge.ts';
import { temporaryDirectory } from '../support/storage.ts';

const leftovers: (() => unknown)[] = [];
afterEach(async () => {
  for (const clear of leftovers.splice(0).reverse()) await clear();
});

const folder = (): string => {
  const { path, remove } = temporaryDirectory();
  leftovers.push(remove);
  return path;
};

const start = async (settings: Readonly<Record<string, string>>): Promise<Program> => {
  const knowledge = folder();
  writeSmallKnowledge(knowledge);
  const program = await startProgram({ LOG_LEVEL: 'silent', KNOWLEDGE_DIR: knowledge, ...settings });
  leftovers.push(() => program.stop());
  await program.ready();
  return program;
};

/** An operator's command, as `npm run -s …` runs it. */
const command = (settings: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  new Promise<{ readonly code: number; readonly text: string }>((resolve) => {
    const env = { PATH: process.env['PATH'], ENV_FILE: 'none', ...settings };
    execFile(process.execPath, ['start.mjs', ...args], { env, timeout: 60_000 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, text: `${out}${err}` });
    });
  });

/** Anna does something in the preview; gives the last thing that she is shown. */
const say = async ({ url }: Program, name: string, text: string): Promise<string> => {
  const response = await fetch(`${url}/api/input`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      request: randomUUID(),
      persona: 'anna',
      place: 'direct',
      input: { kind: 'command', name, text },
    }),
  });
  const { entries } = (await response.json()) as { entries: { shown?: { plain: string } }[] };
  return entries.at(-1)?.shown?.plain ?? '';
};

const asked = async (program: Program): Promise<boolean> =>
  (await say(program, 'pytanie', 'ile wynosi próg zamówień')).includes('Ustawę stosuje się od');

const servedIn = async (settings: Parameters<typeof openStorage>[0]): Promise<number> => {
  const storage = await openStorage(settings, { clock: systemClock, log: silentLog });
  const served = await storage.people
    .personBehind({ platform: 'local', workspace: 'podglad', user: 'anna' })
    .then((person) => (person ? storage.answers.latestServed(person.id, 10) : []));
  await storage.close();
  return served.length;
};

/** Messages of a restored file that should have gone out by then: those in doubt, and those that nobody doubts. */
const waitingIn = (file: string, at: Instant) => {
  const database = new Database(file, { readonly: true });
  const count = (state: string): unknown =>
    database
      .prepare('select count(*) from outbox where state = ? and coalesce(since, not_before) <= ?')
      .pluck()
      .get(state, at);
  const waiting = { doubted: count('uncertain'), sure: count('pending') };
  database.close();
  return waiting;
};

it('a region that lost its disk goes on from the copy of the running program', async () => {
  const dataDir = join(folder(), 'data');
  const copies = join(folder(), 'kopie');
  for (const path of [dataDir, copies]) mkdirSync(path);
  const settings = { DATA_DIR: dataDir };
  const first = await start(settings);
  expect(await asked(first)).toBe(true);

  const made = await command(settings, 'backup', copies);
  expect(made).toMatchObject({ code: 0 });
  const [copy = ''] = readdirSync(copies);
  expect(copy).toMatch(/^pomocnik-\d{8}T\d{6}Z\.sqlite$/);
  expect(await command(settings, 'restore', join(copies, copy))).toMatchObject({
    code: 1,
    text: expect.stringContaining('Pomocnik działa') as string,
  });
  await first.stop();

  rmSync(dataDir, { recursive: true });
  mkdirSync(dataDir);
  const at = systemClock.now();
  const restored = await command(settings, 'restore', join(copies, copy));
  expect(restored).toMatchObject({ code: 0 });
  // What waited in the copy may have gone out since: none of it is sent without a look.
  const [, doubted] = /mogły już wyjść: (\d+)/.exec(restored.text) ?? [];
  expect(waitingIn(join(dataDir, 'pomocnik.sqlite'), at)).toEqual({ doubted: Number(doubted), sure: 0 });
  expect(existsSync(join(dataDir, 'pomocnik.sqlite'))).toBe(true);
  expect(await servedIn({ kind: 'sqlite', file: join(dataDir, 'pomocnik.sqlite') })).toBe(1);

  const second = await start(settings);
  expect(await asked(second)).toBe(true);
}, 180_000);

/** The operator erases Anna: tried first, then done by the id that the trial has shown. */
const eraseAnna = async (settings: Readonly<Record<string, string>>): Promise<void> => {
  const tried = await command(settings, 'erase', 'local:anna');
  expect(tried).toMatchObject({ code: 0 });
  expect(tried.text).toContain('Udzielone odpowiedzi (');
  expect(tried.text).toContain('Próba: niczego nie zmieniono.');
  const [person = ''] = /per_\w+/.exec(tried.text) ?? [];
  expect(await command(settings, 'erase', 'local:anna', '--confirm')).toMatchObject({ code: 1 });
  const done = await command(settings, 'erase', person, '--confirm');
  expect(done).toMatchObject({ code: 0 });
  expect(done.text).toContain('Dane są usunięte.');
  expect(await command(settings, 'erase', person)).toMatchObject({ code: 1 });
};

const isKnown = async (settings: Parameters<typeof openStorage>[0]): Promise<boolean> => {
  const storage = await openStorage(settings, { clock: systemClock, log: silentLog });
  const person = await storage.people.personBehind({ platform: 'local', workspace: 'podglad', user: 'anna' });
  await storage.close();
  return person !== undefined;
};

it('whoever was erased after the copy stays erased when it is put back, by the command and by the start', async () => {
  const dataDir = join(folder(), 'data');
  const [copies, apart] = [join(folder(), 'kopie'), folder()];
  for (const path of [dataDir, copies]) mkdirSync(path);
  const settings = { DATA_DIR: dataDir, ERASURES_FILE: join(apart, 'usuniecia.txt') };
  const file = join(dataDir, 'pomocnik.sqlite');
  const first = await start(settings);
  expect(await asked(first)).toBe(true);
  expect(await command(settings, 'backup', copies)).toMatchObject({ code: 0 });
  const copy = join(copies, readdirSync(copies)[0]!);

  // The program runs on: the next word of Anna is that of a stranger.
  await eraseAnna(settings);
  expect(await isKnown({ kind: 'sqlite', file })).toBe(false);
  await first.stop();

  rmSync(dataDir, { recursive: true });
  mkdirSync(dataDir);
  const restored = await command(settings, 'restore', copy);
  expect(restored.text).toContain('usunięte teraz ponownie: 1.');
  expect(await isKnown({ kind: 'sqlite', file })).toBe(false);

  rmSync(dataDir, { recursive: true });
  mkdirSync(dataDir);
  const unknown = await command({ DATA_DIR: dataDir }, 'restore', copy);
  expect(unknown.text).toContain('nie wiadomo, czyje dane usunięto');
  expect(await isKnown({ kind: 'sqlite', file })).toBe(true);
  const second = await start(settings);
  expect(await isKnown({ kind: 'sqlite', file })).toBe(false);
  expect(await asked(second)).toBe(true);
  await second.stop();
  // What is written now is of somebody new: the mark of before does not reach them.
  const third = await start(settings);
  expect(await isKnown({ kind: 'sqlite', file })).toBe(true);
  await third.stop();
}, 240_000);

const server = process.env['TEST_DATABASE_URL'];
const DUMP = ['/usr/lib/postgresql/15/bin', '/usr/bin', '/usr/local/bin'].find((bin) =>
  existsSync(join(bin, 'pg_dump')),
);
const hasPostgres = server !== undefined && DUMP !== undefined;
if (!hasPostgres)
  process.stderr.write('SKIPPED: pg_dump and pg_restore (no TEST_DATABASE_URL, or no pg_dump)\n');

it.runIf(hasPostgres)(
  'the same with PostgreSQL, its own dump and its own restore',
  async () => {
    const owner = new pg.Client({ connectionString: server });
    await owner.connect();
    leftovers.push(() => owner.end());
    const database = async (): Promise<string> => {
      const name = `kopia_${randomUUID().replaceAll('-', '')}`;
      await owner.query(`create database ${name}`);
      leftovers.push(() => owner.query(`drop database ${name} with (force)`));
      const url = new URL(server!);
      url.pathname = `/${name}`;
      return url.href;
    };
    const from = await database();
    const first = await start({ DATABASE_URL: from });
    expect(await asked(first)).toBe(true);
    const file = join(folder(), 'pomocnik.dump');
    execFileSync(join(DUMP!, 'pg_dump'), ['--format=custom', `--file=${file}`, from]);
    expect(await command({ DATABASE_URL: from }, 'backup', folder())).toMatchObject({
      code: 1,
      text: expect.stringContaining('pg_dump') as string,
    });
    const ERASURES_FILE = join(folder(), 'usuniecia.txt');
    await eraseAnna({ DATABASE_URL: from, ERASURES_FILE });
    await first.stop();

    const putBack = async (): Promise<string> => {
      const to = await database();
      execFileSync(join(DUMP!, 'pg_restore'), ['--exit-on-error', '--no-owner', `--dbname=${to}`, file]);
      return to;
    };
    const withErasures = { DATABASE_URL: await putBack(), ERASURES_FILE };
    expect((await command(withErasures, 'restore')).text).toContain('usunięte teraz ponownie: 1.');
    expect(await isKnown({ kind: 'postgres', url: withErasures.DATABASE_URL })).toBe(false);

    const to = await putBack();
    const DATA_DIR = folder();
    expect(await command({ DATABASE_URL: to, DATA_DIR }, 'restore')).toMatchObject({ code: 0 });
    expect(await servedIn({ kind: 'postgres', url: to })).toBe(1);
    const second = await start({ DATABASE_URL: to });
    expect(await asked(second)).toBe(true);
  },
  240_000,
);
