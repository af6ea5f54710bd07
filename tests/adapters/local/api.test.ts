import { request as rawRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../adapters/local/exchange.ts';
import type { Entry } from '../../../adapters/local/talk.ts';
import type { Log } from '../../../src/core/log.ts';
import { toPerson } from '../../../src/chat/reply.ts';
import { message, paragraph } from '../../../src/chat/message.ts';
import { createFakeBot } from '../../support/fake-bot.ts';
import { startPreview } from './setting.ts';

let preview: Awaited<ReturnType<typeof startPreview>>;
let stops: (() => Promise<void>)[] = [];

const start = async (deps?: Parameters<typeof startPreview>[0]) => {
  preview = await startPreview(deps);
  stops.push(preview.stop);
};

beforeEach(() => start());
afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()));
  stops = [];
});

let sent = 0;
const body = (over: object): object => ({
  request: `request-${(sent += 1)}`,
  persona: 'anna',
  place: 'direct',
  ...over,
});

const post = (content: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${preview.url}/api/input`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof content === 'string' ? content : JSON.stringify(content),
  });

const answerTo = async (over: object): Promise<Answer> => (await (await post(body(over))).json()) as Answer;

const seenBy = async (persona: string, after = 0): Promise<readonly Entry[]> => {
  const response = await fetch(`${preview.url}/api/news?persona=${persona}&after=${after}`);
  return ((await response.json()) as { entries: Entry[] }).entries;
};

const textsOf = (entries: readonly Entry[]): (string | undefined)[] =>
  entries.map((entry) => entry.text ?? entry.shown?.plain.split('\n')[0]);

const words = (text: string) => ({ input: { kind: 'words', text } });

describe('a question on the page', () => {
  it('is answered with blocks, plain text and the other platforms’ bodies', async () => {
    const answer = await answerTo(words('Jaki jest próg?'));
    const shown = answer.entries[1]?.shown;
    expect(answer.entries[0]).toMatchObject({ by: 'anna', text: 'Jaki jest próg?', room: 'direct' });
    expect(shown?.blocks[0]).toEqual({ kind: 'heading', text: 'Próg zamówień publicznych w 2026 r.' });
    expect(shown?.plain).toContain('Podstawa: art. 2 ust. 1 pkt 1 Pzp');
    expect(shown?.previews).toMatchObject([{ name: 'slack', label: 'Slack', bodies: [{}] }]);
  });

  it('reaches the bot as the persona’s account, in a direct place', async () => {
    await answerTo(words('Jaki jest próg?'));
    expect(preview.bot.heard[0]).toMatchObject({
      input: { kind: 'words', text: 'Jaki jest próg?' },
      from: { platform: 'local', user: 'anna' },
      place: { kind: 'direct' },
    });
  });

  it('that is delivered twice at once is handled once, and both deliveries get the answer', async () => {
    const same = body(words('Jaki jest próg?'));
    const [first, second] = await Promise.all([post(same), post(same)]);
    expect(await first.text()).toBe(await second.text());
    expect(preview.bot.heard).toHaveLength(1);
    expect(await seenBy('anna')).toHaveLength(2);
  });

  it('stays between the person and the bot', async () => {
    await answerTo(words('Jaki jest próg?'));
    expect(await seenBy('jan')).toEqual([]);
  });

  it('is heard as a command when it is one, with the rest of the line', async () => {
    await answerTo({ input: { kind: 'command', name: 'pytanie', text: 'próg dzien:2025-12-01' } });
    expect(preview.bot.heard[0]?.input).toEqual({
      kind: 'command',
      name: 'pytanie',
      text: 'próg dzien:2025-12-01',
      options: {},
    });
    expect(textsOf(await seenBy('anna'))[0]).toBe('/pytanie próg dzien:2025-12-01');
  });
});

describe('the shared channel', () => {
  const channel = { place: 'channel' };

  it('carries words to everyone without asking the bot, unless it is addressed', async () => {
    await answerTo({ ...channel, ...words('Dzień dobry wszystkim') });
    expect(preview.bot.heard).toEqual([]);
    expect(textsOf(await seenBy('jan'))).toEqual(['Dzień dobry wszystkim']);
  });

  it('asks the bot that is addressed, and shows its private reply to the asker alone', async () => {
    await answerTo({ ...channel, ...words('@pomocnik, jaki jest próg?') });
    expect(preview.bot.heard[0]?.input).toEqual({ kind: 'words', text: 'jaki jest próg?' });
    expect(textsOf(await seenBy('jan'))).toEqual(['@pomocnik, jaki jest próg?']);
    expect(await seenBy('anna')).toHaveLength(2);
  });

  it('does not take another name for the bot’s', async () => {
    await answerTo({ ...channel, ...words('@Pomocnika nie pytam') });
    expect(preview.bot.heard).toEqual([]);
  });

  it('shows what is shared to everyone', async () => {
    await answerTo({ ...channel, input: { kind: 'action', id: 'fake.share', values: [] } });
    expect(textsOf(await seenBy('jan'))).toEqual(['Próg zamówień publicznych w 2026 r.']);
  });

  it('hides the commands people use', async () => {
    await answerTo({ ...channel, input: { kind: 'command', name: 'pytanie', text: 'x' } });
    expect(await seenBy('jan')).toEqual([]);
  });
});

describe('a pressed button', () => {
  it('replaces the message it belongs to, for every window', async () => {
    const { entries } = await answerTo(words('Jaki jest próg?'));
    const { id, revision } = entries[1]!;
    await answerTo({ entry: id, input: { kind: 'action', id: 'fake.more', values: [] } });
    const changed = await seenBy('anna', revision);
    expect(changed.map((entry) => entry.id)).toEqual([id]);
    expect(textsOf(changed)).toEqual(['Oto szczegóły.']);
  });

  it('never replaces a message of somebody else', async () => {
    const { entries } = await answerTo(words('Jaki jest próg?'));
    const press = { persona: 'jan', entry: entries[1]!.id };
    await answerTo({ ...press, input: { kind: 'action', id: 'fake.more', values: [] } });
    expect(textsOf(await seenBy('anna'))[1]).toBe('Próg zamówień publicznych w 2026 r.');
    expect(textsOf(await seenBy('jan'))).toEqual(['Oto szczegóły.']);
  });

  it('replaces the person’s own page when it stands there', async () => {
    const answer = await answerTo({
      place: 'home',
      input: { kind: 'action', id: 'fake.more', values: [] },
    });
    expect(answer).toMatchObject({ kind: 'home', shown: { plain: 'Oto szczegóły.' } });
  });
});

describe('a form', () => {
  it('is opened, kept open with the fault at its field, and taken when it is right', async () => {
    const opened = await answerTo({ input: { kind: 'action', id: 'fake.form', values: [] } });
    expect(opened).toMatchObject({ kind: 'form', form: { title: 'Zgłoszenie na szkolenie' } });
    const send = (phone: string) =>
      answerTo({ input: { kind: 'form', id: 'fake.apply', values: { phone, days: ['1'] } } });
    expect(await send('12')).toMatchObject({ kind: 'invalid', faults: [{ field: 'phone' }] });
    expect(textsOf((await send('123456789')).entries)[0]).toContain('Zgłoszenie przyjęte');
  });
});

describe('a command', () => {
  it('that opens a form leaves no lone line behind, whether the form is sent or closed', async () => {
    const opened = await answerTo({ input: { kind: 'command', name: 'zgloszenie', text: '' } });
    expect(opened).toMatchObject({ kind: 'form', entries: [] });
    expect(await seenBy('anna')).toEqual([]);
  });

  it('stands above its answer, for the one who typed it', async () => {
    await answerTo({ place: 'channel', input: { kind: 'command', name: 'pytanie', text: 'próg' } });
    expect(textsOf(await seenBy('anna'))).toEqual(['/pytanie próg', expect.any(String)]);
    expect(await seenBy('jan')).toEqual([]);
  });
});

describe('the state of the page', () => {
  const state = async (persona: string) =>
    (await (await fetch(`${preview.url}/api/state?persona=${persona}`)).json()) as {
      texts: { send: string };
      locale: string;
      commands: { name: string }[];
      prompts: unknown[];
    };

  it('offers only the commands the role may use', async () => {
    const names = async (persona: string) => (await state(persona)).commands.map((one) => one.name);
    expect(await names('anna')).not.toContain('komunikat');
    expect(await names('jan')).toContain('komunikat');
  });

  it('speaks the language of the persona', async () => {
    expect(await state('anna')).toMatchObject({ locale: 'pl', texts: { send: 'Wyślij' } });
    expect(await state('emma')).toMatchObject({ locale: 'en', texts: { send: 'Send' } });
  });

  it('suggests what the bot suggests, at most 25', async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ label: `${index}`, value: `${index}` }));
    await start({ bot: createFakeBot(() => ({ kind: 'suggestions', suggestions: many })) });
    const answer = await answerTo({
      input: { kind: 'suggest', command: 'pytanie', option: 'tresc', text: 'p' },
    });
    expect(answer.kind === 'suggestions' && answer.suggestions).toHaveLength(25);
  });
});

describe('what does not belong here', () => {
  it.each([
    ['not JSON', '{'],
    ['an unknown kind', body({ input: { kind: 'shout' } })],
    ['an unknown key', body({ ...words('x'), admin: true })],
    ['an unknown persona', body({ ...words('x'), persona: 'nobody' })],
    ['a request id that is none', body({ ...words('x'), request: '!' })],
    ['a text without end', body(words('x'.repeat(20_001)))],
  ])('%s is refused in Polish with 400', async (_what, content) => {
    const response = await post(content);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { error: string }).error).toMatch(/Serwer nie|Nie ma/);
    expect(preview.bot.heard).toEqual([]);
  });

  it('a body without end is refused with 413', async () => {
    expect((await post(' '.repeat(22_000_000))).status).toBe(413);
  });

  it('a page from elsewhere is refused', async () => {
    for (const origin of ['https://example.com', 'null', `http://localhost:${preview.port}`])
      expect((await post(body(words('x')), { origin })).status).toBe(403);
    expect((await post(body(words('x')), { origin: preview.url })).status).toBe(200);
  });

  it('a foreign name that points here (DNS rebinding) is refused, even for the page itself', async () => {
    const status = (host: string) =>
      new Promise((resolve, reject) => {
        rawRequest({ host: '127.0.0.1', port: preview.port, headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    expect(await status('evil.example')).toBe(403);
    expect(await status('127.0.0.1.evil.example')).toBe(403);
    expect(await status(`localhost:${preview.port}`)).toBe(200);
  });

  it('a path out of the folder is no page', async () => {
    for (const path of ['/..%2flocal.ts', '/%2e%2e/local.ts', '/local.ts'])
      expect((await fetch(preview.url + path)).status).toBe(404);
  });
});

describe('the preview', () => {
  it('serves its page under a policy that allows no foreign and no inline code', async () => {
    const response = await fetch(preview.url);
    const policy = response.headers.get('content-security-policy');
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  it('takes no more input after the stop, and lets what is under way be answered', async () => {
    let answer = (): void => {};
    let asked = (): void => {};
    const heard = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const slow = createFakeBot(
      () =>
        new Promise((resolve) => {
          answer = () => resolve(toPerson(message(paragraph('Już.'))));
          asked();
        }),
    );
    await start({ bot: slow });
    const pending = post(body(words('x')));
    await heard;
    const stopped = preview.local.stop();
    expect((await post(body(words('y')))).status).toBe(503);
    answer();
    expect(await (await pending).text()).toContain('Już.');
    await stopped;
  });

  it('answers with an apology when a renderer breaks, and logs no text of the person', async () => {
    const logged: unknown[] = [];
    const note = (event: string, fields?: object): void => void logged.push([event, fields]);
    const log: Log = { debug: note, info: note, warn: note, error: note };
    const render = (): never => {
      throw new Error('broken');
    };
    await start({ log, previews: [{ name: 'discord', label: 'Discord', render }] });
    const response = await post(body(words('tajne słowa')));
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('coś się zepsuło');
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toContain('tajne');
  });
});
