import { Locale } from 'discord.js';
import type { MessageBody } from '../support/fake-discord/body-rules.ts';
import { type Component, flatten } from '../support/fake-discord/component-rules.ts';
import type { Exchange } from '../support/fake-discord/interactions.ts';
import type { Actor } from '../support/fake-discord/payloads.ts';
import { directChannel } from '../support/fake-discord/rest.ts';
import { textOf } from '../support/fake-discord/seen.ts';
import { startFakeDiscord } from '../support/fake-discord/start.ts';
import { BOT, type FakeGuild, type FakeUser } from '../support/fake-discord/world.ts';

const TOKEN = 'testowy-token';
const CHANNEL = '300000000000000001';

const userNumber = (number: number, name: string): FakeUser => ({
  id: String(100_000_000_000_000_000n + BigInt(number)),
  name,
});

export const ANNA = userNumber(1, 'Anna Nowak');
export const JOHN = userNumber(2, 'John Smith');
export const EWA = userNumber(3, 'Ewa Lis');

const guild: FakeGuild = {
  id: '200000000000000001',
  name: 'ROPS',
  roles: ['500000000000000001'],
  channels: [CHANNEL],
  members: { [ANNA.id]: [], [JOHN.id]: [], [EWA.id]: [] },
};

export const onChannel = (user: FakeUser, locale: Locale = Locale.Polish): Actor => ({
  user,
  guild,
  channel: CHANNEL,
  locale,
});
export const inDirect = (user: FakeUser): Actor => ({ user, channel: directChannel(user.id) });

const componentsOf = (body: MessageBody | undefined): readonly Component[] =>
  (body?.components ?? []).flatMap(flatten);

/** The id behind a button by its label. */
export const buttonId = (body: MessageBody | undefined, label: string): string => {
  const found = componentsOf(body).find((component) => component.label === label && component.custom_id);
  if (!found) throw new Error(`no button is called „${label}” in:\n${textOf(body)}`);
  return found.custom_id!;
};

/** The line of a menu by its label; undefined where no menu has one. */
export const menuLine = (
  body: MessageBody | undefined,
  label: string,
): { readonly id: string; readonly value: string } | undefined => {
  for (const { custom_id: id, options = [] } of componentsOf(body)) {
    const line = options.find((option) => option.label === label);
    if (id !== undefined && line) return { id, value: line.value };
  }
  return undefined;
};

/** The words a person reads in a Discord message, with ordinary blanks. */
export const readDiscord = (body: MessageBody | undefined): string => textOf(body).replaceAll('\u00a0', ' ');

/** A Discord with one server on the loopback, for a program that runs elsewhere. */
export const openDiscordOffice = async () => {
  const discord = await startFakeDiscord({ token: TOKEN, guilds: [guild] });
  const { state } = discord;

  /** The interaction when its answer is there. */
  const answered = async (exchange: Exchange): Promise<Exchange> => {
    await discord.until(() => exchange.response !== undefined && !exchange.isThinking);
    return exchange;
  };

  return {
    discord,
    answered,
    /** What is posted to a channel, or to a person, in answer to words. */
    posted: async (act: () => unknown): Promise<(typeof state.posted)[number]> => {
      const before = state.posted.length;
      act();
      await discord.until(() => state.posted.length > before);
      return state.posted[before]!;
    },
    mention: (user: FakeUser, text: string): string =>
      discord.say(onChannel(user), `<@${BOT.id}> ${text}`, [BOT]),
    /** The first message in answer to an interaction, and whether only that person sees it. */
    reply: async (exchange: Exchange) => {
      const { messages } = await answered(exchange);
      const [first] = messages;
      return { body: first?.body, isPrivate: first?.isEphemeral ?? false, text: readDiscord(first?.body) };
    },
    settings: { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url },
    /** Calls that Discord refused; there should be none. */
    refused: () => state.calls.filter(({ status }) => status >= 400),
    close: (): Promise<void> => discord.stop(),
  };
};

export type DiscordOffice = Awaited<ReturnType<typeof openDiscordOffice>>;
