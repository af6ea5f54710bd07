import * as z from 'zod';
import type { Posting } from '../../src/chat/posting.ts';
import type { Target } from '../../src/chat/target.ts';
import type { SlackApi } from './api.ts';
import { findPosted, metadataOf, type Where } from './find-posted.ts';
import { PACE } from './limits.ts';
import { weighRefusal } from './refusals.ts';
import { render } from './render.ts';
import { INERT } from './ways.ts';

const opened = z.object({ channel: z.object({ id: z.string() }) });
const posted = z.object({ channel: z.string(), ts: z.string() });

/** Direct conversations are remembered up to this many. */
const MOST_REMEMBERED = 5000;

/**
 * Posts to people and channels of one workspace. Slack knows no idempotency key, so every message carries the name
 * of its delivery in its metadata and can be looked up by it. The conversation with a person is opened before
 * anything is posted, because a look-up needs its id even where the answer to the post was lost.
 */
export const createPosting = (api: SlackApi): Posting => {
  const conversations = new Map<string, string>();

  const open = async (user: string): Promise<string> => {
    const known = conversations.get(user);
    if (known !== undefined) return known;
    const { channel } = opened.parse(await api.call('conversations.open', { users: user }));
    if (conversations.size >= MOST_REMEMBERED) conversations.clear();
    conversations.set(user, channel.id);
    return channel.id;
  };

  const whereIs = async (to: Target): Promise<Where> => {
    if (to.kind === 'person') return { channel: await open(to.user) };
    return { channel: to.channel, ...(to.thread === undefined ? {} : { thread: to.thread }) };
  };

  return {
    pace: PACE,
    visibleAfter: 30_000,
    sameNameHolds: 0,
    bodies: (message) => render(message),
    post: async (to, body, name) => {
      try {
        const { channel, thread } = await whereIs(to);
        const place = { channel, ...(thread === undefined ? {} : { thread_ts: thread }) };
        const said = await api.call('chat.postMessage', {
          ...place,
          ...INERT,
          ...body,
          metadata: metadataOf(name),
        });
        const { channel: at, ts } = posted.parse(said);
        return { channel: at, message: ts };
      } catch (thrown) {
        throw weighRefusal(thrown);
      }
    },
    find: async (to, name, since) => {
      try {
        return await findPosted(api, await whereIs(to), name, since);
      } catch (thrown) {
        throw weighRefusal(thrown);
      }
    },
  };
};
