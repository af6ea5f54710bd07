import type { Platform } from '../chat/platform.ts';
import { type Clock, type Instant, shift } from '../core/clock.ts';
import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import { MOST_MIRRORED, publicEvents } from '../features/feeds/public-events.ts';
import type { Holder } from '../features/delivery/lease-store.ts';
import { textsIn } from '../i18n/texts.ts';
import { createThisRun, isOver } from '../jobs/this-run.ts';
import { createTicker } from '../jobs/ticker.ts';
import type { Storage } from '../storage/storage.ts';
import type { Part } from './life.ts';

const LEASE = 'event-mirror';
const MINUTE = 60_000;
/** What others changed on the platform is put right at least so often, in milliseconds. */
const LOOK_AGAIN = 60 * MINUTE;
/** Of several programs one does it; when it dies another one goes on after this time, in milliseconds. */
const MINE_FOR = 3 * MINUTE;

/**
 * Shows published events in the calendars of platforms that have one: at the start, within a minute of every change,
 * and once an hour whatever happened. Nothing is remembered about it: what is there is looked at each time.
 */
export const createEventMirror = (
  storage: Pick<Storage, 'calendar' | 'leases'>,
  platforms: readonly Platform[],
  clock: Clock,
  log: Log,
  holder: Holder = createThisRun(),
): Part & { readonly mirror: () => Promise<void> } => {
  const mirrors = platforms.flatMap((platform) =>
    platform.mirror ? [{ platform, mirror: platform.mirror }] : [],
  );
  const shown = new Map<string, { readonly events: string; readonly at: Instant }>();
  let running: Promise<void> | undefined;

  /** Whether it is this program's turn; one that died on this computer is not waited for. */
  const takeTurn = async (now: Instant): Promise<boolean> => {
    const until = shift(now, MINE_FOR);
    if (await storage.leases.take(LEASE, holder, now, until)) return true;
    const held = await storage.leases.look(LEASE);
    return held !== undefined && isOver(held, holder)
      ? (await storage.leases.takeFrom(LEASE, held, holder, until)) !== undefined
      : false;
  };

  const look = async (): Promise<void> => {
    const now = clock.now();
    if (!(await takeTurn(now))) return;
    const { happenings } = await storage.calendar.shown({}, now, { from: 0, size: MOST_MIRRORED });
    const wanted = publicEvents(happenings, textsIn('pl'), 'pl', now);
    const events = JSON.stringify(wanted);
    for (const { platform, mirror } of mirrors) {
      const { name } = platform;
      const last = shown.get(name);
      if (!platform.ready() || (last?.events === events && last.at > shift(now, -LOOK_AGAIN))) continue;
      const { isComplete, created, changed, ended } = await mirror.reconcile(wanted, now);
      if (isComplete) shown.set(name, { events, at: now });
      const count = created + changed + ended;
      if (count > 0) log.info('events were shown on a platform', { platform: name, count });
    }
  };

  const mirror = (): Promise<void> => {
    running ??= look()
      .catch((thrown: unknown) =>
        log.error('showing events on a platform failed', { error: toError(thrown) }),
      )
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  const ticker = createTicker(() => void mirror());
  return {
    name: 'event-mirror',
    mirror,
    start: () => {
      if (mirrors.length === 0) return Promise.resolve();
      ticker.start();
      void mirror();
      return Promise.resolve();
    },
    stop: async () => {
      ticker.stop();
      await running;
      if (mirrors.length > 0) await storage.leases.letGo(LEASE, holder.id, clock.now());
    },
  };
};
