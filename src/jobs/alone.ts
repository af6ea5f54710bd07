import type { OutboxStore } from '../features/delivery/delivery.ts';
import type { Log } from '../core/log.ts';
import { AlreadyRunning } from './already-running.ts';
import type { Drive } from './drive.ts';
import type { Lanes } from './lanes.ts';
import type { Leases } from './leases.ts';
import { createPasses } from './passes.ts';
import type { Scheduler } from './scheduler.ts';

/** The lease of the one program that works on a database alone. */
export const ALONE = 'delivery';

export interface AloneDeps {
  readonly outbox: OutboxStore;
  readonly lanes: Lanes;
  readonly scheduler: Scheduler;
  readonly leases: Leases;
  readonly log: Log;
  /** Somebody else works on the database now, so this program has to end. */
  readonly onLost: () => void;
}

/** One program works on all lanes and schedules, and refuses to start beside another one. */
export const createAlone = ({ outbox, lanes, scheduler, leases, log, onLost }: AloneDeps): Drive => {
  let isStopping = false;

  const visit = async (name: string, isTick: boolean): Promise<void> => {
    const isNew = !lanes.isKnown(name);
    const lane = lanes.open(name);
    if (!lane || !(await leases.hold(ALONE))) return;
    if (isTick || isNew) await lanes.findStranded(name, lane);
    if (!isStopping) lane.wake();
  };

  const passes = createPasses(async (isTick) => {
    for (const name of await outbox.lanes()) await visit(name, isTick);
  }, log);

  return {
    start: async () => {
      const taken = await leases.takeAlone(ALONE);
      if (!taken.ok) throw new AlreadyRunning(taken.refusal);
    },
    wake: () => passes.begin(false),
    tick: () => {
      passes.begin(true);
      void scheduler.run();
    },
    renewed: (lost) => {
      if (!isStopping && lost.includes(ALONE)) onLost();
      return Promise.resolve();
    },
    stop: async () => {
      isStopping = true;
      await Promise.all([passes.stop().then(lanes.stop), scheduler.stop()]);
    },
    leave: () => Promise.resolve(),
  };
};
