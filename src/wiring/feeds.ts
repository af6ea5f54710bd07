import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import { FEED_PATH, tokenIn } from '../features/feeds/address.ts';
import { createFeeds, type Feeds } from '../features/feeds/service.ts';
import { createFeedsMount } from '../http/feeds.ts';
import type { Mount } from '../http/mount.ts';
import { textsIn } from '../i18n/texts.ts';
import type { Storage } from '../storage/storage.ts';

/** People's calendars over the storage. What writes them is loaded only when somebody asks for one. */
export const feedsOver = ({ feeds, calendar }: Pick<Storage, 'feeds' | 'calendar'>): Feeds =>
  createFeeds({
    store: feeds,
    happenings: (ids) => calendar.happenings(ids),
    write: async (file) => (await import('../documents/calendar-file.ts')).writeCalendar(file),
  });

/** The part of the site from which calendar programs read. */
export const feedsMount = (storage: Storage, clock: Clock, log: Log): Mount => {
  const feeds = feedsOver(storage);
  return createFeedsMount({
    path: FEED_PATH,
    log,
    read: async (path) => {
      const token = tokenIn(path);
      const owner = token && (await feeds.personOf(token));
      if (!owner) return undefined;
      const person = await storage.people.person(owner);
      return { owner, text: await feeds.feedOf(owner, textsIn(person?.locale ?? 'pl'), clock.now()) };
    },
  });
};
