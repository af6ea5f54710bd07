import { type Clock, type Instant, shift, toInstant } from '../../src/core/clock.ts';

export interface MovingClock extends Clock {
  pass(milliseconds: number): Instant;
}

/** A clock that stands still until it is moved. */
export const movingClock = (start: Instant = toInstant(Date.UTC(2026, 10, 22, 8))): MovingClock => {
  let now = start;
  return {
    now: () => now,
    pass: (milliseconds) => (now = shift(now, milliseconds)),
  };
};
