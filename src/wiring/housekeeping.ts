import { type Clock, shift } from '../core/clock.ts';
import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import { FIRST_TOPICS } from '../features/consultations/first-topics.ts';
import type { Storage } from '../storage/storage.ts';
import type { Part } from './life.ts';

const HOUR = 3_600_000;
/** Handled inputs are remembered this long: platforms redeliver within minutes, outages within a day. */
const KEEP = 7 * 24 * HOUR;

/**
 * Forgets what the program itself needs no more: at the start and every six hours; and puts in what every region begins
 * with. What is held of people has periods of its own, see features/privacy.
 */
export const createHousekeeping = (storage: Storage, clock: Clock, log: Log): Part => {
  let timer: NodeJS.Timeout | undefined;
  const clean = async (): Promise<void> => {
    try {
      const count = await storage.purge(shift(clock.now(), -KEEP));
      log.debug('forgot old inputs', { count });
    } catch (thrown) {
      log.error('forgetting old inputs failed', { error: toError(thrown) });
    }
  };
  return {
    name: 'housekeeping',
    start: async () => {
      await storage.consultations.seedTopics(FIRST_TOPICS);
      await clean();
      timer = setInterval(() => void clean(), 6 * HOUR);
      timer.unref();
    },
    stop: () => {
      clearInterval(timer);
      return Promise.resolve();
    },
  };
};
