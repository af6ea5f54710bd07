import { describe, expect, it } from 'vitest';
import { silentLog } from '../../src/core/log.ts';
import type { Timer } from '../../src/core/timer.ts';
import { createLife, type Part } from '../../src/wiring/life.ts';

const world = (broken?: string) => {
  const done: string[] = [];
  const part = (name: string, stop: () => Promise<void> = () => Promise.resolve()): Part => ({
    name,
    start: () => {
      if (name === broken) return Promise.reject(new Error(`${name} cannot start`));
      done.push(`+${name}`);
      return Promise.resolve();
    },
    stop: async () => {
      await stop();
      done.push(`-${name}`);
    },
  });
  return { done, part };
};

const never: Timer = { after: () => ({ elapsed: new Promise(() => undefined), cancel() {} }) };
const atOnce: Timer = { after: () => ({ elapsed: Promise.resolve(), cancel() {} }) };

describe('the life of the program', () => {
  it('starts its parts in order and stops them the other way round', async () => {
    const { done, part } = world();
    const life = createLife([part('storage'), part('http'), part('slack')], silentLog, never);
    await life.start();
    expect(await life.stop()).toBe(true);
    expect(done).toEqual(['+storage', '+http', '+slack', '-slack', '-http', '-storage']);
  });

  it('leaves nothing running when one part cannot start, and says which', async () => {
    const { done, part } = world('slack');
    const life = createLife([part('storage'), part('slack'), part('discord')], silentLog, never);
    await expect(life.start()).rejects.toThrow('slack cannot start');
    expect(done).toEqual(['+storage', '-storage']);
  });

  it('stops the rest when one part fails to stop', async () => {
    const { done, part } = world();
    const life = createLife(
      [part('storage'), part('slack', () => Promise.reject(new Error('stuck')))],
      silentLog,
      never,
    );
    await life.start();
    await life.stop();
    expect(done).toContain('-storage');
  });

  it('does not wait for ever for a part that hangs', async () => {
    const { part } = world();
    const life = createLife([part('slack', () => new Promise(() => undefined))], silentLog, atOnce);
    await life.start();
    expect(await life.stop()).toBe(false);
  });

  it('stops once, however often it is told to', async () => {
    const { done, part } = world();
    const life = createLife([part('storage')], silentLog, never);
    await life.start();
    await Promise.all([life.stop(), life.stop()]);
    expect(done.filter((step) => step === '-storage')).toHaveLength(1);
  });
});
