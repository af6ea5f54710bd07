import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';

/** Makes one pass at a time; who asks meanwhile gets one more afterwards, however many ask. */
export const createPasses = (pass: (isTick: boolean) => Promise<void>, log: Log) => {
  let passing: Promise<void> | undefined;
  let isAgain = false;
  let isStopping = false;

  const begin = (isTick: boolean): void => {
    if (isStopping) return;
    if (passing) {
      isAgain = true;
      return;
    }
    passing = pass(isTick)
      .catch((thrown: unknown) => log.error('looking for deliveries failed', { error: toError(thrown) }))
      .finally(() => {
        passing = undefined;
        const wasAsked = isAgain;
        isAgain = false;
        if (wasAsked) begin(false);
      });
  };

  return {
    begin,
    /** Begins no other; resolves when the one that is made is over. */
    stop: async (): Promise<void> => {
      isStopping = true;
      await passing;
    },
  };
};
