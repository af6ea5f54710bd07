import type { DeliveryKind } from '../chat/delivery-kind.ts';
import type { Job } from '../chat/job.ts';
import type { Posting } from '../chat/posting.ts';
import type { Outlet } from '../chat/target.ts';
import type { Clock } from '../core/clock.ts';
import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import type { Timer } from '../core/timer.ts';
import type { OutboxStore } from '../features/delivery/delivery.ts';
import type { NewSchedule } from '../features/delivery/domain.ts';
import type { Holder, LeaseStore } from '../features/delivery/lease-store.ts';
import type { ScheduleStore } from '../features/delivery/schedule-store.ts';
import { ALONE, createAlone } from './alone.ts';
import { nextTime } from './calendar.ts';
import { createLanes, type LanesDeps } from './lanes.ts';
import { createLeases, RENEW_EVERY } from './leases.ts';
import type { Queue } from './queue.ts';
import { createScheduler } from './scheduler.ts';
import { createShared, SCHEDULES, subjectOf, wakeLane } from './shared.ts';
import type { Ticker } from './ticker.ts';

export interface JobsDeps {
  readonly outbox: OutboxStore;
  readonly schedules: ScheduleStore;
  readonly leases: LeaseStore;
  /** Calls when something was put into the outbox. */
  readonly onWork: (listener: () => void) => void;
  readonly kinds: Readonly<Record<string, DeliveryKind>>;
  readonly enclose?: NonNullable<LanesDeps['enclose']>;
  readonly jobs: Readonly<Record<string, Job>>;
  readonly standing: readonly NewSchedule[];
  /** Jobs that may not run now; absent: none. */
  readonly held?: () => Promise<readonly string[]>;
  readonly postings: Readonly<Partial<Record<Outlet, Posting>>>;
  /** Through it several programs divide the work; absent: a second program on the same database is refused. */
  readonly queue?: Queue | undefined;
  readonly holder: Holder;
  /** Whether that run of the program is certainly over. */
  readonly isGone: (holder: Holder) => boolean;
  /** Called when the start has to wait, because the last run may still be alive. */
  readonly onWait: () => void;
  /** Calls a function every minute. */
  readonly ticker: (tick: () => void) => Ticker;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
  /** Somebody else works on the database now, so this program has to end. */
  readonly onLost: () => void;
}

/** Everything that happens later (pl. *zadania*): what is sent, what runs at set times, and the right to do it. */
export const createJobs = (deps: JobsDeps) => {
  const { queue, outbox, schedules, clock, timer, log } = deps;
  const leases = createLeases({ ...deps, store: deps.leases });
  const scheduler = createScheduler({
    ...deps,
    held: deps.held ?? (() => Promise.resolve([])),
    store: schedules,
    leases,
    lease: queue ? SCHEDULES : ALONE,
  });
  const lanes = createLanes({
    ...deps,
    leases,
    leaseOf: queue ? subjectOf : () => ALONE,
    ...(queue ? { whenDue: wakeLane(queue, log) } : {}),
  });
  const common = { outbox, lanes, scheduler, leases, timer, log };
  const drive = queue
    ? createShared({ ...common, queue, platforms: Object.keys(deps.postings) as Outlet[] })
    : createAlone({ ...common, onLost: deps.onLost });
  const ticker = deps.ticker(drive.tick);
  let alarm: { cancel(): void } | undefined;
  let isStopping = false;
  let canWrite = true;

  const renew = async (): Promise<void> => {
    try {
      const lost = await leases.renew();
      await drive.renewed(lost);
      canWrite = true;
    } catch (thrown) {
      canWrite = false;
      log.error('leases could not be renewed', { error: toError(thrown) });
    }
  };

  const keepRenewing = (): void => {
    if (isStopping) return;
    const ringing = timer.after(RENEW_EVERY);
    alarm = ringing;
    void ringing.elapsed.then(renew).then(keepRenewing);
  };

  const saveStanding = async (): Promise<void> => {
    const now = clock.now();
    for (const schedule of deps.standing) {
      const next = nextTime(schedule.pattern, now);
      if (next !== undefined) await schedules.save(schedule, next, now);
    }
  };

  return {
    name: 'delivery',
    /** Whether the database took what was last written; false when the disk is full or may only be read. */
    ready: (): boolean => canWrite,
    /** @throws {AlreadyRunning} when another program works on this database alone. */
    start: async (): Promise<void> => {
      await drive.start();
      await saveStanding();
      deps.onWork(drive.wake);
      await drive.renewed([]);
      keepRenewing();
      ticker.start();
      drive.tick();
    },
    /** Begins nothing more, lets what is under way finish, and lets go of the leases. */
    stop: async (): Promise<void> => {
      isStopping = true;
      ticker.stop();
      await drive.stop();
      alarm?.cancel();
      await leases.release();
      await drive.leave();
    },
  };
};
