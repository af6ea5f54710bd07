import type { Instant } from '../../core/clock.ts';

/** A running program, told apart from every other run of it. */
export interface Holder {
  readonly id: string;
  readonly host: string;
  readonly pid: number;
}

/** The right to do something alone for a while (pl. *dzierżawa*). */
export interface Lease extends Holder {
  /** Grows each time it goes to somebody else. */
  readonly fence: number;
  readonly expiresAt: Instant;
}

export interface NamedLease extends Lease {
  readonly name: string;
}

export interface LeaseStore {
  look(name: string): Promise<Lease | undefined>;
  /** Takes a free or expired lease, or lengthens one's own. Undefined where somebody else holds it. */
  take(name: string, holder: Holder, at: Instant, until: Instant): Promise<Lease | undefined>;
  /** Takes it from somebody who is known to be gone, if nothing has changed since it was looked at. */
  takeFrom(name: string, gone: Lease, holder: Holder, until: Instant): Promise<Lease | undefined>;
  /** All whose names so begin, whether they have ended or not. */
  named(beginning: string): Promise<readonly NamedLease[]>;
  /** Removes it, if nothing has changed since it was looked at. */
  forget(lease: NamedLease): Promise<void>;
  /** Lets go of one lease, if it is the holder's. */
  letGo(name: string, holder: string, at: Instant): Promise<void>;
  /** Lets go of everything the holder has. */
  release(holder: string, at: Instant): Promise<void>;
}
