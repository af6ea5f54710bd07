import type { Clock } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import { createConsultationEntries } from '../features/consultations/calendar-entries.ts';
import { FEED_PATH, tokenIn } from '../features/feeds/address.ts';
import { createFeeds, type Feeds } from '../features/feeds/service.ts';
import { reachOf } from '../features/people/reach.ts';
import { createFeedsMount } from '../http/feeds.ts';
import type { Mount } from '../http/mount.ts';
import type { Storage } from '../storage/storage.ts';
import { consultationsDeps } from './consultations.ts';

/** People's calendars over the storage. What writes them is loaded only when somebody asks for one. */
export const feedsOver = (storage: Storage): Feeds =>
  createFeeds({
    store: storage.feeds,
    others: createConsultationEntries(consultationsDeps(storage)),
    happenings: (ids) => storage.calendar.happenings(ids),
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
      return {
        owner,
        text: await feeds.feedOf(owner, (person && reachOf(person)?.locale) ?? 'pl', clock.now()),
      };
    },
  });
};
