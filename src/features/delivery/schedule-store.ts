import type { Occurrence } from '../../chat/job.ts';
import type { Instant } from '../../core/clock.ts';
import type { Claimant } from './delivery.ts';
import type { NewSchedule } from './domain.ts';

/** A schedule as it stands. */
export interface Schedule extends NewSchedule {
  readonly nextAt: Instant;
}

/** A time that has come. */
export interface NewOccurrence {
  readonly due: Instant;
  readonly day: Occurrence['day'];
  readonly time: string;
  /** Why it will not be run; absent: it will be. */
  readonly skipped?: string;
}

/** An occurrence that is carried out. */
export interface ClaimedOccurrence extends Occurrence {
  readonly job: string;
  readonly windowMinutes: number;
  readonly attempts: number;
  readonly fence: number;
}

/** One that has come and waits to be run. */
export interface WaitingOccurrence extends Pick<Occurrence, 'schedule' | 'day' | 'time' | 'due'> {
  readonly windowMinutes: number;
}

export type OccurrenceFate =
  | { readonly state: 'done' }
  | { readonly state: 'pending'; readonly notBefore: Instant; readonly reason: string }
  | { readonly state: 'failed' | 'skipped'; readonly reason: string };

/** The ledger of set times (pl. *rejestr terminów*): each (schedule, day, time) is there once. */
export interface ScheduleStore {
  /** Makes or changes a schedule; `nextAt` counts only for a new one or another pattern. */
  save(schedule: NewSchedule, nextAt: Instant, at: Instant): Promise<void>;
  /** It does not run any more; what it did stays in the ledger. */
  end(id: string): Promise<void>;
  schedule(id: string): Promise<Schedule | undefined>;
  /** Those whose time has come. */
  dueSchedules(now: Instant): Promise<readonly Schedule[]>;
  /** Writes the times that came down and moves on to the next. False where somebody else did it meanwhile. */
  advance(schedule: Schedule, came: readonly NewOccurrence[], nextAt: Instant | undefined): Promise<boolean>;
  /** Claims the oldest that may run now, none of a held job; undefined where there is none. */
  claimNext(claimant: Claimant, held?: readonly string[]): Promise<ClaimedOccurrence | undefined>;
  /** Those of these jobs that have come and were not begun. */
  waiting(jobs: readonly string[]): Promise<readonly WaitingOccurrence[]>;
  /** Ends one that was not begun. */
  skip(
    occurrence: Pick<WaitingOccurrence, 'schedule' | 'day' | 'time'>,
    reason: string,
    at: Instant,
  ): Promise<void>;
  settle(claimed: ClaimedOccurrence, fate: OccurrenceFate, at: Instant): Promise<boolean>;
  /** Gives back what somebody else claimed who is gone. */
  strand(holder: string): Promise<number>;
  history(schedule: string, limit: number): Promise<readonly OccurrenceRecord[]>;
}

/** What became of an occurrence. */
export interface OccurrenceRecord {
  readonly day: Occurrence['day'];
  readonly time: string;
  readonly state: 'pending' | 'running' | 'done' | 'failed' | 'skipped';
  readonly reason?: string;
}
