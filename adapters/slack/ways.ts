import type { SlackApi } from './api.ts';
import type { Origin } from './origin.ts';
import type { Surface } from './part.ts';
import type { SlackBody } from './render.ts';
import { respond } from './response-url.ts';

/** One way in which a message can reach somebody. */
export interface Way {
  readonly surface: Surface;
  send(body: SlackBody): Promise<void>;
}

/** Nothing in the fallback text is markup or a mention, and no page is shown below the message. */
export const INERT = {
  parse: 'none',
  link_names: false,
  mrkdwn: false,
  unfurl_links: false,
  unfurl_media: false,
};

const inThread = (thread: string | undefined): object => (thread === undefined ? {} : { thread_ts: thread });

const post = (api: SlackApi, channel: string, thread?: string): Way => ({
  surface: 'message',
  send: async (body) => {
    await api.call('chat.postMessage', { channel, ...inThread(thread), ...INERT, ...body });
  },
});

const postToOne = (api: SlackApi, channel: string, user: string, thread?: string): Way => ({
  surface: 'ephemeral',
  send: async (body) => {
    await api.call('chat.postEphemeral', {
      channel,
      user,
      ...inThread(thread),
      parse: 'none',
      link_names: false,
      ...body,
    });
  },
});

const answer = (url: string, type: 'ephemeral' | 'in_channel', thread?: string): Way => ({
  surface: type === 'ephemeral' ? 'ephemeral' : 'message',
  send: (body) =>
    respond(url, {
      response_type: type,
      replace_original: false,
      ...inThread(thread),
      ...INERT,
      ...body,
    }),
});

/** Puts a message in the place of the one that was pressed. */
export const replacement = (url: string, origin: Origin): Way => ({
  surface: origin.place.kind === 'direct' ? 'message' : 'ephemeral',
  send: (body) => respond(url, { replace_original: true, ...INERT, ...body }),
});

/** In a thread the Web API comes first, because it alone is sure to answer inside the thread. */
const inOrder = (thread: string | undefined, byUrl: readonly Way[], byApi: readonly Way[]): readonly Way[] =>
  thread === undefined ? [...byUrl, ...byApi] : [...byApi, ...byUrl];

/**
 * Ways to one person, best first. A `response_url` works where the bot is no member of the channel; an ephemeral
 * message works after the address is used up; a direct message works always.
 */
export const waysToPerson = (api: SlackApi, origin: Origin): readonly Way[] => {
  const { channel, thread, responseUrl, user } = origin;
  const direct = post(api, user);
  if (channel === undefined) return [direct];
  const byUrl = responseUrl === undefined ? [] : [answer(responseUrl, 'ephemeral', thread)];
  if (origin.place.kind === 'direct') {
    const here = post(api, channel, thread);
    return origin.onMessage || responseUrl === undefined ? [here] : [...byUrl, here];
  }
  return [...inOrder(thread, byUrl, [postToOne(api, channel, user, thread)]), direct];
};

/** Ways to everybody in the place, best first; none where there is no place but App Home. */
export const waysToEveryone = (api: SlackApi, origin: Origin): readonly Way[] => {
  const { channel, thread, responseUrl } = origin;
  if (channel === undefined) return [];
  const byApi = [post(api, channel, thread)];
  if (responseUrl === undefined || origin.place.kind === 'direct') return byApi;
  return inOrder(thread, [answer(responseUrl, 'in_channel', thread)], byApi);
};
