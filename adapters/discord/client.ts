import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { DiscordConfig } from './config.ts';

/** How long one attempt of a REST call may take, in milliseconds; an interaction is lost after three seconds. */
const CALL_TIMEOUT = 5000;
const MOST_CACHED = 500;

/**
 * A client with the least Discord lets us do with: servers, messages in them, direct messages. What a message says
 * is there without the privileged intent where the bot is mentioned or written to directly, which is all we read.
 */
export const createClient = ({ apiUrl }: Pick<DiscordConfig, 'apiUrl'>): Client =>
  new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // A direct channel is not announced before its first message.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    rest: { timeout: CALL_TIMEOUT, ...(apiUrl === undefined ? {} : { api: apiUrl.replace(/\/+$/, '') }) },
    // Nothing anybody wrote is kept, and people only as long as there is room.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      GuildMemberManager: {
        maxSize: MOST_CACHED,
        keepOverLimit: (member) => member.id === member.client.user.id,
      },
      UserManager: { maxSize: MOST_CACHED, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
  });
