import { afterEach, expect, it, vi } from 'vitest';
import type { Incoming } from '../../../src/chat/input.ts';
import { message, paragraph } from '../../../src/chat/message.ts';
import { ANSWER_WITHIN, WORKED_ON_AT_ONCE } from '../../../src/chat/platform.ts';
import { type Reply, toEveryone, toPerson } from '../../../src/chat/reply.ts';
import { PlatformError, UnreachableError } from '../../../src/core/failure.ts';
import { createFakeBot, everyBlock } from '../../support/fake-bot.ts';
import {
  createWorld,
  openWorld,
  type SlackWorld,
  type WorldOptions,
} from '../../support/fake-slack/world.ts';
import { deferred } from './deferred.ts';

let world: SlackWorld;

const hello = toPerson(message(paragraph('Dzień dobry.')));

/** A bot with the inbox of the real one: what it has heard before it answers with silence. */
const botWithInbox = (answer: (incoming: Incoming) => Reply | Promise<Reply> = () => hello) => {
  const seen = new Set<string>();
  return createFakeBot((incoming) => {
    if (seen.has(incoming.key)) return { kind: 'silence' };
    seen.add(incoming.key);
    return answer(incoming);
  });
};

const open = async (options: Partial<WorldOptions> = {}) => {
  const bot = botWithInbox();
  world = await openWorld({ bot, ...options });
  return bot;
};

const posted = async (count: number) => {
  await world.state.until(() => world.state.posted.length >= count);
  return world.state.posted[count - 1]!;
};

const logged = (level: string) => world.log.filter((line) => line.level === level);

const methods = () => world.state.calls.map(({ method, ok }) => `${method} ${ok ? 'ok' : 'no'}`);

afterEach(() => world.close());

it('what Slack delivers again because the line broke is answered once', async () => {
  const answer = deferred<Reply>();
  const bot = botWithInbox(() => answer.promise);
  await open({ bot });
  const acknowledged = world.command('/pytanie próg');
  await world.time.awaited(ANSWER_WITHIN);
  world.socket.drop();
  await world.time.awaited(1000);
  answer.resolve(hello);
  await posted(1);
  world.time.advance(1000);
  expect((await acknowledged).ok).toBe(true);
  expect(bot.heard.map(({ key }) => key)).toEqual(['slack:trg:trigger-1', 'slack:trg:trigger-1']);
  await world.platform.stop();
  expect(world.state.posted).toHaveLength(1);
});

it('an event delivered again has the same key', async () => {
  const bot = await open();
  const event = { type: 'message', channel_type: 'im', channel: 'D1', user: 'U1', text: 'próg', ts: '1.1' };
  const payload = { type: 'event_callback', team_id: 'T1', event_id: 'Ev9', event };
  await world.socket.deliver('events_api', payload);
  await world.socket.deliver('events_api', payload);
  expect(bot.heard.map(({ key }) => key)).toEqual(['slack:evt:Ev9', 'slack:evt:Ev9']);
  await world.platform.stop();
  expect(world.state.posted).toHaveLength(1);
});

it('moves to a new socket when Slack asks for it, and is not ready meanwhile', async () => {
  await open();
  expect(world.platform.ready()).toBe(true);
  world.time.advance(60_000);
  world.socket.refresh();
  await world.time.awaited(200);
  expect(world.platform.ready()).toBe(false);
  world.time.advance(200);
  await world.socket.connected();
  await world.command('/pytanie próg');
  await posted(1);
  expect(world.platform.ready()).toBe(true);
  expect(world.socket.connections).toBe(2);
});

it('goes on trying, ever more patiently, while Slack is away', async () => {
  await open();
  for (let failures = 0; failures < 3; failures += 1)
    world.next('apps.connections.open', { kind: 'broken', status: 503 });
  world.socket.drop();
  for (const wait of [1000, 2000, 5000, 10_000]) {
    await world.time.awaited(wait);
    world.time.advance(wait);
  }
  await world.socket.connected();
  await world.command('/pytanie próg');
  await posted(1);
  expect(logged('warn').filter(({ event }) => event === 'slack: cannot connect yet')).toHaveLength(3);
});

