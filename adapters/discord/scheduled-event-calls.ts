import { type APIGuildScheduledEvent, REST, Routes } from 'discord.js';
import type { DiscordConfig } from './config.ts';
import { translateError } from './translate-error.ts';

/** What we say of an event in a server. */
export interface ScheduledEventBody {
  readonly name: string;
  readonly description: string;
  readonly scheduled_start_time: string;
  readonly scheduled_end_time: string;
  readonly entity_metadata: { readonly location: string };
}

/** Events of a server; each call throws PlatformError or UnreachableError after a single try. */
export interface ScheduledEventCalls {
  /** Those that are to come or under way. */
  list(guild: string): Promise<readonly APIGuildScheduledEvent[]>;
  create(guild: string, body: ScheduledEventBody): Promise<void>;
  change(guild: string, id: string, body: ScheduledEventBody): Promise<void>;
  cancel(guild: string, id: string): Promise<void>;
}

/** How long one call may take, in milliseconds. */
const CALL_TIMEOUT = 10_000;

/** Only members of the server; somewhere outside Discord. */
const GUILD_ONLY = 2;
const EXTERNAL = 3;
const CANCELED = 4;

/**
 * A client of its own: making an event is not safe to repeat, so nothing is tried again by itself. It waits for
 * limits, because nobody waits for it.
 */
export const createScheduledEventCalls = ({
  token,
  apiUrl,
}: Pick<DiscordConfig, 'token' | 'apiUrl'>): ScheduledEventCalls => {
  const rest = new REST({
    timeout: CALL_TIMEOUT,
    retries: 0,
    ...(apiUrl === undefined ? {} : { api: apiUrl.replace(/\/+$/, '') }),
  });
  const call = async (method: string, make: () => Promise<unknown>): Promise<unknown> => {
    rest.setToken(token);
    try {
      return await make();
    } catch (thrown) {
      throw translateError(method, thrown);
    }
  };
  const all = (guild: string) => Routes.guildScheduledEvents(guild);
  const one = (guild: string, id: string) => Routes.guildScheduledEvent(guild, id);
  return {
    list: async (guild) =>
      (await call('list scheduled events', () => rest.get(all(guild)))) as readonly APIGuildScheduledEvent[],
    create: async (guild, body) => {
      const whole = { ...body, privacy_level: GUILD_ONLY, entity_type: EXTERNAL };
      await call('create scheduled event', () => rest.post(all(guild), { body: whole }));
    },
    change: async (guild, id, body) => {
      await call('change scheduled event', () => rest.patch(one(guild, id), { body }));
    },
    cancel: async (guild, id) => {
      await call('cancel scheduled event', () => rest.patch(one(guild, id), { body: { status: CANCELED } }));
    },
  };
};
