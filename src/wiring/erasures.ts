import type { Clock } from '../core/clock.ts';
import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import { eraseAgain, type ErasureLedger, keepApart } from '../features/privacy/erasures.ts';
import type { PrivacyHandling } from '../features/privacy/handling.ts';
import type { Part } from './life.ts';

const MINUTE = 60_000;

/**
 * Keeps erasures apart from the database, and erases again whoever a copy has brought back: before anybody is served,
 * and each minute, for some can be erased only when they advise nobody any more.
 */
export const createErasuresPart = (
  handling: Pick<PrivacyHandling, 'store' | 'live'>,
  ledger: ErasureLedger,
  clock: Clock,
  log: Log,
): Part => {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    try {
      const { again, left } = await eraseAgain(handling, ledger, clock.now());
      if (again > 0) log.warn('erased people whom a copy had brought back', { count: again });
      if (left > 0) log.error('people who were erased are back and cannot be erased yet', { count: left });
      await keepApart(handling, ledger);
    } catch (thrown) {
      log.error('keeping erasures apart failed', { error: toError(thrown) });
    }
  };
  return {
    name: 'erasures',
    start: async () => {
      await look();
      timer = setInterval(() => {
        looking ??= look().finally(() => {
          looking = undefined;
        });
      }, MINUTE);
      timer.unref();
    },
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
};