it('does not start with a wrong token, and says why', async () => {
  world = await createWorld({ bot: createFakeBot(), botToken: 'xoxb-wrong' });
  const failure = await world.platform.start().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(PlatformError);
  expect(failure).toMatchObject({ method: 'auth.test', status: 'invalid_auth' });
});

it('a message that Slack puts off is sent once the time is over', async () => {
  await open();
  world.next('chat.postMessage', { kind: 'later', retryAfter: 7 });
  await world.say('próg');
  await world.time.awaited(7000);
  expect(world.state.posted).toEqual([]);
  world.time.advance(7000);
  await posted(1);
  expect(logged('warn')).toMatchObject([{ fields: { method: 'chat.postMessage', status: 429 } }]);
  expect(logged('warn')[0]!.fields.error).toBeInstanceOf(PlatformError);
});

it('an answer that Slack refuses for too long is logged, and the person gets an apology', async () => {
  await open();
  world.next('chat.postMessage', { kind: 'later', retryAfter: 900 });
  await world.say('próg');
  expect((await posted(1)).text).toMatch(/Przepraszamy.* numer [A-Z0-9]{6}/u);
  const [line] = logged('error');
  expect(line!.fields.error).toBeInstanceOf(PlatformError);
  expect((await posted(1)).text).toContain(line!.fields.incident);
});

it('where the bot is no member of the channel the answer still arrives', async () => {
  await open();
  await world.command('/pytanie próg', { channel: 'C9' });
  expect(await posted(1)).toMatchObject({ channel: 'C9', onlyFor: 'U1', via: 'response_url' });
});

it('when the address of a command is used up the answer comes another way', async () => {
  await open();
  world.next('response_url', { kind: 'broken', status: 404 });
  await world.command('/pytanie próg');
  expect(await posted(1)).toMatchObject({ channel: 'C1', onlyFor: 'U1', via: 'chat.postEphemeral' });
});

it('when the channel takes nothing private the answer comes as a direct message', async () => {
  await open();
  world.next('chat.postEphemeral', { kind: 'error', error: 'not_in_channel' });
  await world.mention('<@UBOT> próg');
  expect(await posted(1)).toMatchObject({ channel: 'D1', via: 'chat.postMessage' });
});

it('a private answer whose fate is unknown is sent another way', async () => {
  await open();
  world.next('response_url', { kind: 'broken', status: 502 });
  await world.command('/pytanie próg');
  expect(await posted(1)).toMatchObject({ onlyFor: 'U1', via: 'chat.postEphemeral' });
});

it('a post for everyone whose fate is unknown is never sent twice, and the person learns of it', async () => {
  const bot = botWithInbox(() => toEveryone(message(paragraph('Dla wszystkich.'))));
  await open({ bot });
  world.next('chat.postMessage', { kind: 'lost-reply' });
  await world.mention('<@UBOT> próg', { thread: '1.1' });
  expect((await posted(2)).text).toContain('Przepraszamy');
  expect(await posted(2)).toMatchObject({ onlyFor: 'U1' });
  expect(world.state.posted.filter(({ text }) => text === 'Dla wszystkich.')).toHaveLength(1);
  expect(logged('error')[0]!.fields.error).toBeInstanceOf(UnreachableError);
});

it('neither is one that was shared with a button, though there is another way to post it', async () => {
  const bot = botWithInbox(({ input }) =>
    input.kind === 'action' ? toEveryone(message(paragraph('Dla wszystkich.'))) : toPerson(everyBlock),
  );
  await open({ bot });
  await world.command('/pytanie próg');
  const answer = await posted(1);
  world.next('response_url', { kind: 'lost-reply' });
  await world.press(answer, 'Szczegóły');
  expect((await posted(3)).text).toContain('Przepraszamy');
  expect(world.state.posted.filter(({ text }) => text === 'Dla wszystkich.')).toHaveLength(1);
});

