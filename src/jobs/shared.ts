import { type Outlet, outletOfLane } from '../chat/target.ts';
import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import type { Timer } from '../core/timer.ts';
import type { OutboxStore } from '../features/delivery/delivery.ts';
import type { Drive } from './drive.ts';
import type { Lanes } from './lanes.ts';
import { type Leases, RENEW_EVERY } from './leases.ts';
import { createPasses } from './passes.ts';
import type { Queue } from './queue.ts';
import type { Scheduler } from './scheduler.ts';

/** The lease, the task and the subject of whoever runs what set times ask for. */
export const SCHEDULES = 'schedules';

/** Each program holds a lease of this name and its id in the queue, as a sign that it lives. */
const SIGN_OF_LIFE = 'queue:';

/** The lease and the subject of a lane. */
export const subjectOf = (lane: string): string => `lane:${lane}`;
const laneOf = (subject: string): string => subject.slice('lane:'.length);

/** A task for each platform, so that a job goes to a program that is connected to it. */
const taskOf = (platform: Outlet): string => `deliver:${platform}`;

const wake = (queue: Queue, lane: string): Promise<void> =>
  queue.wake(taskOf(outletOfLane(lane)), subjectOf(lane));

/** Wakes some program for a lane, and logs what goes wrong: the next minute does it again. */
export const wakeLane =
  (queue: Queue, log: Log) =>
  (lane: string): void =>
    void wake(queue, lane).catch((thrown: unknown) =>
      log.error('waking a lane failed', { error: toError(thrown) }),
    );

export interface SharedDeps {
  readonly queue: Queue;
  readonly platforms: readonly Outlet[];
  readonly outbox: OutboxStore;
  readonly lanes: Lanes;
  readonly scheduler: Scheduler;
  readonly leases: Leases;
  readonly timer: Timer;
  readonly log: Log;
}

/**
 * Several programs divide the lanes and the schedules among them: the queue wakes one of them for each lane that has
 * something to do, and that one lets go of it when nothing is due any more. The lease of the lane stays the truth: who
 * does not hold it claims nothing, whatever the queue believes.
 */
export const createShared = (deps: SharedDeps): Drive => {
  const { queue, platforms, outbox, lanes, scheduler, leases, timer, log } = deps;
  let isStopping = false;
  const retries = new Set<{ cancel(): void }>();

  const wakeAll = async (): Promise<void> => {
    for (const name of await outbox.lanes()) await wake(queue, name);
  };
  const passes = createPasses(wakeAll, log);
  const wakeSchedules = (): void =>
    void queue
      .wake(SCHEDULES, SCHEDULES)
      .catch((thrown: unknown) => log.error('waking the schedules failed', { error: toError(thrown) }));

  /** Somebody who died may hold the lease for some seconds yet. */
  const tryAgain = (): void => {
    const waiting = timer.after(RENEW_EVERY);
    retries.add(waiting);
    void waiting.elapsed.then(() => {
      retries.delete(waiting);
      passes.begin(false);
    });
  };

  const under = async (lease: string, work: () => Promise<void>): Promise<void> => {
    if (isStopping) return;
    if (!(await leases.hold(lease))) return tryAgain();
    try {
      await work();
    } finally {
      await leases.letGo(lease);
    }
  };

  const carry = (subject: string): Promise<void> =>
    under(subject, async () => {
      const name = laneOf(subject);
      const lane = lanes.open(name);
      if (!lane) return;
      await lanes.findStranded(name, lane);
      await lane.work();
    });

  /** What programs that are gone had begun is locked in the queue; others have to be let at it. */
  const giveBack = async (): Promise<void> => {
    const { living, gone } = await leases.signs(SIGN_OF_LIFE);
    for (const lease of gone) await leases.forget(lease);
    const count = await queue.giveBack(living.map(({ name }) => name.slice(SIGN_OF_LIFE.length)));
    if (count === 0) return;
    log.info('took over from programs that are gone', { count });
    passes.begin(false);
    wakeSchedules();
  };

  return {
    start: () =>
      queue.start(
        {
          ...Object.fromEntries(platforms.map((platform) => [taskOf(platform), carry])),
          [SCHEDULES]: () => under(SCHEDULES, scheduler.run),
        },
        async (id) => {
          await leases.hold(`${SIGN_OF_LIFE}${id}`);
        },
      ),
    wake: () => {
      for (const lane of lanes.all()) lane.nudge();
      passes.begin(false);
    },
    tick: () => {
      passes.begin(true);
      wakeSchedules();
    },
    renewed: giveBack,
    stop: async () => {
      isStopping = true;
      for (const retry of retries) retry.cancel();
      await passes.stop();
      await Promise.all([lanes.stop(), scheduler.stop(), queue.rest()]);
    },
    leave: async () => {
      await wakeAll();
      await queue.close();
    },
  };
};
