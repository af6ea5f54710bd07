import { afterEach, describe, expect, test } from 'vitest';
import { PlatformError, UnreachableError } from '../../../src/core/failure.ts';
import { createDiscord } from '../../../adapters/discord/start.ts';
import { idsOf, textOf } from '../../support/fake-discord/seen.ts';
import { createExample } from './example-feature.ts';
import { id, inDirect, inServer, setStage, type Stage } from './stage.ts';

let stage: Stage;
afterEach(() => stage.stop());

const start = async () => {
  const example = createExample();
  stage = await setStage([example.feature]);
  await stage.platform.start();
  return example;
};

const callbacks = () => stage.discord.state.calls.filter((call) => call.path.endsWith('/callback'));

describe('the gateway', () => {
  test('is asked for servers, their messages and direct messages, and nothing privileged', async () => {
    await start();
    expect(stage.discord.gateway.seen.identifies).toEqual([{ intents: 1 | (1 << 9) | (1 << 12) }]);
  });

  test('that delivers the same interaction twice gets one answer', async () => {
    await start();
    const exchange = stage.discord.slash(inServer, 'pytanie', { tresc: 'próg' });
    stage.discord.repeatLast();
    await stage.discord.until(() => exchange.response !== undefined);
    stage.discord.say(inDirect, 'koniec');
    await stage.discord.until(() => stage.discord.state.posted.length > 0);
    expect(callbacks().map((call) => call.status)).toEqual([204]);
  });

  test('that delivers the same message twice gets one answer', async () => {
    await start();
    stage.discord.say(inDirect, 'pierwsza');
    stage.discord.repeatLast();
    stage.discord.say(inDirect, 'druga');
    await stage.discord.until(() =>
      stage.discord.state.posted.some((each) => textOf(each.body).includes('druga')),
    );
    expect(stage.discord.state.posted).toHaveLength(2);
  });

  test.each([
    ['breaks', () => stage.discord.gateway.breakConnection()],
    ['asks to reconnect', () => stage.discord.gateway.askToReconnect()],
  ])('that %s is resumed, and what was said meanwhile is answered', async (_what, trouble) => {
    await start();
    trouble();
    await stage.discord.until(() => !stage.discord.gateway.isConnected());
    stage.discord.say(inDirect, 'w przerwie');
    await stage.discord.until(() => stage.discord.state.posted.length > 0);
    expect(stage.discord.gateway.seen.resumes).toBe(1);
    expect(stage.discord.gateway.seen.identifies).toHaveLength(1);
    expect(textOf(stage.discord.state.posted[0]!.body)).toContain('w przerwie');
    expect(stage.platform.ready()).toBe(true);
  });

  test('that has forgotten us is joined anew', async () => {
    await start();
    stage.discord.gateway.forgetSessions();
    stage.discord.gateway.breakConnection();
    await stage.discord.until(() => stage.discord.gateway.seen.identifies.length === 2);
    await expect.poll(() => stage.platform.ready()).toBe(true);
    stage.discord.say(inDirect, 'po przerwie');
    await stage.discord.until(() => stage.discord.state.posted.length > 0);
  });

  test('that refuses us for good leaves the bot not ready and says so in the log', async () => {
    await start();
    expect(stage.platform.ready()).toBe(true);
    stage.discord.gateway.closeForGood(4004);
    await stage.discord.until(() => !stage.discord.gateway.isConnected());
    await expect.poll(() => stage.platform.ready()).toBe(false);
    expect(stage.log.lines.filter((line) => line.level === 'error').map((line) => line.status)).toEqual([
      4004,
    ]);
  });
});

