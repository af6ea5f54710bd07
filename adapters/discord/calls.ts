import {
  type APIApplicationCommand,
  type APIDMChannel,
  type APIGuildMember,
  type APIInteractionResponse,
  type REST,
  type RESTPostAPIChannelMessageJSONBody,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { PlatformError, UnreachableError } from '../../src/core/failure.ts';
import { type DiscordBody, requestOf } from './body.ts';
import { CODE } from './refusal-codes.ts';
import { translateError } from './translate-error.ts';

/** The names by which an interaction is answered; they hold for 15 minutes. */
interface InteractionRef {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** Everything the adapter asks of Discord's REST interface; each throws PlatformError or UnreachableError. */
export interface Calls {
  /** The first response to an interaction, at most 3 seconds after it. */
  respond(to: InteractionRef, response: APIInteractionResponse): Promise<void>;
  /** Replaces the first response. */
  edit(to: InteractionRef, body: DiscordBody): Promise<void>;
  /** One more message after the first response. */
  followUp(to: InteractionRef, body: DiscordBody): Promise<void>;
  post(channel: string, body: DiscordBody & RESTPostAPIChannelMessageJSONBody): Promise<void>;
  /** The id of the direct channel with that person. */
  openDirect(user: string): Promise<string>;
  /** The ids of the member's roles in that server. */
  memberRoles(guild: string, user: string): Promise<readonly string[]>;
  registeredCommands(application: string): Promise<readonly APIApplicationCommand[]>;
  registerCommands(application: string, commands: RESTPutAPIApplicationCommandsJSONBody): Promise<void>;
}

const translating = async <T>(method: string, call: Promise<unknown>): Promise<T> => {
  try {
    return (await call) as T;
  } catch (thrown) {
    throw translateError(method, thrown);
  }
};

/**
 * Tries once more where the answer was lost: for calls that take effect once however often they are made, because
 * Discord knows them by their interaction or their nonce.
 */
const surely = async <T>(attempt: () => Promise<T>): Promise<T> => {
  try {
    return await attempt();
  } catch (thrown) {
    if (!(thrown instanceof UnreachableError)) throw thrown;
    return attempt();
  }
};

/** A first response, with the files of its message beside it. */
const callbackOf = (response: APIInteractionResponse) => {
  const { data } = response as { readonly data?: DiscordBody };
  if (!data?.files) return { body: response };
  const { body, ...files } = requestOf(data);
  return { body: { ...response, data: body }, ...files };
};

const isAlreadyAnswered = (thrown: unknown): boolean =>
  thrown instanceof PlatformError && thrown.status === CODE.alreadyAnswered;

/** Calls over the library's own REST client, which waits for rate limits and tries again after 5xx by itself. */
export const createCalls = (rest: REST): Calls => ({
  respond: async ({ id, token }, body) => {
    const route = Routes.interactionCallback(id, token);
    try {
      await surely(() =>
        translating('interaction callback', rest.post(route, { ...callbackOf(body), auth: false })),
      );
    } catch (thrown) {
      if (!isAlreadyAnswered(thrown)) throw thrown;
    }
  },
  edit: ({ applicationId, token }, body) => {
    const route = Routes.webhookMessage(applicationId, token, '@original');
    const request = { ...requestOf(body), auth: false };
    return surely(() => translating('edit interaction response', rest.patch(route, request)));
  },
  followUp: ({ applicationId, token }, body) =>
    translating(
      'create follow-up message',
      rest.post(Routes.webhook(applicationId, token), { ...requestOf(body), auth: false }),
    ),
  post: (channel, body) =>
    surely(() => translating('create message', rest.post(Routes.channelMessages(channel), requestOf(body)))),
  openDirect: async (user) => {
    const body = { recipient_id: user };
    const channel = await translating<APIDMChannel>('create DM', rest.post(Routes.userChannels(), { body }));
    return channel.id;
  },
  memberRoles: async (guild, user) => {
    const route = Routes.guildMember(guild, user);
    return (await translating<APIGuildMember>('get guild member', rest.get(route))).roles;
  },
  registeredCommands: (application) =>
    translating(
      'get commands',
      rest.get(Routes.applicationCommands(application), {
        query: new URLSearchParams({ with_localizations: 'true' }),
      }),
    ),
  registerCommands: (application, commands) =>
    translating('put commands', rest.put(Routes.applicationCommands(application), { body: commands })),
});
