import type { Clock } from '../core/clock.ts';
import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import type { LookingAfter } from '../features/delivery/looking-after.ts';
import { watch } from '../features/delivery/watch.ts';
import { createTicker, type Ticker } from '../jobs/ticker.ts';
import type { Part } from './life.ts';

/** How deliveries stand, for whoever watches over the program. */
export type DeliveryHealth = 'ok' | 'paused' | 'stuck' | 'unknown';

/**
 * Looks every minute whether a due digest or something urgent has not completed in a quarter of an hour: with a clock of
 * its own, because the one of the scheduler may be what is stuck.
 */
export const createWatchdog = (
  deps: Pick<LookingAfter, 'overview' | 'watchers' | 'pauses'>,
  clock: Clock,
  log: Log,
  ticker: (tick: () => void) => Ticker = createTicker,
): Part & { readonly health: () => DeliveryHealth; readonly look: () => Promise<void> } => {
  let health: DeliveryHealth = 'unknown';
  let looking: Promise<void> | undefined;

  const lookOnce = async (): Promise<void> => {
    const stuck = await watch(deps, clock.now());
    const isPaused = (await deps.pauses.current()) !== undefined;
    health = stuck.length > 0 ? 'stuck' : isPaused ? 'paused' : 'ok';
    if (stuck.length > 0) log.error('deliveries are stuck', { count: stuck.length, kind: stuck[0]!.kind });
  };

  const look = (): Promise<void> => {
    looking ??= lookOnce()
      .catch((thrown: unknown) => {
        health = 'unknown';
        log.error('watching over deliveries failed', { error: toError(thrown) });
      })
      .finally(() => {
        looking = undefined;
      });
    return looking;
  };

  const minute = ticker(() => void look());
  return {
    name: 'watchdog',
    health: () => health,
    look,
    start: () => {
      minute.start();
      return Promise.resolve();
    },
    stop: async () => {
      minute.stop();
      await looking;
    },
  };
};
