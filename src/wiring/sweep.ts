import type { Clock } from '../core/clock.ts';
import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import { createTicker } from '../jobs/ticker.ts';
import type { Storage } from '../storage/storage.ts';
import type { Part } from './life.ts';
import { registrationsDeps } from './registrations.ts';

/**
 * Every minute, and at the start, does what time or a crash left to be done for registrations. It may run in several
 * programs at once: each change is made by one of them.
 */
export const createSweep = (storage: Storage, clock: Clock, log: Log): Part => {
  const { signUps } = registrationsDeps(storage, log);
  let sweeping: Promise<void> | undefined;
  const sweep = (): void => {
    sweeping ??= signUps
      .sweep(clock.now())
      .catch((thrown: unknown) => log.error('sweeping the registrations failed', { error: toError(thrown) }))
      .finally(() => {
        sweeping = undefined;
      });
  };
  const ticker = createTicker(sweep);
  return {
    name: 'sweep',
    start: () => {
      ticker.start();
      sweep();
      return Promise.resolve();
    },
    stop: async () => {
      ticker.stop();
      await sweeping;
    },
  };
};
