import { type Clock, shift, toEpoch } from '../core/clock.ts';
import { type Result, ok, refuse } from '../core/result.ts';
import type { Timer } from '../core/timer.ts';
import type { Holder, Lease, LeaseStore, NamedLease } from '../features/delivery/lease-store.ts';

/** A lease that is not renewed ends after this many milliseconds. */
export const LEASE_LASTS = 30_000;
export const RENEW_EVERY = 10_000;

/**
 * A call that is begun with less than this left may still be under way when the lease is somebody else's, in
 * milliseconds. The adapters wait 10 s for an answer.
 */
const SAFETY = 15_000;

const LOOK_EVERY = 1000;

export interface LeasesDeps {
  readonly store: LeaseStore;
  readonly holder: Holder;
  /** Whether that run of the program is certainly over. */
  readonly isGone: (holder: Holder) => boolean;
  /** Called once when a lease has to be waited for. */
  readonly onWait: () => void;
  readonly clock: Clock;
  readonly timer: Timer;
}

/** What this run of the program may do alone. */
export const createLeases = ({ store, holder, isGone, onWait, clock, timer }: LeasesDeps) => {
  const held = new Map<string, Lease>();
  const left = (name: string): number => {
    const lease = held.get(name);
    return lease ? toEpoch(lease.expiresAt) - toEpoch(clock.now()) : 0;
  };
  const until = () => shift(clock.now(), LEASE_LASTS);

  const keep = (name: string, lease: Lease | undefined): Lease | undefined => {
    if (lease) held.set(name, lease);
    else held.delete(name);
    return lease;
  };

  const take = async (name: string): Promise<Lease | undefined> => {
    const taken = await store.take(name, holder, clock.now(), until());
    if (taken) return keep(name, taken);
    const current = await store.look(name);
    return keep(
      name,
      current && isGone(current) ? await store.takeFrom(name, current, holder, until()) : undefined,
    );
  };

  /** Waits until the lease ends or is seen to be renewed: only somebody who lives renews it. */
  const takeOrSee = async (name: string): Promise<Result<Lease, Lease>> => {
    const seen = await store.look(name);
    for (let waited = 0; ; waited += LOOK_EVERY) {
      const taken = await take(name);
      if (taken) return ok(taken);
      const now = await store.look(name);
      // What somebody wrote who is certainly gone by now is no sign of life.
      if (now && now.expiresAt !== seen?.expiresAt && !isGone(now)) return refuse(now);
      // A clock that was set back makes a dead lease look long; without a sign of life it is over all the same.
      if (now && waited > LEASE_LASTS) {
        const over = keep(name, await store.takeFrom(name, now, holder, until()));
        if (over) return ok(over);
      }
      if (waited === 0) onWait();
      await timer.after(LOOK_EVERY).elapsed;
    }
  };

  return {
    holder: holder.id,
    /** Takes a lease where it is free, and renews it where it is ours. False where somebody else has it. */
    hold: async (name: string): Promise<boolean> =>
      left(name) > LEASE_LASTS - RENEW_EVERY || (await take(name)) !== undefined,
    /**
     * Takes a lease, waiting for it as long as its last holder may be dead. Refused with the lease of whoever is
     * alive.
     */
    takeAlone: takeOrSee,
    /** Renews what we hold; gives the names of what was lost. */
    renew: async (): Promise<readonly string[]> => {
      const names = [...held.keys()];
      const kept = await Promise.all(names.map(take));
      return names.filter((_, index) => kept[index] === undefined);
    },
    /** Whether a call that begins now ends while the lease is ours. */
    isSafe: (name: string): boolean => left(name) > SAFETY,
    /** Gives one lease back that is not needed any more. */
    letGo: async (name: string): Promise<void> => {
      held.delete(name);
      await store.letGo(name, holder.id, clock.now());
    },
    /** Leases whose names so begin: of those who live, and of those who are gone. */
    signs: async (
      beginning: string,
    ): Promise<{ readonly living: readonly NamedLease[]; readonly gone: readonly NamedLease[] }> => {
      const named = await store.named(beginning);
      const isOver = (lease: NamedLease): boolean =>
        lease.id !== holder.id && (lease.expiresAt <= clock.now() || isGone(lease));
      return { living: named.filter((lease) => !isOver(lease)), gone: named.filter(isOver) };
    },
    /** Removes a lease that nobody will take again, unless it was renewed meanwhile. */
    forget: (lease: NamedLease): Promise<void> => store.forget(lease),
    release: async (): Promise<void> => {
      held.clear();
      await store.release(holder.id, clock.now());
    },
  };
};

export type Leases = ReturnType<typeof createLeases>;
