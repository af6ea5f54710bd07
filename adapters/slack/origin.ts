import * as z from 'zod';
import type { Place } from '../../src/chat/input.ts';

/** Where an input came from, with everything that can carry an answer back to that person and place. */
export interface Origin {
  readonly user: string;
  readonly place: Place;
  /** Absent on App Home, which is no conversation. */
  readonly channel?: string;
  readonly thread?: string;
  readonly responseUrl?: string;
  /** Opens one form, once, for about three seconds. */
  readonly triggerId?: string;
  /** The time stamp of the words that were said: a status is shown under them. */
  readonly said?: string;
  /** The input was a press on a message that the answer may replace. */
  readonly onMessage?: true;
}

/** Short names: `private_metadata` takes 3000 characters, and the address alone may take hundreds. */
const metadata = z.object({
  k: z.enum(['direct', 'channel', 'home']),
  p: z.string(),
  c: z.string().optional(),
  t: z.string().optional(),
  r: z.string().optional(),
});

/** What a form carries, so that the answer to it reaches the person where they opened it. */
export const toMetadata = (origin: Origin): string =>
  JSON.stringify({
    k: origin.place.kind,
    p: origin.place.id,
    c: origin.channel,
    t: origin.thread,
    r: origin.responseUrl,
  } satisfies z.input<typeof metadata>);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The origin of a sent form; a form without one (from before an update of the bot) is answered in a direct message. */
export const fromMetadata = (text: string, user: string): Origin => {
  const read = metadata.safeParse(parse(text));
  if (!read.success) return { user, place: { kind: 'home', id: user } };
  const { k, p, c, t, r } = read.data;
  return {
    user,
    place: { kind: k, id: p },
    ...(c === undefined ? {} : { channel: c }),
    ...(t === undefined ? {} : { thread: t }),
    ...(r === undefined ? {} : { responseUrl: r }),
  };
};
