import type { PlatformName } from '../chat/input.ts';
import type { Posting } from '../chat/posting.ts';
import { platformOfLane } from '../chat/target.ts';
import { shift } from '../core/clock.ts';
import { toError } from '../core/failure.ts';
import type { Carrying } from './carry.ts';
import { createLane, type Lane } from './lane.ts';

export interface WorkerDeps extends Pick<
  Carrying,
  'outbox' | 'kinds' | 'leases' | 'clock' | 'timer' | 'log'
> {
  /** The platforms that are connected; what is for others waits. */
  readonly postings: Readonly<Partial<Record<PlatformName, Posting>>>;
  /** The lease under which a lane is worked on. */
  readonly leaseOf: (lane: string) => string;
}

/** Sends what is due (pl. *wysyłający*): finds the lanes in which something waits and keeps them working. */
export const createWorker = (deps: WorkerDeps) => {
  const { outbox, leases, postings, leaseOf, clock, log } = deps;
  const lanes = new Map<string, Lane>();
  let passing: Promise<void> | undefined;
  let isAgain = false;
  let isStopping = false;

  const laneFor = (name: string, posting: Posting): Lane => {
    const known = lanes.get(name);
    if (known) return known;
    const lane = createLane(name, { ...deps, posting, lease: leaseOf(name) });
    lanes.set(name, lane);
    return lane;
  };

  /** Nobody but us works on this lane now, so what is claimed in it and not under way is carried on by nobody. */
  const findStranded = async (name: string, lane: Lane, posting: Posting): Promise<void> => {
    const notBefore = shift(clock.now(), posting.visibleAfter);
    const count = await outbox.strand(name, leases.holder, lane.underWay(), notBefore);
    if (count > 0) log.warn('deliveries were interrupted; they are looked up', { count });
  };

  const visit = async (name: string, isTick: boolean): Promise<void> => {
    const posting = postings[platformOfLane(name)];
    if (!posting) return;
    const isNew = !lanes.has(name);
    if (!(await leases.hold(leaseOf(name)))) return;
    const lane = laneFor(name, posting);
    if (isTick || isNew) await findStranded(name, lane, posting);
    if (!isStopping) lane.wake();
  };

  const pass = async (isTick: boolean): Promise<void> => {
    for (const name of await outbox.lanes()) await visit(name, isTick);
  };

  const begin = (isTick: boolean): void => {
    if (isStopping) return;
    if (passing) {
      isAgain = true;
      return;
    }
    passing = pass(isTick)
      .catch((thrown: unknown) => log.error('looking for deliveries failed', { error: toError(thrown) }))
      .finally(() => {
        passing = undefined;
        const wasAsked = isAgain;
        isAgain = false;
        if (wasAsked) begin(false);
      });
  };

  return {
    /** Something was put into the outbox. */
    wake: (): void => begin(false),
    /** Another minute: also finds what was interrupted. */
    tick: (): void => begin(true),
    /** Begins nothing more; resolves when what is under way is over. */
    stop: async (): Promise<void> => {
      isStopping = true;
      await passing;
      await Promise.all([...lanes.values()].map((lane) => lane.stop()));
    },
  };
};