describe('starting', () => {
  test('with a wrong token is refused, and the token is not told', async () => {
    stage = await setStage([createExample().feature], { token: 'zly-token' });
    const failure = await stage.platform.start().catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(PlatformError);
    expect(failure).toMatchObject({ status: 401 });
    expect(String((failure as Error).stack)).not.toContain('zly-token');
    expect(stage.platform.ready()).toBe(false);
  });

  test('fails where the gateway will not have us, instead of waiting for ever', async () => {
    stage = await setStage([createExample().feature]);
    stage.discord.gateway.refuseIdentify(4014);
    await expect(stage.platform.start()).rejects.toMatchObject({ name: 'PlatformError', status: 4014 });
    expect(stage.platform.ready()).toBe(false);
  });

  test('without a Discord is a matter of reaching it', async () => {
    await start();
    const { platform, discord, timer, clock, log } = stage;
    const nowhere = createDiscord({
      config: { token: 'x', apiUrl: 'http://127.0.0.1:9/api', groups: [] },
      bot: { commands: [], prompts: () => [], handle: () => Promise.resolve({ kind: 'silence' }) },
      timer,
      clock,
      log,
    });
    await expect(nowhere.start()).rejects.toBeInstanceOf(UnreachableError);
    expect(platform.ready() && discord.gateway.isConnected()).toBe(true);
  });
});

describe('stopping', () => {
  test('waits for the answer that is under way and takes nothing new', async () => {
    const { gate } = await start();
    const exchange = stage.discord.slash(inServer, 'powoli');
    await gate.started;
    const stopping = stage.platform.stop();
    const late = stage.discord.slash(inServer, 'pytanie', { tresc: 'za późno' });
    gate.finish();
    await stopping;
    expect(textOf(exchange.messages[0]!.body)).toBe('Gotowe.');
    expect(late.response).toBeUndefined();
    expect(stage.platform.ready()).toBe(false);
  });
});

describe('a troubled Discord', () => {
  test('whose receipt was lost is not answered twice', async () => {
    await start();
    stage.discord.state.faults.loseReply('POST', /callback$/);
    const exchange = stage.discord.slash(inServer, 'pytanie', { tresc: 'próg' });
    await stage.discord.until(() => callbacks().length === 2);
    await stage.platform.stop();
    expect(callbacks().map((call) => call.status)).toEqual([204, 400]);
    expect(exchange.messages).toHaveLength(1);
    expect(stage.log.lines.filter((line) => line.level === 'error')).toEqual([]);
  });

  test('that asks us to wait, or stumbles, still gets the message once', async () => {
    await start();
    stage.discord.state.faults.rateLimit('POST', /messages$/, 0.05);
    stage.discord.state.faults.fail('POST', /messages$/, 502);
    stage.discord.say(inDirect, 'próg?');
    await stage.discord.until(() => stage.discord.state.posted.length > 0);
    expect(
      stage.discord.state.calls.filter((call) => call.path.endsWith('/messages')).map((call) => call.status),
    ).toEqual([429, 502, 200]);
  });

  test('that refuses how a message looks gets its words alone', async () => {
    const { feature } = createExample();
    const crooked = {
      ...feature,
      words: () => ({ kind: 'message', to: 'person', message: crookedMessage }) as const,
    };
    stage = await setStage([crooked]);
    await stage.platform.start();
    stage.discord.say(inDirect, 'próg?');
    await stage.discord.until(() => stage.discord.state.posted.length > 0);
    expect(textOf(stage.discord.state.posted[0]!.body)).toContain('Ważne słowa');
    expect(idsOf(stage.discord.state.posted[0]!.body)).toEqual([]);
    const exchange = stage.discord.askAbout(inServer, 'Zapytaj o to', 'nadal działa');
    await stage.discord.until(() => exchange.response !== undefined);
  });
});

/** Two lines of a menu with one value: Discord would refuse the message. */
const crookedMessage = {
  blocks: [
    { kind: 'paragraph', spans: [{ kind: 'text', text: 'Ważne słowa' }] },
    {
      kind: 'menu',
      id: id('pick'),
      placeholder: 'Co?',
      options: [
        { value: 'a', label: 'Pierwsze' },
        { value: 'a', label: 'Drugie' },
      ],
    },
  ],
} as const;
