import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFaults } from './faults.ts';
import { createGateway } from './gateway.ts';
import { createInteractions, type Exchange } from './interactions.ts';
import {
  type Actor,
  autocompleteJson,
  messageJson,
  onMessageJson,
  pressJson,
  selectJson,
  slashJson,
  type FormAnswers,
  type SentFile,
  submitJson,
} from './payloads.ts';
import { createRest, type RestState } from './rest.ts';
import { BOT, createSnowflakes, type FakeGuild, type FakeUser, memberJson } from './world.ts';

interface FakeDiscordOptions {
  readonly token: string;
  readonly guilds: readonly FakeGuild[];
  /** Milliseconds; a test that wants to be late passes its own. */
  readonly now?: () => number;
  /** Discord's own clock, in milliseconds since 1970; without one ids tell no time. */
  readonly wall?: () => number;
}

/** The bot's message under which somebody presses; what it says does not matter to what happens. */
const PRESSED_ON = (actor: Actor, id: string) => messageJson({ ...actor, user: BOT }, id, '');

/**
 * Discord on the loopback, stricter than the real one: it refuses what Discord refuses, and what Discord would let
 * pass although it is a mistake. Everything is recorded, and `until` waits for what is recorded, not for time.
 */
export const startFakeDiscord = async ({
  token,
  guilds,
  now = () => performance.now(),
  wall,
}: FakeDiscordOptions) => {
  const server = createServer();
  const waiting = new Set<() => void>();
  const changed = (): void => waiting.forEach((check) => check());
  const gateway = createGateway({ server, token, guilds, changed });
  const interactions = createInteractions(now);
  const nextId = createSnowflakes(wall);
  const state: RestState = {
    token,
    guilds,
    gatewayUrl: gateway.address,
    interactions,
    faults: createFaults(),
    nextId,
    calls: [],
    posted: [],
    published: [],
    files: new Map(),
    wall: wall ?? (() => 0),
    nonceLife: Infinity,
    visibleAfter: 0,
    pageSize: 100,
    closedChannels: new Set(),
    events: [],
    withoutEvents: new Set(),
    commands: [],
    changed,
  };
  const rest = createRest(state);
  server.on('request', (request, response) => void rest(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const interact = (
    kind: Exchange['kind'],
    isOnMessage: boolean,
    build: (exchange: Exchange) => object,
  ): Exchange => {
    const exchange = interactions.open(kind, nextId(), isOnMessage);
    const json = build(exchange);
    gateway.dispatch('INTERACTION_CREATE', json);
    last = { event: 'INTERACTION_CREATE', json };
    return exchange;
  };
  let last: { readonly event: string; readonly json: object } | undefined;

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    gateway,
    state,
    slash: (actor: Actor, name: string, options: Readonly<Record<string, string>> = {}) =>
      interact('command', false, (ref) => slashJson(ref, actor, name, options)),
    type: (actor: Actor, name: string, option: string, typed: string) =>
      interact('autocomplete', false, (ref) => autocompleteJson(ref, actor, name, option, typed)),
    askAbout: (actor: Actor, name: string, content: string, author: FakeUser = actor.user) =>
      interact('command', false, (ref) =>
        onMessageJson(ref, actor, name, messageJson({ ...actor, user: author }, nextId(), content)),
      ),
    press: (actor: Actor, customId: string) =>
      interact('component', true, (ref) => pressJson(ref, actor, customId, PRESSED_ON(actor, nextId()))),
    choose: (actor: Actor, customId: string, values: readonly string[]) =>
      interact('component', true, (ref) =>
        selectJson(ref, actor, customId, values, PRESSED_ON(actor, nextId())),
      ),
    /** A file as Discord keeps it once somebody has chosen it in a form. */
    attach: (name: string, bytes: Buffer): SentFile => {
      const { port } = server.address() as AddressInfo;
      state.files.set(name, bytes);
      const url = `http://127.0.0.1:${port}/attachments/1/2/${name}`;
      return { id: nextId(), name, size: bytes.length, url };
    },
    submit: (actor: Actor, customId: string, values: FormAnswers) =>
      interact('form', false, (ref) => submitJson(ref, actor, customId, values)),
    /** A message in a channel or a direct one; returns its id. Content is hidden from a bot that may not read it. */
    say: (actor: Actor, content: string, mentions: readonly FakeUser[] = []): string => {
      const id = nextId();
      const { user, guild } = actor;
      const may = gateway.mayRead(
        guild === undefined,
        mentions.some((each) => each.id === BOT.id),
      );
      const where = guild
        ? {
            guild_id: guild.id,
            member: { ...memberJson(user, guild.members[user.id] ?? []), user: undefined },
          }
        : {};
      const kind = { channel_type: guild ? 0 : 1 };
      const json = { ...messageJson(actor, id, may.content ? content : '', mentions), ...kind, ...where };
      if (may.delivered) gateway.dispatch('MESSAGE_CREATE', json);
      last = { event: 'MESSAGE_CREATE', json };
      return id;
    },
    /** Delivers the last thing a second time, as Discord does after a lost acknowledgement. */
    repeatLast: (): void => {
      if (last) gateway.dispatch(last.event, last.json);
    },
    /** Resolves when the condition holds; it is looked at after each call and each event of the gateway. */
    until: (condition: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        const check = (): void => {
          if (!condition()) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    stop: async (): Promise<void> => {
      gateway.stop();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

export type FakeDiscord = Awaited<ReturnType<typeof startFakeDiscord>>;
