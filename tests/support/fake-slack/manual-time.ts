import { type Clock, type Instant, shift } from '../../../src/core/clock.ts';
import type { Timer } from '../../../src/core/timer.ts';

/** A clock and a timer that move only when a test moves them. */
export interface ManualTime extends Clock, Timer {
  /** Moves the clock and rings every timer that is due by then. */
  advance(milliseconds: number): void;
  /** Resolves as soon as something waits for that long or longer. */
  awaited(milliseconds: number): Promise<void>;
}

interface Waiting {
  readonly due: Instant;
  readonly length: number;
  readonly ring: () => void;
}

export const createManualTime = (start = '2026-11-22T08:00:00.000Z'): ManualTime => {
  let now = start as Instant;
  const waiting = new Set<Waiting>();
  const watchers = new Set<() => void>();
  const isAwaited = (milliseconds: number): boolean =>
    [...waiting].some(({ length }) => length >= milliseconds);
  return {
    now: () => now,
    after: (milliseconds) => {
      let entry: Waiting | undefined;
      const elapsed = new Promise<void>((resolve) => {
        entry = { due: shift(now, milliseconds), length: milliseconds, ring: resolve };
        waiting.add(entry);
      });
      for (const watch of watchers) watch();
      return { elapsed, cancel: () => entry && waiting.delete(entry) };
    },
    advance: (milliseconds) => {
      now = shift(now, milliseconds);
      for (const entry of waiting) {
        if (entry.due > now) continue;
        waiting.delete(entry);
        entry.ring();
      }
    },
    awaited: (milliseconds) =>
      new Promise((resolve) => {
        const watch = (): void => {
          if (!isAwaited(milliseconds)) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
      }),
  };
};
