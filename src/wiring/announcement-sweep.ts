import type { Clock } from '../core/clock.ts';
import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import { systemTimer } from '../core/timer.ts';
import { createFanOut } from '../features/announcements/fan-out.ts';
import type { Handling } from '../features/announcements/handling.ts';
import { createTicker } from '../jobs/ticker.ts';
import type { Storage } from '../storage/storage.ts';
import type { Part } from './life.ts';

/** While something goes out its author is told how far it has come, and looked after, this often; milliseconds. */
const LOOK_EVERY = 5_000;

/**
 * Between two steps others have their turn, in milliseconds. A step holds more messages than a platform takes in half a
 * minute, so nobody waits for the next one.
 */
const BREATHE = 200;

/**
 * Carries announcements on: every minute, when something was put into the outbox, and step by step while there is more
 * to do. It may run in several programs at once: each step is taken by one of them.
 */
export const createAnnouncementSweep = (
  storage: Pick<Storage, 'onWork'>,
  handling: Pick<Handling, 'store' | 'around'>,
  clock: Clock,
  log: Log,
): Part => {
  const fanOut = createFanOut(handling);
  let sweeping: Promise<void> | undefined;
  let alarm: { cancel(): void } | undefined;
  let isAgain = false;
  let isStopping = false;

  const wait = (milliseconds: number): void => {
    const ringing = systemTimer.after(milliseconds);
    alarm = ringing;
    void ringing.elapsed.then(sweep);
  };

  const carryOn = async (): Promise<void> => {
    alarm?.cancel();
    alarm = undefined;
    const isMore = await fanOut.step(clock.now());
    if (isStopping) return;
    if (isMore) wait(BREATHE);
    else if (await fanOut.isBusy()) wait(LOOK_EVERY);
  };

  const sweep = (): void => {
    if (isStopping) return;
    isAgain = sweeping !== undefined;
    sweeping ??= carryOn()
      .catch((thrown: unknown) => log.error('carrying announcements on failed', { error: toError(thrown) }))
      .finally(() => {
        sweeping = undefined;
        // What a step of ours put in has its own next step.
        if (isAgain && alarm === undefined) sweep();
      });
  };

  const ticker = createTicker(sweep);
  return {
    name: 'announcements',
    start: () => {
      ticker.start();
      storage.onWork(() => {
        // A pause of ours is over by itself; what others put in need not wake us more often than that.
        if (alarm === undefined) sweep();
      });
      sweep();
      return Promise.resolve();
    },
    stop: async () => {
      isStopping = true;
      ticker.stop();
      alarm?.cancel();
      await sweeping;
    },
  };
};
