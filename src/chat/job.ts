import type { Day, Instant } from '../core/clock.ts';

/** One run of a schedule (pl. *termin*): it is there once for each day and time on Warsaw's clocks. */
export interface Occurrence {
  readonly schedule: string;
  /** What the schedule was made with. */
  readonly content: unknown;
  readonly due: Instant;
  readonly day: Day;
  /** `08:05`. In the hour that an autumn night has twice, only the first counts. */
  readonly time: string;
}

/**
 * What happens at set times. It may run again for the same occurrence when the program dies half-way, so whatever it
 * does must be the same the second time: messages are, when their thing names the occurrence.
 */
export type Job = (occurrence: Occurrence) => Promise<void>;

/** A set time that belongs to the program and not to anybody's choice. */
export interface StandingSchedule {
  /** Unique in the feature. */
  readonly name: string;
  /** The verb of the job. */
  readonly job: string;
  /** Five fields of cron, on Warsaw's clocks: `0 8 * * 1-5`. */
  readonly pattern: string;
  /** How many minutes late it may still run after the program was down; later it is skipped. */
  readonly windowMinutes: number;
}
