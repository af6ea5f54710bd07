import type { Job } from '../chat/job.ts';
import { type Clock, type Instant, shift, toEpoch } from '../core/clock.ts';
import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import { warsawDay, warsawTime } from '../core/warsaw.ts';
import { backOff } from '../features/delivery/decide.ts';
import type {
  ClaimedOccurrence,
  NewOccurrence,
  OccurrenceFate,
  Schedule,
  ScheduleStore,
} from '../features/delivery/schedule-store.ts';
import { nextTime, timesUntil } from './calendar.ts';
import type { Leases } from './leases.ts';

const MINUTE = 60_000;

/** Occurrences written in one go after a long downtime; the next tick goes on. */
const MOST_AT_ONCE = 500;

export interface SchedulerDeps {
  readonly store: ScheduleStore;
  /** By name: `digests.send`. */
  readonly jobs: Readonly<Record<string, Job>>;
  /** Jobs that may not run now, because somebody paused what they would send. */
  readonly held: () => Promise<readonly string[]>;
  readonly leases: Leases;
  readonly lease: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** Runs what set times ask for (pl. *planista*): each occurrence once, late ones only inside their window. */
export const createScheduler = ({ store, jobs, held, leases, lease, clock, log }: SchedulerDeps) => {
  let running: Promise<void> | undefined;
  let isStopping = false;

  const isLate = ({ due, windowMinutes }: { readonly due: Instant; readonly windowMinutes: number }) =>
    toEpoch(clock.now()) - toEpoch(due) > windowMinutes * MINUTE;

  const came = ({ windowMinutes }: Schedule, due: Instant): NewOccurrence => ({
    due,
    day: warsawDay(due),
    time: warsawTime(due),
    ...(isLate({ due, windowMinutes }) ? { skipped: 'late' } : {}),
  });

  const advance = async (schedule: Schedule): Promise<void> => {
    const times = timesUntil(schedule.pattern, schedule.nextAt, clock.now(), MOST_AT_ONCE);
    const last = times.at(-1) ?? schedule.nextAt;
    const occurrences = times.map((time) => came(schedule, time));
    const isOurs = await store.advance(schedule, occurrences, nextTime(schedule.pattern, last));
    const count = occurrences.filter(({ skipped }) => skipped !== undefined).length;
    if (isOurs && count > 0) log.warn('set times went by while the program was down', { count });
  };

  /** A job that fails is tried again while its window lasts. */
  const fateOf = (
    thrown: unknown,
    { attempts, due, windowMinutes, job }: ClaimedOccurrence,
  ): OccurrenceFate => {
    log.error('a job failed', { kind: job, error: toError(thrown) });
    const again = shift(clock.now(), backOff(attempts));
    return toEpoch(again) <= toEpoch(due) + windowMinutes * MINUTE
      ? { state: 'pending', notBefore: again, reason: 'failed' }
      : { state: 'failed', reason: 'failed' };
  };

  const run = async (claimed: ClaimedOccurrence): Promise<OccurrenceFate> => {
    const job = jobs[claimed.job];
    if (!job) return { state: 'failed', reason: 'unknown-job' };
    if (isLate(claimed)) return { state: 'skipped', reason: 'late' };
    const { schedule, content, due, day, time } = claimed;
    try {
      await job({ schedule, content, due, day, time });
      return { state: 'done' };
    } catch (thrown) {
      return fateOf(thrown, claimed);
    }
  };

  /** What is held for longer than it is of use does not run any more, and staff can see why. */
  const skipHeld = async (jobs: readonly string[]): Promise<void> => {
    for (const one of await store.waiting(jobs))
      if (isLate(one)) await store.skip(one, 'paused', clock.now());
  };

  const work = async (): Promise<void> => {
    if (!(await leases.hold(lease))) return;
    await store.strand(leases.holder);
    for (const schedule of await store.dueSchedules(clock.now())) await advance(schedule);
    while (!isStopping) {
      const jobsHeld = await held();
      await skipHeld(jobsHeld);
      const claimed = await store.claimNext({ holder: leases.holder, lease, at: clock.now() }, jobsHeld);
      if (!claimed) return;
      const fate = await run(claimed);
      const isSettled = await store.settle(claimed, fate, clock.now());
      log.info('a job ran', { kind: claimed.job, outcome: isSettled ? fate.state : 'overtaken' });
    }
  };

  return {
    /** Runs everything whose time has come; while an earlier call still does, it is the same run. */
    run: async (): Promise<void> => {
      if (isStopping) return;
      running ??= work()
        .catch((thrown: unknown) => log.error('looking for set times failed', { error: toError(thrown) }))
        .finally(() => {
          running = undefined;
        });
      await running;
    },
    /** Begins no other job; resolves when the one that runs is over. */
    stop: async (): Promise<void> => {
      isStopping = true;
      await running;
    },
  };
};

export type Scheduler = ReturnType<typeof createScheduler>;
