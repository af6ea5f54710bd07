import { afterEach, describe, expect, it } from 'vitest';
import type { Job, Occurrence } from '../../src/chat/job.ts';
import { shift } from '../../src/core/clock.ts';
import type { NewSchedule } from '../../src/features/delivery/domain.ts';
import { createManualTime, type ManualTime } from '../support/fake-slack/manual-time.ts';
import { temporaryStorage } from '../support/storage.ts';
import { setStage, type Stage, type StageOptions } from './stage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const leftovers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const leave of leftovers.splice(0).toReversed()) await leave();
});

const digest: NewSchedule = {
  id: 'digests.daily',
  job: 'digests.send',
  content: null,
  pattern: '0 9 * * *',
  windowMinutes: 240,
};

/** A program whose job writes down when it ran; another one can be started on the same database. */
const scene = async (run: Job = () => Promise.resolve(), standing: readonly NewSchedule[] = [digest]) => {
  const time = createManualTime('2026-11-22T07:00:00.000Z');
  const storage = await temporaryStorage(time);
  leftovers.push(() => storage.close());
  const runs: Occurrence[] = [];
  const start = async (own: ManualTime = time, options: StageOptions = {}): Promise<Stage> => {
    const stage = await setStage({
      time: own,
      storage,
      standing,
      runs: {
        'digests.send': async (occurrence) => {
          runs.push(occurrence);
          await run(occurrence);
        },
      },
      ...options,
    });
    leftovers.push(() => stage.jobs.stop());
    await stage.jobs.start();
    await stage.settle();
    return stage;
  };
  const ledger = async () =>
    (await storage.schedules.history('digests.daily', 100))
      .toReversed()
      .map(({ day, time: hour, state, reason }) => [day, hour, state, reason ?? ''].join(' ').trim());
  return { time, storage, runs, start, ledger };
};

describe('what is set for a time', () => {
  it('runs at that time on Warsaw’s clocks, once', async () => {
    const { start, runs, ledger } = await scene();
    const stage = await start();
    await stage.pass(59 * MINUTE);
    expect(runs).toEqual([]);
    await stage.pass(5 * MINUTE);
    expect(runs).toEqual([
      {
        schedule: 'digests.daily',
        content: null,
        due: '2026-11-22T08:00:00.000Z',
        day: '2026-11-22',
        time: '09:00',
      },
    ]);
    expect(await ledger()).toEqual(['2026-11-22 09:00 done']);
  });

  it('that was missed runs after the start, while it is still of use', async () => {
    const { time, start, runs } = await scene();
    const first = await start();
    await first.jobs.stop();
    time.advance(3 * HOUR);
    await start();
    expect(runs.map(({ due }) => due)).toEqual(['2026-11-22T08:00:00.000Z']);
  });

  it('that is of no use any more is skipped, and staff can see why', async () => {
    const { time, start, runs, ledger } = await scene();
    const first = await start();
    await first.jobs.stop();
    time.advance(2 * 24 * HOUR + 2 * HOUR);
    await start();
    expect(runs.map(({ day }) => day)).toEqual(['2026-11-24']);
    expect(await ledger()).toEqual([
      '2026-11-22 09:00 skipped late',
      '2026-11-23 09:00 skipped late',
      '2026-11-24 09:00 done',
    ]);
  });

  it('runs again when the program died over it, for the same occurrence', async () => {
    const frozen = createManualTime('2026-11-22T08:00:00.000Z');
    let isHanging = true;
    const { time, start, runs, ledger } = await scene(() =>
      isHanging ? new Promise(() => undefined) : Promise.resolve(),
    );
    const early = await start(time, { deps: { holder: { id: 'run_zero', host: 'test', pid: 9 } } });
    await early.jobs.stop();
    const dying = await setStage({
      time: frozen,
      storage: early.storage,
      runs: {
        'digests.send': (occurrence) => {
          runs.push(occurrence);
          return new Promise(() => undefined);
        },
      },
      deps: { holder: { id: 'run_dead', host: 'test', pid: 8 } },
    });
    await dying.jobs.start();
    await dying.settle();
    expect(runs).toHaveLength(1);
    isHanging = false;
    time.advance(HOUR + MINUTE);
    await start(time, { deps: { isGone: ({ id }) => id === 'run_dead' } });
    expect(runs.map(({ due }) => due)).toEqual(['2026-11-22T08:00:00.000Z', '2026-11-22T08:00:00.000Z']);
    expect(await ledger()).toEqual(['2026-11-22 09:00 done']);
  });

  it('that fails is tried again while its window lasts, then given up', async () => {
    const { start, runs, ledger } = await scene(
      () => Promise.reject(new Error('nie ma bazy wiedzy')),
      [{ ...digest, windowMinutes: 10 }],
    );
    const stage = await start();
    await stage.pass(HOUR + 30 * MINUTE);
    expect(runs.length).toBeGreaterThan(2);
    expect(await ledger()).toEqual(['2026-11-22 09:00 failed failed']);
    expect(stage.log).toContainEqual(expect.objectContaining({ level: 'error', kind: 'digests.send' }));
  });

  it('on the night that has an hour twice runs once', async () => {
    const nightly = { ...digest, pattern: '30 2 * * *' };
    const { start, ledger } = await scene(() => Promise.resolve(), [nightly]);
    const time = createManualTime('2026-10-24T22:00:00.000Z');
    const stage = await start(time);
    await stage.pass(5 * HOUR);
    expect(await ledger()).toEqual(['2026-10-25 02:30 done']);
  });

  it('on the night that lacks an hour runs at three', async () => {
    const nightly = { ...digest, pattern: '30 2 * * *' };
    const { start, ledger } = await scene(() => Promise.resolve(), [nightly]);
    const stage = await start(createManualTime('2027-03-27T23:00:00.000Z'));
    await stage.pass(3 * HOUR);
    expect(await ledger()).toEqual(['2027-03-28 03:00 done']);
  });

  it('is neither missed nor doubled when the computer’s clock jumps an hour and back', async () => {
    const { time, start, runs } = await scene();
    const stage = await start();
    time.advance(HOUR + 5 * MINUTE);
    await stage.pass(MINUTE);
    time.advance(-HOUR);
    await stage.pass(2 * HOUR);
    expect(runs.map(({ due }) => due)).toEqual(['2026-11-22T08:00:00.000Z']);
  });

  it('keeps its time when the program is started again', async () => {
    const { time, storage, start } = await scene();
    const first = await start();
    const before = (await storage.schedules.schedule('digests.daily'))?.nextAt;
    await first.jobs.stop();
    time.advance(2 * MINUTE);
    await start();
    expect((await storage.schedules.schedule('digests.daily'))?.nextAt).toBe(before);
    expect(before).toBe(shift(time.now(), 58 * MINUTE));
  });

  it('by a job that is no more fails, and says so', async () => {
    const { start, ledger } = await scene(undefined, [{ ...digest, job: 'old.job' }]);
    const stage = await start();
    await stage.pass(HOUR + MINUTE);
    expect(await ledger()).toEqual(['2026-11-22 09:00 failed unknown-job']);
  });
});
