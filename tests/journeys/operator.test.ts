import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort, KNOWLEDGE, startProgram } from '../support/program.ts';
import { temporaryDirectory } from '../support/storage.ts';
import { openSlackOffice, readSlack } from './slack-office.ts';

const THRESHOLD = 'Jaki jest próg stosowania ustawy Prawo zamówień publicznych?';

const leftovers: (() => unknown)[] = [];
afterEach(async () => {
  for (const clear of leftovers.splice(0).reverse()) await clear();
});

const folder = (): string => {
  const { path, remove } = temporaryDirectory();
  leftovers.push(remove);
  return path;
};

const slackOffice = async () => {
  const office = await openSlackOffice();
  leftovers.push(() => office.close());
  return office;
};

const start: typeof startProgram = async (...given) => {
  const program = await startProgram(...given);
  leftovers.push(() => program.stop());
  return program;
};

/** The knowledge with two mistakes in two files. */
const brokenKnowledge = (): string => {
  const path = join(folder(), 'knowledge');
  cpSync(KNOWLEDGE, path, { recursive: true });
  return path;
};

const breakIt = (path: string): void => {
  appendFileSync(join(path, 'topics.yaml'), '\n- id: "bez końca\n');
  writeFileSync(join(path, 'facts', 'nowe.yaml'), '- id: X-1\n  says: Kwota wynosi {kwota}.\n');
};

const askPreview = async (url: string, text: string): Promise<string> => {
  const response = await fetch(`${url}/api/input`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      request: `operator-${Math.random().toString(36).slice(2)}`,
      persona: 'anna',
      place: 'direct',
      input: { kind: 'words', text },
    }),
  });
  const { entries } = (await response.json()) as { entries: { shown?: { plain: string } }[] };
  return entries.at(-1)?.shown?.plain ?? '';
};

describe('an operator with wrong settings', () => {
  it('is told every mistake at once, each with its remedy, and nothing is started', async () => {
    const program = await start({
      SLACK_BOT_TOKEN: 'xoxp-zly',
      DISCORD_TOKEN: 'changeme',
      PORT: 'osiem',
      LOG_LEVEL: 'glosno',
      DATABASE_URL: 'mysql://baza',
      FIRST_ADMIN: 'Jan',
      PRIVACY_URL: 'ftp://rops',
    });
    expect(await program.ended()).toMatchObject({ code: 1 });
    const lines = program.said().trim().split('\n');
    expect(lines[0]).toBe('Ustawienia wymagają poprawy (plik .env albo zmienne środowiska):');
    for (const [name, remedy] of [
      ['SLACK_BOT_TOKEN', 'xoxb-'],
      ['DISCORD_TOKEN', 'Discord Developer Portal'],
      ['PORT', 'numerem portu'],
      ['LOG_LEVEL', 'debug, info, warn, error, silent'],
      ['DATABASE_URL', 'postgres://'],
      ['FIRST_ADMIN', 'slack:U0123ABC'],
      ['PRIVACY_URL', 'https://'],
      ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'],
    ] as const)
      expect(lines.find((line) => line.startsWith(`  ${name}: `))).toContain(remedy);
    expect(program.said()).not.toContain('    at ');
    expect(program.said()).not.toContain('xoxp-zly');
  });

  it('learns which port is taken and which to try', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    leftovers.push(() => other.close());
    const program = await start({ PORT: String(port) });
    expect(await program.ended()).toMatchObject({ code: 1 });
    expect(program.said()).toContain(`Port ${port} jest zajęty przez inny program.`);
    expect(program.said()).not.toContain('EADDRINUSE');
    expect(program.said()).toContain(`PORT=${port + 1}`);
    expect(program.said()).not.toContain('    at ');
  });

  it('is refused by Slack in one sentence, without the token in it', async () => {
    const office = await slackOffice();
    const program = await start({ ...office.settings, ...office.appToken, SLACK_BOT_TOKEN: 'xoxb-odebrany' });
    expect(await program.ended()).toMatchObject({ code: 1 });
    expect(program.said()).toContain('auth.test');
    expect(program.said()).not.toContain('xoxb-odebrany');
  });
});

