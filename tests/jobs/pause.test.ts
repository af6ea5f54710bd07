import { afterEach, describe, expect, it } from 'vitest';
import type { Occurrence } from '../../src/chat/job.ts';
import type { PersonId } from '../../src/core/ids.ts';
import type { NewSchedule } from '../../src/features/delivery/domain.ts';
import { aDelivery, person } from '../support/deliveries.ts';
import { createManualTime } from '../support/fake-slack/manual-time.ts';
import { temporaryStorage } from '../support/storage.ts';
import { sayThing, setStage, type Stage } from './stage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const JAN = 'per_jan' as PersonId;

const leftovers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const leave of leftovers.splice(0).toReversed()) await leave();
});

const slot: NewSchedule = {
  id: 'digests:d-0900',
  job: 'digests.slot',
  content: null,
  pattern: '0 9 * * *',
  windowMinutes: 240,
};

/** A running program at eight in the morning, with a digest due at nine, and the switch of everything. */
const scene = async (isHolding = true) => {
  const time = createManualTime('2026-11-22T07:00:00.000Z');
  const storage = await temporaryStorage(time);
  leftovers.push(() => storage.close());
  await storage.people.welcome({
    person: JAN,
    account: 'acc_jan',
    platform: 'slack',
    workspace: 'T1',
    user: 'U9',
    name: 'Jan',
    at: time.now(),
  });
  const runs: Occurrence[] = [];
  const stage: Stage = await setStage({
    time,
    storage,
    standing: [slot],
    kinds: { 'handover.reminder': sayThing, 'delivery.paused': sayThing },
    runs: {
      'digests.slot': (occurrence) => {
        runs.push(occurrence);
        return Promise.resolve();
      },
    },
    deps: isHolding ? { held: async () => ((await storage.pauses.current()) ? ['digests.slot'] : []) } : {},
  });
  leftovers.push(() => stage.jobs.stop());
  await stage.jobs.start();
  await stage.settle();
  const pause = async (): Promise<void> => {
    const tell = [
      aDelivery({ kind: 'delivery.paused', thing: 'pau', to: person(9), content: ['wstrzymane'] }),
    ];
    await storage.pauses.pause('pau', { by: JAN, at: time.now(), tell });
    await stage.settle();
  };
  const resume = async (): Promise<void> => {
    const current = (await storage.pauses.current())!;
    await storage.pauses.resume(current, { by: JAN, at: time.now(), tell: [] });
    await stage.settle();
  };
  const ledger = async () =>
    (await storage.schedules.history(slot.id, 10)).map(({ day, state, reason }) => [day, state, reason]);
  return { stage, storage, runs, pause, resume, ledger };
};

const says = (words: string, number: number) =>
  aDelivery({ thing: words, to: person(number), content: [words] });

describe('a pause of all deliveries', () => {
  it('keeps everything back but the news of it, and lets everything go afterwards, once', async () => {
    const { stage, pause, resume } = await scene();
    await pause();
    await stage.enqueue(says('pierwsza', 1), says('druga', 2));
    await stage.pass(10 * MINUTE);
    expect(stage.texts()).toEqual(['wstrzymane']);
    await resume();
    await stage.pass(2 * MINUTE);
    expect(stage.texts().toSorted()).toEqual(['druga', 'pierwsza', 'wstrzymane']);
  });

  it('holds a digest, which comes when the pause is short', async () => {
    const { stage, runs, pause, resume, ledger } = await scene();
    await pause();
    await stage.pass(2 * HOUR);
    expect(runs).toEqual([]);
    await resume();
    await stage.pass(2 * MINUTE);
    expect(runs.map(({ due }) => due)).toEqual(['2026-11-22T08:00:00.000Z']);
    expect(await ledger()).toEqual([['2026-11-22', 'done', undefined]]);
  });

  it('skips a digest that would come too late, and says that it was paused', async () => {
    const { stage, runs, pause, resume, ledger } = await scene();
    await pause();
    await stage.pass(6 * HOUR);
    expect(await ledger()).toEqual([['2026-11-22', 'skipped', 'paused']]);
    await resume();
    await stage.pass(2 * MINUTE);
    expect(runs).toEqual([]);
  });

  it('without the guard would have run the digest in the middle of it', async () => {
    const { stage, runs, pause } = await scene(false);
    await pause();
    await stage.pass(2 * HOUR);
    expect(runs).toHaveLength(1);
  });
});
