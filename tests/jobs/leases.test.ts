import { afterEach, describe, expect, it } from 'vitest';
import type { Holder } from '../../src/features/delivery/lease-store.ts';
import { aDelivery } from '../support/deliveries.ts';
import { createManualTime, type ManualTime } from '../support/fake-slack/manual-time.ts';
import { temporaryStorage } from '../support/storage.ts';
import { setStage, type Stage, type StageOptions } from './stage.ts';

const SECOND = 1000;
const one: Holder = { id: 'run_one', host: 'test', pid: 1 };
const two: Holder = { id: 'run_two', host: 'test', pid: 2 };

const leftovers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const leave of leftovers.splice(0).toReversed()) await leave();
});

/** Two programs on one database: side by side in one time, or one of them frozen while the other's time goes on. */
const twoPrograms = async (options: StageOptions = {}, firstTime?: ManualTime) => {
  const time = createManualTime();
  const storage = await temporaryStorage(time);
  leftovers.push(() => storage.close());
  const program = async (holder: Holder, own: ManualTime): Promise<Stage> => {
    const stage = await setStage({ ...options, time: own, storage, deps: { ...options.deps, holder } });
    leftovers.push(() => stage.jobs.stop());
    return stage;
  };
  return { time, storage, first: await program(one, firstTime ?? time), second: await program(two, time) };
};

/** The outcome of a start, as far as it is known. */
const starting = (stage: Stage) => {
  const seen: { outcome: string; message?: string } = { outcome: 'waiting' };
  stage.jobs.start().then(
    () => (seen.outcome = 'started'),
    (thrown: unknown) => Object.assign(seen, { outcome: (thrown as Error).name, message: String(thrown) }),
  );
  return seen;
};

describe('a second program on the same database', () => {
  it('does not start while the first lives, and says which one that is', async () => {
    const { first, second } = await twoPrograms();
    await first.jobs.start();
    const start = starting(second);
    await second.pass(11 * SECOND);
    expect(start).toMatchObject({ outcome: 'AlreadyRunning' });
    expect(start.message).toContain('komputer test, proces 1');
    expect(start.message).toContain('DATABASE_URL');
  });

  it('starts at once when the first has ended in order', async () => {
    const { first, second } = await twoPrograms();
    await first.jobs.start();
    await first.jobs.stop();
    const start = starting(second);
    await second.settle();
    expect(start.outcome).toBe('started');
  });

  it('starts at once when the first is known to be dead', async () => {
    const isGone = (holder: Holder) => holder.id === 'run_one';
    const { storage, time, second } = await twoPrograms({ deps: { isGone } });
    await storage.leases.take('delivery', one, time.now(), '2026-11-22T08:00:30.000Z' as never);
    const start = starting(second);
    await second.settle();
    expect(start.outcome).toBe('started');
  });

  it('starts, too, when the last thing the dead one wrote arrives in the middle of the look', async () => {
    const isGone = (holder: Holder) => holder.id === 'run_one';
    const { storage, time, second } = await twoPrograms({ deps: { isGone } });
    await storage.leases.take('delivery', one, time.now(), '2026-11-22T08:00:30.000Z' as never);
    const takeFrom = storage.leases.takeFrom.bind(storage.leases);
    let isLate = true;
    Object.assign(storage.leases, {
      takeFrom: async (...given: Parameters<typeof takeFrom>) => {
        if (isLate)
          await storage.leases.take('delivery', one, time.now(), '2026-11-22T08:00:40.000Z' as never);
        isLate = false;
        return takeFrom(...given);
      },
    });
    const start = starting(second);
    await second.pass(2 * SECOND);
    expect(start.outcome).toBe('started');
  });

  it('waits half a minute for one of which nothing is known, and then starts', async () => {
    const { storage, time, second } = await twoPrograms();
    await storage.leases.take('delivery', one, time.now(), '2026-11-22T08:00:30.000Z' as never);
    const start = starting(second);
    await second.pass(29 * SECOND);
    expect(start.outcome).toBe('waiting');
    await second.pass(2 * SECOND);
    expect(start.outcome).toBe('started');
  });

  it('does not wait for ever because a clock was set back', async () => {
    const { storage, time, second } = await twoPrograms();
    await storage.leases.take('delivery', one, time.now(), '2026-11-22T09:00:30.000Z' as never);
    const start = starting(second);
    await second.pass(33 * SECOND);
    expect(start.outcome).toBe('started');
  });
});

describe('a program that was asleep', () => {
  it('ends when another has taken over, and claims nothing before that', async () => {
    const { first, second } = await twoPrograms({}, createManualTime());
    await first.jobs.start();
    const start = starting(second);
    await second.pass(31 * SECOND);
    expect(start.outcome).toBe('started');
    await first.enqueue(aDelivery({ content: ['raz'] }));
    expect([first.texts(), second.texts()]).toEqual([[], ['raz']]);
    await first.pass(11 * SECOND);
    expect([first.lost(), second.lost()]).toEqual([1, 0]);
  });

  it('does not send what it claimed before it fell asleep, but looks it up first', async () => {
    const { time, storage, first } = await twoPrograms();
    const claim = storage.outbox.claim.bind(storage.outbox);
    let isTired = true;
    Object.assign(storage.outbox, {
      claim: async (...given: Parameters<typeof claim>) => {
        const claimed = await claim(...given);
        if (isTired) time.advance(20 * SECOND);
        isTired = false;
        return claimed;
      },
    });
    await first.jobs.start();
    await first.enqueue(aDelivery({ content: ['raz'] }));
    expect(first.texts()).toEqual([]);
    await first.pass(60 * SECOND);
    expect(first.texts()).toEqual(['raz']);
    expect(first.log.map(({ event }) => event)).toContain('deliveries were interrupted; they are looked up');
  });

  it('goes on when nobody has taken over', async () => {
    const { time, first } = await twoPrograms();
    await first.jobs.start();
    await first.settle();
    time.advance(31 * SECOND);
    await first.settle();
    await first.enqueue(aDelivery({ content: ['raz'] }));
    expect(first.texts()).toEqual(['raz']);
    expect(first.lost()).toBe(0);
  });
});
