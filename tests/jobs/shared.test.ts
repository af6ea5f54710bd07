import { afterEach, describe, expect, it } from 'vitest';
import type { NewSchedule } from '../../src/features/delivery/domain.ts';
import type { Holder } from '../../src/features/delivery/lease-store.ts';
import { shift } from '../../src/core/clock.ts';
import { aDelivery, person } from '../support/deliveries.ts';
import { createManualTime, type ManualTime } from '../support/fake-slack/manual-time.ts';
import { temporaryStorage } from '../support/storage.ts';
import { createFakeQueues } from './fake-queue.ts';
import { setStage, type Stage, type StageOptions } from './stage.ts';

const SECOND = 1000;

const leftovers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const leave of leftovers.splice(0).toReversed()) await leave();
});

const say = (words: string, over: Parameters<typeof aDelivery>[0] = {}) =>
  aDelivery({ thing: words, content: [words], ...over });

/** Two programs that share a database and a queue; the time of the first may stand still while the other's goes on. */
const twoPrograms = async (options: StageOptions = {}, firstTime?: ManualTime) => {
  const time = createManualTime();
  const storage = await temporaryStorage(time);
  leftovers.push(() => storage.close());
  const queues = createFakeQueues();
  const program = async (number: number, own: ManualTime): Promise<Stage> => {
    const holder: Holder = { id: `run_${number}`, host: `host${number}`, pid: number };
    const queue = queues.connect(`pool-${number}`);
    const stage = await setStage({
      ...options,
      time: own,
      storage,
      deps: { ...options.deps, holder, queue },
    });
    leftovers.push(() => stage.jobs.stop());
    await stage.jobs.start();
    await stage.settle();
    return stage;
  };
  const first = await program(1, firstTime ?? time);
  const second = await program(2, time);
  const texts = (): readonly string[] => [...first.texts(), ...second.texts()];
  return { time, storage, queues, first, second, texts };
};

describe('several programs on a database server', () => {
  it('send each message once, whichever of them it was put in by', async () => {
    const { first, second, texts } = await twoPrograms();
    await first.enqueue(say('a'), say('b', { to: person(2) }));
    await second.enqueue(say('c', { to: person(3) }));
    await second.pass(5 * SECOND);
    expect(texts().toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('let go of a lane when the platform would take the next message from anybody', async () => {
    const { first, queues } = await twoPrograms();
    await first.enqueue(say('a'));
    expect(queues.locked()).toEqual(['lane:slack:T1']);
    await first.pass(2 * SECOND);
    expect(queues.locked()).toEqual([]);
  });

  it('send at its second what becomes due before the next minute', async () => {
    const { first, time, texts } = await twoPrograms();
    await first.enqueue(say('później', { notBefore: shift(time.now(), 17 * SECOND) }));
    await first.pass(16 * SECOND);
    expect(texts()).toEqual([]);
    await first.pass(SECOND);
    expect(texts()).toEqual(['później']);
  });

  it('run what set times ask for once', async () => {
    const runs: string[] = [];
    const digest: NewSchedule = {
      id: 'digests.daily',
      job: 'digests.send',
      content: null,
      pattern: '* * * * *',
      windowMinutes: 240,
    };
    const job = ({ time }: { readonly time: string }): Promise<void> => Promise.resolve(void runs.push(time));
    const { first } = await twoPrograms({ standing: [digest], runs: { 'digests.send': job } });
    await first.pass(3 * 60 * SECOND + SECOND);
    expect(runs).toEqual(['09:01', '09:02', '09:03']);
  });

  it('go on with what another one left when it stopped in order', async () => {
    const { first, second, texts } = await twoPrograms();
    await first.enqueue(...['a', 'b', 'c'].map((words) => say(words)));
    await first.jobs.stop();
    await second.pass(10 * SECOND);
    expect(texts()).toEqual(['a', 'b', 'c']);
  });

  it('finish what another one was sending when it died, though the queue still thinks it lives', async () => {
    const frozen = createManualTime();
    const { storage, queues, first, second } = await twoPrograms({}, frozen);
    queues.freeze('pool-2');
    first.posts.push(() => frozen.after(100 * SECOND).elapsed);
    await first.enqueue(say('raz'));
    queues.freeze('pool-1');
    const beside = await setStage({
      time: second.time,
      storage,
      deps: { holder: { id: 'run_3', host: 'host3', pid: 3 }, queue: queues.connect('pool-3') },
    });
    leftovers.push(() => beside.jobs.stop());
    await beside.jobs.start();
    await beside.pass(20 * SECOND);
    expect(beside.texts()).toEqual([]);
    await beside.pass(90 * SECOND);
    expect(beside.texts()).toEqual(['raz']);
    // What was taken for dead comes back: it may not write over what its successor wrote.
    frozen.advance(100 * SECOND);
    await first.settle();
    expect(await storage.ledger.counts('handover.reminder', 'raz')).toMatchObject({ sent: 1 });
    expect(await storage.ledger.postedAs('handover.reminder', 'raz')).toHaveLength(1);
  });
});
