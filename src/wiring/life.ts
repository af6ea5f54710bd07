import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import { systemTimer, type Timer, within } from '../core/timer.ts';

/** A part of the program that is started and stopped. */
export interface Part {
  readonly name: string;
  start(): Promise<unknown>;
  stop(): Promise<unknown>;
}

/** The whole stop takes at most this long, in milliseconds. */
export const STOP_WITHIN = 10_000;

/** Starts parts in order and stops those that were started, last first. */
export const createLife = (parts: readonly Part[], log: Log, timer: Timer = systemTimer) => {
  const started: Part[] = [];
  let stopping: Promise<boolean> | undefined;

  const stopAll = async (): Promise<void> => {
    for (const part of started.toReversed()) {
      try {
        await part.stop();
      } catch (thrown) {
        log.error('stopping a part failed', { method: part.name, error: toError(thrown) });
      }
    }
  };

  return {
    /** Starts everything; when one part cannot start, those before it are stopped again. */
    start: async (): Promise<void> => {
      for (const part of parts) {
        try {
          await part.start();
        } catch (thrown) {
          await stopAll();
          throw thrown;
        }
        started.push(part);
      }
    },
    /** True when everything stopped in time. Called twice, it is the same stop. */
    stop: (): Promise<boolean> => {
      stopping ??= within(stopAll(), STOP_WITHIN, timer).then(({ inTime }) => inTime);
      return stopping;
    },
  };
};
