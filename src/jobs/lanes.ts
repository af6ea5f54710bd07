import type { Posting } from '../chat/posting.ts';
import { type Outlet, outletOfLane } from '../chat/target.ts';
import { shift } from '../core/clock.ts';
import type { Carrying } from './carry.ts';
import { createLane, type Lane } from './lane.ts';

export interface LanesDeps extends Pick<
  Carrying,
  'outbox' | 'kinds' | 'enclose' | 'leases' | 'clock' | 'timer' | 'log'
> {
  /** The platforms that are connected; what is for others waits. */
  readonly postings: Readonly<Partial<Record<Outlet, Posting>>>;
  /** The lease under which a lane is worked on. */
  readonly leaseOf: (lane: string) => string;
  /** What happens at the moment at which something becomes due; absent: the lane wakes. */
  readonly whenDue?: (lane: string) => void;
}

/** The lanes this program has worked on (pl. *tory*). */
export const createLanes = (deps: LanesDeps) => {
  const { outbox, leases, postings, leaseOf, whenDue, clock, log } = deps;
  const lanes = new Map<string, Lane>();

  const create = (name: string, posting: Posting): Lane =>
    createLane(
      name,
      { ...deps, posting, lease: leaseOf(name) },
      whenDue === undefined ? undefined : () => whenDue(name),
    );

  return {
    isKnown: (name: string): boolean => lanes.has(name),
    /** The lane, kept from then on; undefined where its platform is not connected here. */
    open: (name: string): Lane | undefined => {
      const posting = postings[outletOfLane(name)];
      if (!posting) return undefined;
      const lane = lanes.get(name) ?? create(name, posting);
      lanes.set(name, lane);
      return lane;
    },
    /** Nobody but us works on this lane now, so what is claimed in it and not under way is carried on by nobody. */
    findStranded: async (name: string, lane: Lane): Promise<void> => {
      const notBefore = shift(clock.now(), lane.visibleAfter);
      const count = await outbox.strand(name, leases.holder, lane.underWay(), notBefore);
      if (count > 0) log.warn('deliveries were interrupted; they are looked up', { count });
    },
    all: (): readonly Lane[] => [...lanes.values()],
    /** Begins nothing more; resolves when what is under way is over. */
    stop: async (): Promise<void> => {
      await Promise.all([...lanes.values()].map((lane) => lane.stop()));
    },
  };
};

export type Lanes = ReturnType<typeof createLanes>;
