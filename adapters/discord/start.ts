import { Events, Status, type Client } from 'discord.js';
import type { Bot, Platform } from '../../src/chat/platform.ts';
import type { Clock } from '../../src/core/clock.ts';
import { toError } from '../../src/core/failure.ts';
import type { Log } from '../../src/core/log.ts';
import type { Timer } from '../../src/core/timer.ts';
import { createOrigins } from './account.ts';
import { createInteractionAnswer } from './answer-interaction.ts';
import { createMessageAnswer } from './answer-message.ts';
import { createSuggestAnswer } from './answer-suggest.ts';
import { createCalls } from './calls.ts';
import { createClient } from './client.ts';
import type { DiscordConfig } from './config.ts';
import { createInFlight } from './in-flight.ts';
import { createKeptForms } from './kept-forms.ts';
import { listen } from './listen.ts';
import { createMembership } from './membership.ts';
import { registerCommands } from './register.ts';
import { translateError } from './translate-error.ts';

export interface DiscordDeps {
  readonly config: DiscordConfig;
  readonly bot: Bot;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
}

const isConnected = (client: Client): boolean =>
  client.isReady() && client.ws.shards.every((shard) => shard.status === Status.Ready);

/** The gateway's own troubles: the library reconnects and resumes by itself, the log says that it happened. */
const reportConnection = (client: Client, log: Log): void => {
  client.on(Events.Error, (error) => log.error('the Discord client failed', { error }));
  client.on(Events.ShardError, (error) => log.warn('the Discord gateway connection failed', { error }));
  client.on(Events.ShardReconnecting, () => log.info('reconnecting to the Discord gateway'));
  client.on(Events.ShardResume, (_shard, count) => log.info('resumed at the Discord gateway', { count }));
  client.on(Events.ShardDisconnect, ({ code }) =>
    log.error('Discord closed the gateway for good; check the token and the intents', { status: code }),
  );
};

const connected = (client: Client): Promise<Client<true>> =>
  new Promise((resolve) => client.once(Events.ClientReady, resolve));

/** The bot on Discord: gateway in, REST out. */
export const createDiscord = ({ config, bot, clock, timer, log }: DiscordDeps): Platform => {
  const client = createClient(config);
  const calls = createCalls(client.rest);
  const guilds = () => [...client.guilds.cache.keys()];
  const { groups } = config;
  const origins = createOrigins({
    groups,
    membership: createMembership({ calls, guilds, groups, clock, log }),
  });
  const answering = { bot, calls, origins, keptForms: createKeptForms(clock), clock, timer, log };
  const inFlight = createInFlight((thrown) =>
    log.error('answering on Discord failed', { platform: 'discord', error: toError(thrown) }),
  );
  const answers = {
    toInteraction: createInteractionAnswer(answering),
    toTyping: createSuggestAnswer(answering),
    toMessage: createMessageAnswer(answering),
  };
  reportConnection(client, log);
  const listening = listen(client, bot, answers, inFlight);

  return {
    name: 'discord',
    start: async () => {
      const ready = connected(client);
      try {
        await client.login(config.token);
      } catch (thrown) {
        throw translateError('connect to the gateway', thrown);
      }
      const { application } = await ready;
      await registerCommands(calls, application.id, bot.commands, log);
    },
    ready: () => isConnected(client),
    stop: async () => {
      listening.close();
      await inFlight.settled();
      await client.destroy();
    },
  };
};
