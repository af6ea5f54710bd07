import * as z from 'zod';
import type { Sought } from '../../src/chat/posting.ts';
import { type Instant, toEpoch } from '../../src/core/clock.ts';
import type { SlackApi } from './api.ts';
import { HISTORY_PAGE } from './limits.ts';
import { forbidsReading } from './refusals.ts';

/** The type of the metadata every message we post unasked carries. */
export const DELIVERY = 'pomocnik_delivery';

export const metadataOf = (name: string) => ({ event_type: DELIVERY, event_payload: { id: name } });

const page = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z
        .object({ event_type: z.string(), event_payload: z.object({ id: z.unknown() }).loose() })
        .optional()
        .catch(undefined),
    }),
  ),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/** Slack's clock and ours may differ by this much, in milliseconds. */
const CLOCKS_DIFFER = 120_000;

/** A moment as Slack writes it: seconds with six digits behind the point. */
const timeStamp = (at: number): string => (at / 1000).toFixed(6);

export interface Where {
  readonly channel: string;
  readonly thread?: string;
}

/**
 * Looks for a message of ours by the id in its metadata, through all pages from a little before that moment. What
 * is in a thread is not part of the channel's history.
 */
export const findPosted = async (
  api: SlackApi,
  { channel, thread }: Where,
  name: string,
  since: Instant,
): Promise<Sought> => {
  const args = {
    channel,
    oldest: timeStamp(toEpoch(since) - CLOCKS_DIFFER),
    inclusive: true,
    include_all_metadata: true,
    limit: HISTORY_PAGE,
    ...(thread === undefined ? {} : { ts: thread }),
  };
  const method = thread === undefined ? 'conversations.history' : 'conversations.replies';
  let cursor: string | undefined;
  try {
    do {
      const answer = page.parse(await api.call(method, { ...args, ...(cursor ? { cursor } : {}) }));
      const found = answer.messages.find(
        ({ metadata }) => metadata?.event_type === DELIVERY && metadata.event_payload.id === name,
      );
      if (found) return { kind: 'found', posted: { channel, message: found.ts } };
      cursor = answer.response_metadata?.next_cursor;
    } while (cursor);
    return { kind: 'absent' };
  } catch (thrown) {
    if (forbidsReading(thrown)) return { kind: 'unknown' };
    throw thrown;
  }
};
