import { expect, it } from 'vitest';
import { createHearing } from '../../src/core/hearing.ts';
import type { Timer } from '../../src/core/timer.ts';

/** A loop that turns when it is told to, and two seconds that end when they are told to. */
const scene = () => {
  const turning: (() => void)[] = [];
  let timeEnds: () => void = () => {};
  const timer: Timer = {
    after: () => ({ elapsed: new Promise((resolve) => (timeEnds = resolve)), cancel: () => {} }),
  };
  const settle = async (): Promise<void> => {
    for (let step = 0; step < 10; step += 1) await Promise.resolve();
  };
  const hearing = createHearing(timer, () => new Promise((next) => turning.push(next)));
  let isQuiet = false;
  return {
    hearing,
    wait: (): void => void hearing.quiet().then(() => (isQuiet = true)),
    turn: async (): Promise<void> => {
      for (let half = 0; half < 2; half += 1) {
        for (const next of turning.splice(0)) next();
        await settle();
      }
    },
    endTime: async (): Promise<void> => {
      timeEnds();
      await settle();
    },
    isQuiet: () => isQuiet,
  };
};

it('is quiet when a look at the connections brought nobody', async () => {
  const { wait, turn, isQuiet } = scene();
  wait();
  expect(isQuiet()).toBe(false);
  await turn();
  expect(isQuiet()).toBe(true);
});

it('is not quiet while each look brings somebody new', async () => {
  const { hearing, wait, turn, isQuiet } = scene();
  wait();
  for (let count = 0; count < 5; count += 1) {
    await hearing.hear(Promise.resolve());
    await turn();
    expect(isQuiet()).toBe(false);
  }
  await turn();
  expect(isQuiet()).toBe(true);
});

it('is not quiet while somebody who came was not told so', async () => {
  const { hearing, wait, turn, isQuiet } = scene();
  let tell: () => void = () => {};
  const told = hearing.hear(new Promise<void>((resolve) => (tell = resolve)));
  wait();
  await turn();
  await turn();
  expect(isQuiet()).toBe(false);
  tell();
  await told;
  await turn();
  expect(isQuiet()).toBe(true);
});

it('takes who could not be told for told', async () => {
  const { hearing, wait, turn, isQuiet } = scene();
  await expect(hearing.hear(Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  wait();
  await turn();
  expect(isQuiet()).toBe(true);
});

it('lets a crowd without end wait for its answers no longer than two seconds', async () => {
  const { hearing, wait, turn, endTime, isQuiet } = scene();
  wait();
  void hearing.hear(new Promise<void>(() => {}));
  await turn();
  expect(isQuiet()).toBe(false);
  await endTime();
  await turn();
  expect(isQuiet()).toBe(true);
});
