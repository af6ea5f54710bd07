import { type APIDMChannel, type APIMessage, REST, Routes } from 'discord.js';
import type { RESTPostAPIChannelMessageJSONBody } from 'discord.js';
import { type DiscordBody, requestOf } from './body.ts';
import type { DiscordConfig } from './config.ts';
import { HISTORY_PAGE } from './limits.ts';
import { translateError } from './translate-error.ts';

/** What posting asks of Discord; each throws PlatformError or UnreachableError after a single try. */
export interface PostingCalls {
  openDirect(user: string): Promise<string>;
  /** Gives the id of the message. */
  post(channel: string, body: DiscordBody & RESTPostAPIChannelMessageJSONBody): Promise<string>;
  edit(channel: string, message: string, body: DiscordBody): Promise<void>;
  remove(channel: string, message: string): Promise<void>;
  crosspost(channel: string, message: string): Promise<void>;
  /** Messages of the channel after that id, in no particular order; fewer than there are, but none only at the end. */
  messagesAfter(channel: string, id: string): Promise<readonly Pick<APIMessage, 'id' | 'components'>[]>;
}

/** How long one call may take, in milliseconds. */
const CALL_TIMEOUT = 10_000;

/**
 * A client of its own beside the one that answers: this one never waits for a limit and never tries again, because
 * whoever keeps account of what was sent has to decide that.
 */
export const createPostingCalls = ({
  token,
  apiUrl,
}: Pick<DiscordConfig, 'token' | 'apiUrl'>): PostingCalls => {
  const rest = new REST({
    timeout: CALL_TIMEOUT,
    retries: 0,
    rejectOnRateLimit: () => true,
    ...(apiUrl === undefined ? {} : { api: apiUrl.replace(/\/+$/, '') }),
  });

  const call = async <T>(method: string, make: () => Promise<unknown>): Promise<T> => {
    // The library forgets a token that was refused once, and would then fail without asking Discord.
    rest.setToken(token);
    try {
      return (await make()) as T;
    } catch (thrown) {
      throw translateError(method, thrown);
    }
  };

  return {
    openDirect: async (user) => {
      const body = { recipient_id: user };
      const open = () => rest.post(Routes.userChannels(), { body });
      return (await call<APIDMChannel>('create DM', open)).id;
    },
    post: async (channel, body) => {
      const post = () => rest.post(Routes.channelMessages(channel), requestOf(body));
      return (await call<APIMessage>('create message', post)).id;
    },
    edit: async (channel, message, body) => {
      await call('edit message', () => rest.patch(Routes.channelMessage(channel, message), requestOf(body)));
    },
    remove: async (channel, message) => {
      await call('delete message', () => rest.delete(Routes.channelMessage(channel, message)));
    },
    crosspost: async (channel, message) => {
      await call('crosspost message', () => rest.post(Routes.channelMessageCrosspost(channel, message)));
    },
    messagesAfter: (channel, id) => {
      const query = new URLSearchParams({ after: id, limit: String(HISTORY_PAGE) });
      return call('get messages', () => rest.get(Routes.channelMessages(channel), { query }));
    },
  };
};
