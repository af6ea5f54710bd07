import type { Posting, Sought } from '../../src/chat/posting.ts';
import type { Target } from '../../src/chat/target.ts';
import { type Instant, toEpoch } from '../../src/core/clock.ts';
import { PlatformError } from '../../src/core/failure.ts';
import { type DiscordBody, replacement } from './body.ts';
import { PACE } from './limits.ts';
import { hasMarker, marked } from './marker.ts';
import type { MayRead } from './may-read.ts';
import type { PostingCalls } from './posting-calls.ts';
import { CODE } from './refusal-codes.ts';
import { render } from './render.ts';

const LASTING: readonly (number | string)[] = [
  CODE.invalidBody,
  CODE.noAccess,
  CODE.noDirectMessages,
  CODE.noPermission,
  CODE.noSharedServer,
  CODE.unknownChannel,
  CODE.unknownMessage,
  CODE.unknownUser,
  CODE.wrongChannel,
];

/** The error of a call that posts, with what it means for trying again. */
const weighRefusal = (thrown: unknown): unknown => {
  if (!(thrown instanceof PlatformError) || thrown.retryAfter !== undefined) return thrown;
  const isLasting = LASTING.includes(thrown.status);
  const isGeneral = thrown.status === CODE.unauthorized;
  return new PlatformError(thrown.method, thrown.status, undefined, { isLasting, isGeneral, cause: thrown });
};

const DISCORD_EPOCH = 1_420_070_400_000;
/** Discord's clock and ours may differ by this much, in milliseconds. */
const CLOCKS_DIFFER = 120_000;

/** The smallest id of a message posted at that moment. */
const idAt = (milliseconds: number): string =>
  String(BigInt(Math.max(0, milliseconds - DISCORD_EPOCH)) << 22n);

const latest = (ids: readonly string[]): string =>
  ids.reduce((one, other) => (BigInt(one) > BigInt(other) ? one : other));

/** Direct channels are remembered up to this many. */
const MOST_REMEMBERED = 5000;

/**
 * Posts to people and channels. The name of the delivery is Discord's nonce, so that within some minutes the same
 * post is taken once; later it is looked up by the number its first component carries.
 */
export const createPosting = (calls: PostingCalls, mayRead: MayRead): Posting => {
  const directs = new Map<string, string>();

  const channelOf = async (to: Target): Promise<string> => {
    if (to.kind === 'channel') return to.channel;
    const known = directs.get(to.user);
    if (known !== undefined) return known;
    const channel = await calls.openDirect(to.user);
    if (directs.size >= MOST_REMEMBERED) directs.clear();
    directs.set(to.user, channel);
    return channel;
  };

  const search = async (channel: string, name: string, from: string): Promise<Sought> => {
    let after = from;
    for (;;) {
      const page = await calls.messagesAfter(channel, after);
      const found = page.find(({ components }) => hasMarker(components, name));
      if (found) return { kind: 'found', posted: { channel, message: found.id } };
      if (page.length === 0) return { kind: 'absent' };
      after = latest(page.map(({ id }) => id));
    }
  };

  return {
    pace: PACE,
    visibleAfter: 15_000,
    sameNameHolds: 120_000,
    bodies: (message) => render(message),
    post: async (to, body, name) => {
      try {
        const channel = await channelOf(to);
        const reference =
          to.kind === 'channel' && to.thread !== undefined
            ? { message_reference: { message_id: to.thread, fail_if_not_exists: false } }
            : {};
        const message = await calls.post(channel, {
          ...marked(body as DiscordBody, name),
          ...reference,
          nonce: name,
          enforce_nonce: true,
        });
        return { channel, message };
      } catch (thrown) {
        throw weighRefusal(thrown);
      }
    },
    revise: async ({ channel, message }, body) => {
      try {
        if (body === undefined) await calls.remove(channel, message);
        else await calls.edit(channel, message, replacement(body as DiscordBody));
      } catch (thrown) {
        throw weighRefusal(thrown);
      }
    },
    publish: async ({ channel, message }) => {
      try {
        await calls.crosspost(channel, message);
      } catch (thrown) {
        if (thrown instanceof PlatformError && thrown.status === CODE.alreadyPublished) return;
        throw weighRefusal(thrown);
      }
    },
    find: async (to, name, since: Instant) => {
      try {
        if (to.kind === 'channel' && !mayRead(to.channel)) return { kind: 'unknown' };
        return await search(await channelOf(to), name, idAt(toEpoch(since) - CLOCKS_DIFFER));
      } catch (thrown) {
        if (thrown instanceof PlatformError && LASTING.includes(thrown.status)) return { kind: 'unknown' };
        throw weighRefusal(thrown);
      }
    },
  };
};
