import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  createFaults,
  type MessageBody,
  modalFaults,
  responseFaults,
} from '../../support/fake-discord/body-rules.ts';
import { commandListFaults } from '../../support/fake-discord/command-rules.ts';
import { createInteractions } from '../../support/fake-discord/interactions.ts';
import { isSchemaPresent, schemaFaults } from '../../support/fake-discord/schema.ts';
import { type FakeDiscord, startFakeDiscord } from '../../support/fake-discord/start.ts';
import { guild, TOKEN } from './stage.ts';

const words = (content: string) => ({ type: 10, content });
const button = (custom_id: string) => ({ type: 2, style: 2, label: 'Dalej', custom_id });
const row = (...components: object[]) => ({ type: 1, components });
const body = (...components: object[]): MessageBody =>
  ({ flags: 32_768, allowed_mentions: { parse: [] }, components }) as MessageBody;

describe('the fake Discord refuses a message', () => {
  test.each<[string, MessageBody]>([
    ['that is empty', body()],
    ['with content beside components', { ...body(words('a')), content: 'a' }],
    ['without components V2', { ...body(words('a')), flags: 0 }],
    ['that could mention anybody', { flags: 32_768, components: [words('a')] }],
    ['that asks to mention everyone', { ...body(words('a')), allowed_mentions: { parse: ['everyone'] } }],
    ['with a live mention in its text', body(words('cześć <@1>'))],
    [
      'of 41 components, nested ones counted',
      body(...Array.from({ length: 21 }, (_, n) => row(button(`a${n}`)))),
    ],
    ['of 4001 characters', body(words('a'.repeat(2001)), words('a'.repeat(2000)))],
    ['with the same id twice', body(row(button('a')), row(button('a')))],
    ['with a blank text', body(words(' '))],
    ['with a key nobody knows', body({ ...words('a'), colour: 'red' })],
    [
      'with a link that leads nowhere',
      body(row({ type: 2, style: 5, label: 'a', url: 'javascript:alert(1)' })),
    ],
  ])('%s', (_what, sent) => {
    expect(responseFaults(sent)).not.toEqual([]);
  });

  test('that could be posted twice', () => {
    expect(createFaults(body(words('a')))).toEqual(['the message could be posted twice: no nonce']);
    expect(createFaults({ ...body(words('a')), nonce: '1', enforce_nonce: true })).toEqual([]);
  });

  test.runIf(isSchemaPresent())('that the official schema refuses', () => {
    expect(
      schemaFaults('MessageCreateRequest', body(row(...[1, 2, 3, 4, 5, 6].map((n) => button(`${n}`))))),
    ).not.toEqual([]);
    expect(schemaFaults('MessageCreateRequest', body(words('a')))).toEqual([]);
  });
});

test('the fake Discord refuses a form without fields and one with six', () => {
  const label = (n: number) => ({
    type: 18,
    label: 'a',
    component: { type: 4, custom_id: `${n}`, style: 1 },
  });
  const form = (count: number) => ({
    custom_id: 'a',
    title: 'a',
    components: Array.from({ length: count }, (_, n) => label(n)),
  });
  expect(modalFaults(form(0))).not.toEqual([]);
  expect(modalFaults(form(6))).not.toEqual([]);
  expect(modalFaults(form(5))).toEqual([]);
});

test('the fake Discord refuses commands Discord would refuse', () => {
  const good = { name: 'pytanie', description: 'Pytanie' };
  const option = { type: 3, name: 'a', description: 'a' };
  expect(commandListFaults([good])).toEqual([]);
  for (const wrong of [
    { ...good, name: 'Pytanie' },
    { ...good, name_localizations: { 'en-US': 'Question' } },
    { ...good, description: '' },
    { ...good, options: [option, { ...option, name: 'b', required: true }] },
    { ...good, options: [option, option] },
    { ...good, options: [{ ...option, choices: [{ name: 'a', value: 'a' }], autocomplete: true }] },
  ])
    expect(commandListFaults([wrong])).not.toEqual([]);
  expect(commandListFaults([good, good])).not.toEqual([]);
});

describe('an interaction of the fake Discord', () => {
  let now = 0;
  const answer = { type: 4, data: body(words('a')) };
  const opened = (kind: 'command' | 'form' | 'autocomplete' | 'component') => {
    now = 0;
    const book = createInteractions(() => now);
    const { id, token } = book.open(kind, '1', kind === 'component');
    const respond = (callback: object) => book.respond(id, token, callback as never)?.body.code;
    return { token, respond, followUp: book.followUp };
  };

  test('is answered once', () => {
    const { respond } = opened('command');
    expect(respond(answer)).toBeUndefined();
    expect(respond(answer)).toBe(40_060);
  });

  test('is lost after three seconds', () => {
    const { respond } = opened('command');
    now = 3001;
    expect(respond(answer)).toBe(10_062);
  });

  test('that was deferred or is a sent form opens no form', () => {
    const form = { type: 9, data: { custom_id: 'a', title: 'a', components: [] } };
    expect(opened('form').respond(form)).toBe(50_035);
    const deferred = opened('command');
    deferred.respond({ type: 5, data: { flags: 64 } });
    expect(deferred.respond(form)).toBe(40_060);
  });

  test('cannot be followed up before it is answered, nor after a quarter of an hour', () => {
    const { followUp, respond, token } = opened('command');
    expect(followUp(token, body(words('a')))?.body.code).toBe(10_015);
    respond(answer);
    expect(followUp(token, body(words('a')))).toBeUndefined();
    now = 15 * 60_000 + 1;
    expect(followUp(token, body(words('a')))?.body.code).toBe(10_015);
  });

  test('keeps the first follow-up after a deferral as hidden as the deferral', () => {
    const book = createInteractions(() => 0);
    const exchange = book.open('command', '1', false);
    book.respond('1', exchange.token, { type: 5, data: { flags: 64 } } as never);
    book.followUp(exchange.token, body(words('a')));
    expect(exchange.messages.map((shown) => shown.isEphemeral)).toEqual([true]);
  });
});

describe('the fake Discord’s doors', () => {
  let discord: FakeDiscord;
  beforeEach(async () => {
    discord = await startFakeDiscord({ token: TOKEN, guilds: [guild] });
  });
  afterEach(() => discord.stop());

  const call = async (method: string, path: string, token: string, sent?: object): Promise<number> => {
    const response = await fetch(`${discord.url}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
      ...(sent ? { body: JSON.stringify(sent) } : {}),
    });
    return response.status;
  };

  test('are closed to a wrong token and lead only where the product goes', async () => {
    expect(await call('GET', '/users/@me', TOKEN)).toBe(200);
    expect(await call('GET', '/users/@me', 'zly')).toBe(401);
    expect(await call('GET', '/guilds/1/bans', TOKEN)).toBe(404);
  });

  test('take a message with a known nonce for the same message', async () => {
    const sent = { ...body(words('a')), nonce: 'n', enforce_nonce: true };
    const path = `/channels/${guild.channels[0]}/messages`;
    expect([await call('POST', path, TOKEN, sent), await call('POST', path, TOKEN, sent)]).toEqual([
      200, 200,
    ]);
    expect(discord.state.posted).toHaveLength(1);
  });
});
