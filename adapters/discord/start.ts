import { Events, Status, type Client } from 'discord.js';
import { createFileTurns } from '../../src/chat/file-turns.ts';
import type { Bot, Platform } from '../../src/chat/platform.ts';
import type { Clock } from '../../src/core/clock.ts';
import { PlatformError, toError } from '../../src/core/failure.ts';
import type { Log } from '../../src/core/log.ts';
import type { Timer } from '../../src/core/timer.ts';
import { createOrigins } from './account.ts';
import { createInteractionAnswer } from './answer-interaction.ts';
import { createMessageAnswer } from './answer-message.ts';
import { createSuggestAnswer } from './answer-suggest.ts';
import { createCalls } from './calls.ts';
import { listChannels } from './channels.ts';
import { createClient } from './client.ts';
import type { DiscordConfig } from './config.ts';
import { createToFile } from './fetch-file.ts';
import { createInFlight } from './in-flight.ts';
import { createKeptForms } from './kept-forms.ts';
import { listen } from './listen.ts';
import { createMembership } from './membership.ts';
import { createPosting } from './posting.ts';
import { createPostingCalls } from './posting-calls.ts';
import { createMayRead } from './may-read.ts';
import { createScheduledEventCalls } from './scheduled-event-calls.ts';
import { createScheduledEvents } from './scheduled-events.ts';
import { registerCommands } from './register.ts';
import { translateError } from './translate-error.ts';

interface DiscordDeps {
  readonly config: DiscordConfig;
  readonly bot: Bot;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
}

const CONNECT = 'connect to the gateway';

const isConnected = (client: Client): boolean =>
  client.isReady() && client.ws.shards.every((shard) => shard.status === Status.Ready);

/** The gateway's own troubles: the library reconnects and resumes by itself, the log says that it happened. */
const reportConnection = (client: Client, log: Log): void => {
  const platform = 'discord';
  client.on(Events.Error, (error) => log.error('the Discord client failed', { platform, error }));
  client.on(Events.ShardError, (error) => log.warn('the gateway connection failed', { platform, error }));
  client.on(Events.ShardReconnecting, () => log.info('reconnecting to the gateway', { platform }));
  client.on(Events.ShardResume, (_shard, count) => log.info('resumed at the gateway', { platform, count }));
  client.on(Events.ShardDisconnect, ({ code }) =>
    log.error('the gateway will not have us; check the token and the intents', { platform, status: code }),
  );
};

/** Resolves when the gateway has told us who we are and where; rejects where it will not have us. */
const connected = (client: Client): Promise<Client<true>> =>
  new Promise((resolve, reject) => {
    client.once(Events.ClientReady, resolve);
    client.once(Events.ShardDisconnect, ({ code }) => reject(new PlatformError(CONNECT, code)));
  });

const connect = async (client: Client, token: string): Promise<Client<true>> => {
  try {
    const [ready] = await Promise.all([connected(client), client.login(token)]);
    return ready;
  } catch (thrown) {
    throw thrown instanceof PlatformError ? thrown : translateError(CONNECT, thrown);
  }
};

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
  const [keptForms, fileTurns] = [createKeptForms(clock), createFileTurns(log)];
  const answering = { bot, calls, origins, keptForms, fileTurns, clock, timer, log };
  const inFlight = createInFlight((thrown) =>
    log.error('answering on Discord failed', { platform: 'discord', error: toError(thrown) }),
  );
  const answers = {
    toInteraction: createInteractionAnswer(answering),
    toTyping: createSuggestAnswer(answering),
    toMessage: createMessageAnswer(answering),
  };
  reportConnection(client, log);
  const listening = listen(client, bot, answers, inFlight, createToFile(config.apiUrl));

  return {
    name: 'discord',
    mirror: createScheduledEvents({
      calls: createScheduledEventCalls(config),
      bot: () => client.user?.id,
      guilds,
      log,
    }),
    posting: createPosting(createPostingCalls(config), createMayRead(client)),
    start: async () => {
      const { application } = await connect(client, config.token);
      await registerCommands(calls, application.id, bot.commands, log);
    },
    channels: () => Promise.resolve(listChannels(client)),
    ready: () => isConnected(client),
    stop: async () => {
      listening.close();
      await inFlight.settled();
      await client.destroy();
    },
  };
};
