import type { Instant } from '../core/clock.ts';

/** An event that a platform shows in a calendar of its own (pl. *wydarzenie w kalendarzu serwera*). */
export interface MirroredEvent {
  /** The same for life: `ses_` and small letters or digits, at most 40 characters. */
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly place: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** What was done to make a platform show what it is to show. */
export interface Mirroring {
  readonly created: number;
  readonly changed: number;
  readonly ended: number;
  /** False where something could not be done: it is to be tried again. */
  readonly isComplete: boolean;
}

/** A platform's calendar as a mirror of ours: one way, ours is the authority. */
export interface EventMirror {
  /**
   * Brings the platform to exactly these events, none of which has begun. It may be called any number of times, and
   * after a crash: what is there is looked at first, and what others made is never touched. It does not throw.
   */
  reconcile(wanted: readonly MirroredEvent[], now: Instant): Promise<Mirroring>;
}
