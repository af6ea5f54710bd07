import type { Timer } from './timer.ts';

/** A time by which work that takes a signal has to end. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Lets the timer go when the work is done in time. */
  lift(): void;
}

/** A signal that fires after that many milliseconds, or earlier together with the one given. */
export const createDeadline = (timer: Timer, milliseconds: number, until?: AbortSignal): Deadline => {
  const controller = new AbortController();
  const waiting = timer.after(milliseconds);
  void waiting.elapsed.then(() => controller.abort());
  return {
    signal: until ? AbortSignal.any([until, controller.signal]) : controller.signal,
    lift: () => waiting.cancel(),
  };
};
