import type { LogEvent } from 'kysely';
import { startStopwatch } from '../core/stopwatch.ts';
import type { Tally } from '../core/tally.ts';
import type { Batch } from './engine.ts';

type DatabaseTally = Pick<Tally, 'database'>;

/** Counts single statements, as Kysely tells of them. */
export const countStatements =
  (tally: DatabaseTally) =>
  ({ level, queryDurationMillis }: LogEvent): void =>
    tally.database('statement', level === 'error' ? 'failed' : 'ok', queryDurationMillis / 1000);

/** Counts batches; one that was undone because a step missed is no failure. */
export const countBatches =
  (batch: Batch, tally: DatabaseTally): Batch =>
  async (steps) => {
    const elapsed = startStopwatch();
    try {
      const isDone = await batch(steps);
      tally.database('batch', 'ok', elapsed());
      return isDone;
    } catch (thrown) {
      tally.database('batch', 'failed', elapsed());
      throw thrown;
    }
  };
