import type { Outlet } from '../../chat/target.ts';
import type { Instant } from '../../core/clock.ts';
import type { DeliveryState, NewDelivery } from './domain.ts';
import type { OccurrenceRecord, Schedule } from './schedule-store.ts';

/** How a set time went lately. */
export interface Ran {
  readonly schedule: string;
  readonly job: string;
  readonly content: unknown;
  readonly state: OccurrenceRecord['state'];
  readonly reason?: string;
  readonly count: number;
  /** When the last of them was due. */
  readonly last: Instant;
}

/** How messages of one kind went lately. */
export interface Went {
  readonly kind: string;
  readonly state: 'sent' | 'dropped';
  readonly reason?: string;
  readonly count: number;
}

/**
 * Something that should have been over long ago. `time`: what a set time asked for. `clock`: nobody looks at set
 * times at all. `lane`: messages that wait.
 */
export type Stuck =
  | {
      readonly kind: 'time' | 'clock';
      readonly schedule: string;
      readonly job: string;
      readonly content: unknown;
      readonly since: Instant;
    }
  | {
      readonly kind: 'lane';
      readonly lane: string;
      readonly platform: Outlet;
      readonly count: number;
      readonly since: Instant;
      /** Why one of them was refused, the latest as far as is known; absent: none was. */
      readonly reason?: string;
    };

/** Deliveries in one lane and state that are not over. */
export interface Depth {
  readonly platform: Outlet;
  readonly state: DeliveryState;
  readonly count: number;
  /** Since when the oldest of them may go out; may be still to come. */
  readonly since: Instant;
}

/** When a job last ran to its end. */
export interface Succeeded {
  readonly job: string;
  readonly at: Instant;
}

/** What those who look after deliveries see of them as a whole. */
export interface OverviewStore {
  /** Messages that are not over, by lane and state. */
  depth(): Promise<readonly Depth[]>;
  /** Jobs that ever ran to their end. */
  succeeded(): Promise<readonly Succeeded[]>;
  /** Messages that are still to be sent. */
  waiting(): Promise<number>;
  /** What is set for later, the next first; `total` counts all. */
  planned(page: {
    readonly from: number;
    readonly size: number;
  }): Promise<{ readonly schedules: readonly Schedule[]; readonly total: number }>;
  /** What set times came to since then, by schedule, state and reason, the latest first. */
  ran(since: Instant, states: readonly OccurrenceRecord['state'][]): Promise<readonly Ran[]>;
  /** What became of messages since then, by kind. */
  went(since: Instant): Promise<readonly Went[]>;

  /**
   * What of these jobs was due before that moment and is not over, and lanes in which something urgent, or a digest while
   * nothing else moves, has waited since then. What a pause keeps back is not stuck.
   */
  stuck(before: Instant, jobs: readonly string[]): Promise<readonly Stuck[]>;
  /** Notes the alarm, with who is told of it. False where it is raised already. */
  raise(id: string, about: string, tell: readonly NewDelivery[], at: Instant): Promise<boolean>;
  /** Ends the alarms about anything else. */
  clearAllBut(about: readonly string[], at: Instant): Promise<void>;
  /** The alarms that are not over, and what they are about. */
  alarms(): Promise<readonly { readonly id: string; readonly about: string }[]>;
}
