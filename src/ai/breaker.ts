import { type Clock, toEpoch } from '../core/clock.ts';

/** Keeps people from waiting for a server that is down (pl. *bezpiecznik*). */
export interface Breaker {
  /** Whether a call may be made now. After a pause one call is let through; it decides. */
  isClosed(): boolean;
  worked(): void;
  /** `pause`: what the server asked for, in milliseconds; it holds at once. */
  failed(pause?: number): void;
}

const FAILURES_IN_A_ROW = 3;
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 15 * 60_000;

/** Opens after three failures in a row, each time for twice as long, from half a minute to a quarter of an hour. */
export const createBreaker = (clock: Clock): Breaker => {
  let failures = 0;
  let pauses = 0;
  let closedFrom = 0;
  const now = (): number => toEpoch(clock.now());

  return {
    isClosed: () => {
      if (now() < closedFrom) return false;
      // Whoever asks first after a pause is the trial; others go on without the model until it is known.
      if (failures >= FAILURES_IN_A_ROW) closedFrom = now() + FIRST_PAUSE;
      return true;
    },
    worked: () => {
      failures = 0;
      pauses = 0;
      closedFrom = 0;
    },
    failed: (pause = 0) => {
      failures += 1;
      if (failures < FAILURES_IN_A_ROW) {
        closedFrom = Math.max(closedFrom, now() + pause);
        return;
      }
      const own = Math.min(FIRST_PAUSE * 2 ** pauses, LONGEST_PAUSE);
      pauses += 1;
      closedFrom = now() + Math.max(own, pause);
    },
  };
};
