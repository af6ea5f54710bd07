import { type Clock, toInstant } from '../../../src/core/clock.ts';
import type { Timer } from '../../../src/core/timer.ts';

/** How much faster time goes by in crash tests, so that the shipped waiting times need not be changed. */
export const SPEED = 20;

/** Milliseconds of the fast clock, the same in every process that was told the same beginning. */
export const fastNow = (beginning: number): number => beginning + (Date.now() - beginning) * SPEED;

export interface FastTime extends Clock, Timer {
  /** No timer rings any more: what waits for one is as good as dead. */
  die(): void;
}

export const createFastTime = (beginning: number): FastTime => {
  let isDead = false;
  return {
    now: () => toInstant(fastNow(beginning)),
    after: (milliseconds) => {
      let handle: NodeJS.Timeout | undefined;
      const elapsed = new Promise<void>((resolve) => {
        handle = setTimeout(() => {
          if (!isDead) resolve();
        }, milliseconds / SPEED);
      });
      return { elapsed, cancel: () => clearTimeout(handle) };
    },
    die: () => {
      isDead = true;
    },
  };
};
