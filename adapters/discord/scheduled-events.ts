import type { APIGuildScheduledEvent } from 'discord.js';
import { cut } from '../../src/chat/cut.ts';
import type { EventMirror, MirroredEvent, Mirroring } from '../../src/chat/event-mirror.ts';
import { type Instant, toEpoch } from '../../src/core/clock.ts';
import { PlatformError, toError } from '../../src/core/failure.ts';
import type { Log } from '../../src/core/log.ts';
import type { ScheduledEventBody, ScheduledEventCalls } from './scheduled-event-calls.ts';

/** Discord's limits, in characters. */
const LIMITS = { name: 100, description: 1000, location: 100 } as const;

const SCHEDULED = 1;

/** The last line of a description tells whose mirror it is: so nothing has to be remembered, and nothing is doubled. */
const MARKED = /(?:^|\n)nr (ses_[a-z0-9]{1,36})$/u;

const markOf = (key: string): string => `\nnr ${key}`;

export const bodyOf = ({ key, title, text, place, startsAt, endsAt }: MirroredEvent): ScheduledEventBody => ({
  name: cut(title, LIMITS.name),
  description: `${cut(text, LIMITS.description - markOf(key).length)}${markOf(key)}`,
  scheduled_start_time: startsAt,
  scheduled_end_time: endsAt,
  entity_metadata: { location: cut(place, LIMITS.location) },
});

/** One of ours that is still to begin. */
interface Ours {
  readonly id: string;
  readonly key: string;
  readonly event: APIGuildScheduledEvent;
}

/** Made by this very bot as a mirror of something; whatever else there is in the server is not ours to touch. */
const oursAmong = (events: readonly APIGuildScheduledEvent[], bot: string): readonly Ours[] =>
  events
    .flatMap((event) => {
      const key = MARKED.exec(event.description ?? '')?.[1];
      return key !== undefined && event.creator_id === bot ? [{ id: event.id, key, event }] : [];
    })
    .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));

const isSameMoment = (one: string | null, other: string): boolean =>
  one !== null && toEpoch(one as Instant) === toEpoch(other as Instant);

const isUpToDate = ({ event }: Ours, body: ScheduledEventBody): boolean =>
  event.name === body.name &&
  event.description === body.description &&
  isSameMoment(event.scheduled_start_time, body.scheduled_start_time) &&
  isSameMoment(event.scheduled_end_time, body.scheduled_end_time) &&
  event.entity_metadata?.location === body.entity_metadata.location;

const isToCome = ({ event }: Ours, now: Instant): boolean =>
  (event.status as number) === SCHEDULED && toEpoch(event.scheduled_start_time as Instant) > toEpoch(now);

export interface ScheduledEventsDeps {
  readonly calls: ScheduledEventCalls;
  /** The bot's own id; undefined while it is not connected. */
  readonly bot: () => string | undefined;
  readonly guilds: () => readonly string[];
  readonly log: Log;
}

/** Published events as Guild Scheduled Events in every server the bot is in. */
export const createScheduledEvents = ({ calls, bot, guilds, log }: ScheduledEventsDeps): EventMirror => {
  const inGuild = async (
    guild: string,
    me: string,
    wanted: readonly MirroredEvent[],
    now: Instant,
    count: { created: number; changed: number; ended: number },
  ): Promise<void> => {
    const ours = oursAmong(await calls.list(guild), me);
    // The oldest of two with one key stays: the other one was made by a program that did not know of it.
    const firstOf = (key: string): Ours | undefined => ours.find((one) => one.key === key);
    for (const one of ours) {
      const isWanted = wanted.some(({ key }) => key === one.key) && firstOf(one.key) === one;
      if (isWanted || !isToCome(one, now)) continue;
      await calls.cancel(guild, one.id);
      count.ended += 1;
    }
    for (const event of wanted) {
      const body = bodyOf(event);
      const there = firstOf(event.key);
      if (!there) {
        await calls.create(guild, body);
        count.created += 1;
      } else if (isToCome(there, now) && !isUpToDate(there, body)) {
        await calls.change(guild, there.id, body);
        count.changed += 1;
      }
    }
  };

  return {
    reconcile: async (wanted, now): Promise<Mirroring> => {
      const me = bot();
      const count = { created: 0, changed: 0, ended: 0 };
      if (me === undefined) return { ...count, isComplete: false };
      let isComplete = true;
      for (const guild of guilds()) {
        try {
          await inGuild(guild, me, wanted, now, count);
        } catch (thrown) {
          isComplete = false;
          const status = thrown instanceof PlatformError ? { status: thrown.status } : {};
          const error = toError(thrown);
          log.warn('events could not be shown in a Discord server', {
            platform: 'discord',
            ...status,
            error,
          });
        }
      }
      return { ...count, isComplete };
    },
  };
};
