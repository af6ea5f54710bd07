import { afterEach, describe, expect, test } from 'vitest';
import { idsOf, textOf } from '../../support/fake-discord/seen.ts';
import { BOT } from '../../support/fake-discord/world.ts';
import { createExample } from './example-feature.ts';
import { coordinator, COORDINATORS, guild, id, inDirect, inServer, setStage, type Stage } from './stage.ts';

let stage: Stage;
afterEach(() => stage.stop());

const start = async (options: Parameters<typeof setStage>[1] = {}) => {
  const example = createExample();
  stage = await setStage([example.feature], options);
  await stage.platform.start();
  return example;
};

const posted = async (count = 1) => {
  await stage.discord.until(() => stage.discord.state.posted.length >= count);
  return stage.discord.state.posted;
};

const MENTION = `<@${BOT.id}>`;

describe('a mention', () => {
  test('is answered in the channel, as a reply that pings nobody', async () => {
    await start();
    const asked = stage.discord.say(inServer, `${MENTION} jaki jest próg?`, [BOT]);
    const [answer] = await posted();
    expect(answer!.channel).toBe(inServer.channel);
    expect(textOf(answer!.body)).toContain('Pytanie: jaki jest próg?');
    expect(answer!.body.message_reference).toEqual({ message_id: asked, fail_if_not_exists: false });
    expect(answer!.body.allowed_mentions).toEqual({ parse: [], replied_user: false });
  });

  test('of a role, of everyone, by a reply or by another bot is not for us', async () => {
    await start();
    stage.discord.say(inServer, '<@&500000000000000001> @everyone zebranie');
    stage.discord.say(inServer, 'dziękuję', [BOT]);
    stage.discord.say({ ...inServer, user: { id: '1', name: 'inny bot', isBot: true } }, `${MENTION} cześć`, [
      BOT,
    ]);
    stage.discord.say(inServer, `${MENTION} a to do nas`, [BOT]);
    await posted();
    expect(stage.discord.state.posted.map((each) => textOf(each.body))).toEqual([
      expect.stringContaining('Pytanie: a to do nas') as string,
    ]);
  });

  test('where the bot may not write is answered directly', async () => {
    await start();
    stage.discord.state.closedChannels.add(inServer.channel);
    stage.discord.say(inServer, `${MENTION} próg?`, [BOT]);
    const [answer] = await posted();
    expect(answer!.channel).toBe(`77${inServer.user.id}`);
    expect(answer!.body.message_reference).toBeUndefined();
  });

  test('is answered in Polish on a server that never chose a language', async () => {
    await start();
    stage.discord.say(inServer, `${MENTION} próg?`, [BOT]);
    await posted();
    expect(stage.accounts[0]!.locale).toBeUndefined();
  });

  test('is answered in the language a community server chose', async () => {
    await start({ guild: { ...guild, isCommunity: true, locale: 'en-GB' } });
    stage.discord.say(inServer, `${MENTION} próg?`, [BOT]);
    await posted();
    expect(stage.accounts[0]!.locale).toBe('en-GB');
  });
});

describe('a direct message', () => {
  test('is answered without being told that it is for the bot', async () => {
    await start();
    stage.discord.say(inDirect, 'jaki jest próg?');
    const [answer] = await posted();
    expect(answer!.channel).toBe(inDirect.channel);
    expect(textOf(answer!.body)).toContain('Pytanie: jaki jest próg?');
  });

  test('that wants a form gets a button that opens it', async () => {
    await start();
    stage.discord.say(inDirect, 'formularz');
    const [answer] = await posted();
    expect(idsOf(answer!.body)).toEqual([id('apply')]);
    const pressed = stage.discord.press(inDirect, id('apply'));
    await stage.discord.until(() => pressed.response !== undefined);
    expect(pressed.modal?.title).toBe('Zgłoszenie');
  });

  test('answered at length comes in several messages, each posted once', async () => {
    await start();
    stage.discord.state.faults.loseReply('POST', /messages$/);
    stage.discord.say(inDirect, 'dlugo');
    const messages = await posted(5);
    expect(messages.map((each) => each.body.nonce)).toEqual([
      ...new Set(messages.map((each) => each.body.nonce)),
    ]);
    const words = messages.map((each) => textOf(each.body)).join('\n');
    expect(words.match(/^\d/gm)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8']);
  });

  test('counts the person’s roles in the servers shared with the bot, asked for once in a few minutes', async () => {
    await start();
    const lookUps = () => stage.discord.state.calls.filter((call) => call.path.includes('/members/')).length;
    const actor = { ...inDirect, user: coordinator };
    stage.discord.say(actor, 'próg?');
    await posted(1);
    stage.discord.say(actor, 'a drugi?');
    await posted(2);
    expect(stage.accounts.map((account) => account.groups)).toEqual([[COORDINATORS], [COORDINATORS]]);
    expect(lookUps()).toBe(1);
    stage.clock.pass(10 * 60_000);
    stage.discord.say(actor, 'a trzeci?');
    await posted(3);
    expect(lookUps()).toBe(2);
  });

  test('of somebody who cannot be looked up is answered as a worker’s', async () => {
    await start();
    stage.discord.state.faults.fail('GET', /members/, 403);
    stage.discord.say({ ...inDirect, user: coordinator }, 'próg?');
    await posted();
    expect(stage.accounts[0]!.groups).toEqual([]);
  });
});

test('what a person wrote comes back as words: nothing is mentioned, linked or marked up', async () => {
  await start();
  const hostile =
    '@everyone @here <@1> <@&2> <#3> <t:1> <:a:1> # nie **pogrubienie** [x](https://zly.example) https://zly.example ||x||';
  stage.discord.say(inDirect, hostile);
  const [answer] = await posted();
  const raw = JSON.stringify(answer!.body.components);
  expect(raw).not.toMatch(/(?<!\\)(@everyone|@here|<@|<#|<t:|<:)/);
  expect(raw).not.toMatch(/(?<!\\)\[x/);
  expect(raw).not.toContain('https://');
  expect(textOf(answer!.body)).toContain(hostile);
  expect(answer!.body.allowed_mentions!.parse).toEqual([]);
});

test('no log line holds what a person wrote', async () => {
  await start();
  stage.discord.state.faults.fail('POST', /messages$/, 400);
  stage.discord.say(inDirect, 'sprawa pani Zofii');
  await stage.discord.until(() => stage.discord.state.calls.some((call) => call.status === 400));
  await stage.platform.stop();
  const written = stage.log.lines.map(({ error, ...rest }) =>
    JSON.stringify([rest, error, error?.message, error?.stack, error?.cause]),
  );
  expect(written.join()).toContain('answering on Discord failed');
  expect(written.join()).not.toContain('Zofii');
});