describe('an operator whose knowledge files have mistakes', () => {
  it('with tokens: the program refuses to start and names every problem with its place', async () => {
    const office = await slackOffice();
    const path = brokenKnowledge();
    breakIt(path);
    const program = await start({ ...office.settings, ...office.appToken, KNOWLEDGE_DIR: path });
    expect(await program.ended()).toMatchObject({ code: 1 });
    expect(program.said()).toMatch(/knowledge\/topics\.yaml:\d+ {2}/u);
    expect(program.said()).toMatch(/knowledge\/facts\/nowe\.yaml:1 {2}/u);
    expect(office.state.calls).toEqual([]);
  });

  it('with tokens: it refuses also when the same files were good the day before', async () => {
    const office = await slackOffice();
    const path = brokenKnowledge();
    const DATA_DIR = folder();
    const settings = { ...office.settings, ...office.appToken, KNOWLEDGE_DIR: path, DATA_DIR };
    const before = await start(settings);
    await before.ready();
    await before.stop();
    breakIt(path);
    const program = await start(settings);
    expect(await program.ended()).toMatchObject({ code: 1 });
    expect(program.said()).toContain('facts/nowe.yaml');
  }, 60_000);

  it('in the preview: the last good set is served, with a warning that names every problem', async () => {
    const path = brokenKnowledge();
    const settings = { KNOWLEDGE_DIR: path, DATA_DIR: folder() };
    const good = await start(settings);
    await good.ready();
    await good.stop();
    breakIt(path);
    const program = await start(settings);
    await program.ready();
    expect(program.said()).toContain('podgląd pokazuje ostatni poprawny stan');
    expect(program.said()).toContain('topics.yaml');
    expect(program.said()).toContain('facts/nowe.yaml');
    expect(await askPreview(program.url, THRESHOLD)).toContain('170');
  }, 60_000);
});

describe('an operator who stops the program', () => {
  it('loses nothing that was under way: a slow answer still reaches the person', async () => {
    const office = await slackOffice();
    const program = await start({ ...office.settings, ...office.appToken });
    await program.ready();
    office.state.mishaps.set('response_url', [{ kind: 'later', retryAfter: 2 }]);
    await office.bySocket.command(`/pytanie ${THRESHOLD}`);
    await office.state.until(() =>
      office.state.calls.some(({ method, ok }) => method === 'response_url' && !ok),
    );
    const { code, milliseconds } = await program.stop();
    expect(code).toBe(0);
    expect(milliseconds).toBeLessThan(10_000);
    expect(office.state.posted).toHaveLength(1);
    expect(readSlack(office.state.posted[0]!)).toContain('170 000 zł');
  }, 60_000);

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s sees it end by itself, well and soon',
    async (signal) => {
      const program = await start({});
      await program.ready();
      const { code, milliseconds } = await program.stop(signal);
      expect(code).toBe(0);
      expect(milliseconds).toBeLessThan(3000);
    },
    60_000,
  );

  it('takes nothing new while stopping: Slack delivers it to the program that follows', async () => {
    const office = await slackOffice();
    const settings = { ...office.settings, ...office.appToken, DATA_DIR: folder() };
    const program = await start(settings);
    await program.ready();
    office.state.mishaps.set('response_url', [{ kind: 'later', retryAfter: 2 }]);
    await office.bySocket.command('/pomoc');
    await office.state.until(() =>
      office.state.calls.some(({ method, ok }) => method === 'response_url' && !ok),
    );
    const stopped = program.stop();
    while ((await fetch(`${program.url}/readyz`)).ok);
    const late = office.bySocket.command(`/pytanie ${THRESHOLD}`);
    await stopped;
    const next = await start(settings);
    await next.ready();
    expect((await late).ok).toBe(true);
    await office.state.until(() => office.state.posted.length === 2);
    expect(readSlack(office.state.posted[1]!)).toContain('170 000 zł');
  }, 60_000);
});

describe('an operator of a computer in another time zone', () => {
  it('starts the program as always, and it runs in UTC', async () => {
    const program = await start({ TZ: 'America/New_York' });
    await program.ready();
    expect(await askPreview(program.url, THRESHOLD)).toContain('170');
  }, 60_000);

  it('is told the right command where the start script was left out', async () => {
    const program = await start({ TZ: 'America/New_York' }, 'main module');
    expect(await program.ended()).toMatchObject({ code: 1 });
    expect(program.said()).toContain('npm start');
  });
});

describe('a newcomer without tokens', () => {
  it('reads in one line that the preview runs and where', async () => {
    const program = await start({});
    await program.ready();
    expect(program.said()).toContain(`uruchamiam podgląd: ${program.url}`);
    expect((await fetch(program.url)).headers.get('content-type')).toContain('text/html');
    expect(execFileSync('stat', ['-c', '%a', program.dataDir]).toString().trim()).toBe('700');
  }, 60_000);
});
