import * as z from 'zod';
import type { Attachment } from '../../src/chat/files.ts';
import type { Body, Posting } from '../../src/chat/posting.ts';
import type { Target } from '../../src/chat/target.ts';
import type { SlackApi } from './api.ts';
import { findPosted, metadataOf, type Where } from './find-posted.ts';
import { PACE } from './limits.ts';
import { weighRefusal } from './refusals.ts';
import { render } from './render.ts';
import { upload } from './upload.ts';
import { INERT } from './ways.ts';

const opened = z.object({ channel: z.object({ id: z.string() }) });
const posted = z.object({ channel: z.string(), ts: z.string() });

/** A file is a body of its own. It has no metadata, so one whose answer was lost is not found and comes again. */
const isFile = (body: Body): body is { readonly file: Attachment } => 'file' in body;

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
    bodies: (message) => [...render(message), ...(message.files ?? []).map((file) => ({ file }))],
    post: async (to, body, name) => {
      try {
        const { channel, thread } = await whereIs(to);
        if (isFile(body)) {
          const shelf = { channel, ...(thread === undefined ? {} : { thread }) };
          return { channel, message: await upload(api, shelf, body.file) };
        }
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
    revise: async ({ channel, message: ts }, body) => {
      try {
        if (body === undefined) await api.call('chat.delete', { channel, ts });
        else if (!isFile(body))
          await api.call('chat.update', { channel, ts, parse: 'none', link_names: false, ...body });
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