it('a person whose profile and groups Slack does not tell is answered all the same', async () => {
  const bot = await open({ groups: ['S1', 'S404'] });
  world.next('users.info', { kind: 'broken', status: 500 });
  await world.command('/pytanie próg');
  await posted(1);
  expect(bot.heard[0]!.from).toEqual({
    platform: 'slack',
    workspace: 'T1',
    user: 'U1',
    name: '',
    groups: ['S1'],
  });
  expect(logged('warn').map(({ fields }) => fields.method)).toEqual(['users.info', 'usergroups.users.list']);
  await world.command('/pytanie próg');
  expect(bot.heard[1]!.from.name).toBe('Anna');
});

it('asks Slack about a person once in an hour and about groups once in five minutes', async () => {
  const bot = await open();
  await world.command('/pytanie a');
  await world.command('/pytanie b');
  const asked = (method: string) => world.state.calls.filter((call) => call.method === method).length;
  expect([asked('users.info'), asked('usergroups.users.list')]).toEqual([1, 1]);
  world.state.groups.set('S1', []);
  world.time.advance(5 * 60_000);
  await world.command('/pytanie c');
  expect([asked('users.info'), asked('usergroups.users.list')]).toEqual([1, 2]);
  expect(bot.heard.map(({ from }) => from.groups)).toEqual([['S1'], ['S1'], []]);
});

it.each(['Socket Mode', 'signed HTTP'] as const)(
  'stopping lets the answer under way arrive and takes nothing new (%s)',
  async (mode) => {
    const answer = deferred<Reply>();
    const bot = botWithInbox(() => answer.promise);
    await open({ bot, mode });
    const acknowledged = world.command('/pytanie próg');
    await world.time.awaited(ANSWER_WITHIN);
    world.time.advance(ANSWER_WITHIN);
    await acknowledged;
    let isStopped = false;
    const stopped = world.platform.stop().then(() => {
      isStopped = true;
    });
    const late = world.command('/pytanie za późno');
    if (mode === 'signed HTTP') expect(await late).toMatchObject({ ok: false, status: 503 });
    expect(isStopped).toBe(false);
    expect(world.platform.ready()).toBe(false);
    answer.resolve(hello);
    await stopped;
    expect(world.state.posted).toHaveLength(1);
    expect(bot.heard).toHaveLength(1);
  },
);

it('the log never holds what a person wrote', async () => {
  const bot = createFakeBot(() => toPerson(message(paragraph('Odpowiedź.'))));
  await open({ bot });
  world.next('chat.postMessage', { kind: 'error', error: 'fatal_error' });
  await world.say('pesel 00000000000');
  await posted(1);
  expect(JSON.stringify(world.log)).not.toContain('pesel');
  expect(methods()).toContain('chat.postMessage no');
});

it('a command behind a crowd is acknowledged before anything is done about it, and answered in its turn', async () => {
  const answer = deferred<Reply>();
  const bot = botWithInbox(() => answer.promise);
  await open({ bot });
  const crowd = Array.from({ length: WORKED_ON_AT_ONCE }, () => world.command('/pytanie próg'));
  await vi.waitFor(() => expect(bot.heard).toHaveLength(WORKED_ON_AT_ONCE));
  expect((await world.command('/pytanie później')).ok).toBe(true);
  expect(bot.heard).toHaveLength(WORKED_ON_AT_ONCE);
  answer.resolve(hello);
  await posted(WORKED_ON_AT_ONCE + 1);
  expect((await Promise.all(crowd)).every(({ ok }) => ok)).toBe(true);
  expect(bot.heard).toHaveLength(WORKED_ON_AT_ONCE + 1);
});
