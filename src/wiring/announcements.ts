import type { Channel } from '../chat/channel.ts';
import type { Platform } from '../chat/platform.ts';
import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import { foldedWords } from '../core/text.ts';
import { warsawDay } from '../core/warsaw.ts';
import { createLookDrawing } from '../documents/looks/draw-in-thread.ts';
import { tableFiles } from '../documents/table-files.ts';
import type { Handling, Surroundings } from '../features/announcements/handling.ts';
import { momentText, readMoment } from '../features/calendar/desk/read-moment.ts';
import { reachOf } from '../features/people/reach.ts';
import type { People } from '../features/people/service.ts';
import type { Storage } from '../storage/storage.ts';
import { coordinatorsOf } from './coordinators.ts';
import { registrationsDeps } from './registrations.ts';

/** Where announcements can be posted, and how platforms show them. */
export interface Outlets {
  readonly channels: Surroundings['channels'];
  readonly renderings: Handling['renderings'];
}

/** Nowhere to post and nothing to split: for programs without a platform. */
export const NO_OUTLETS: Outlets = { channels: () => Promise.resolve([]), renderings: [] };

/** Channels of every platform that tells them now; one that is away has none. */
export const channelsOf =
  (platforms: () => readonly Platform[], log: Log): Surroundings['channels'] =>
  async () => {
    const ask = async (platform: Platform): Promise<readonly Channel[]> => {
      try {
        return await platform.channels();
      } catch (thrown) {
        log.warn('channels could not be listed', { platform: platform.name, error: toError(thrown) });
        return [];
      }
    };
    return (await Promise.all(platforms().map(ask))).flat();
  };

/** How each platform shows a message. */
export const loadRenderings = async (): Promise<Outlets['renderings']> => {
  const [slack, discord] = await Promise.all([
    import('../../adapters/slack/look.ts'),
    import('../../adapters/discord/look.ts'),
  ]);
  return [
    { platform: 'slack', skin: slack.SKIN, looks: slack.looksOf },
    { platform: 'discord', skin: discord.SKIN, looks: discord.looksOf },
  ];
};

/** Events among which those that can be announced are looked for, the nearest first. */
const MOST_LOOKED_AT = 100;

/** What announcements need of others: events, groups, people, units, channels. */
export const announcementsDeps = (
  storage: Storage,
  { channels, renderings }: Outlets,
  log: Log,
  people: Pick<People, 'withRole'>,
): Handling => {
  const { announcements, calendar, groups, units } = storage;
  const { directory } = registrationsDeps(storage, log);
  return {
    store: announcements,
    renderings,
    drawLooks: createLookDrawing(),
    tables: tableFiles,
    moments: {
      read: (typed, now) => readMoment(typed, { now, today: warsawDay(now) }),
      write: momentText,
    },
    around: {
      channels,
      events: async (words, now, most) => {
        const roots = foldedWords(words)
          .split(' ')
          .filter((word) => word !== '');
        const { happenings } = await calendar.all({ from: 0, size: MOST_LOOKED_AT }, roots, now);
        return happenings.filter(({ state }) => state === 'published' || state === 'planned').slice(0, most);
      },
      happening: (id) => calendar.happening(id),
      groups: async (most) => (await groups.search({}, { from: 0, size: most })).groups,
      groupName: async (id) => (await groups.group(id))?.name,
      coordinators: coordinatorsOf(people),
      withRole: async (role, now) => (await people.withRole(role, now)).map(({ id }) => id),
      nameOf: (person) => directory.nameOf(person),
      unit: (id) => units.unit(id),
      reach: async (id) => {
        const person = await storage.people.person(id);
        return person && reachOf(person);
      },
      isPaused: async () => (await storage.pauses.current()) !== undefined,
    },
  };
};
