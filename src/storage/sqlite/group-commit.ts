import type { Database } from 'better-sqlite3';
import { toError } from '../../core/failure.ts';
import { immediately } from './immediately.ts';

/** Something to write: one synchronous piece of work, undone alone when it throws. */
type Work = () => void;

interface Waiting {
  readonly work: Work;
  readonly done: () => void;
  readonly failed: (error: Error) => void;
}

export interface GroupCommit {
  /** Does the work in the next transaction; resolves when that is on the disk, rejects with what the work threw. */
  write(work: Work): Promise<void>;
  /** Writes what still waits, at once. */
  flush(): void;
}

/**
 * Writes that come in the same turn of the event loop share one transaction, and so one wait for the disk. That wait
 * stops everything else in the process: with a transaction for each write, three of them before every acknowledgement,
 * a slow disk alone set the limit of what could be answered in time.
 *
 * Nothing can be read of a group before it is committed, because the group is carried out without a pause.
 */
export const createGroupCommit = (database: Database): GroupCommit => {
  let waiting: Waiting[] = [];

  /** Carries out each work by itself (a savepoint within the group), and gives what each came to. */
  const carryOut = (group: readonly Waiting[]): readonly (Error | undefined)[] =>
    group.map(({ work }) => {
      try {
        immediately(database, work);
        return undefined;
      } catch (thrown) {
        // Where SQLite gave up the whole transaction (a full disk), nothing of the group is written.
        if (!database.inTransaction) throw thrown;
        return toError(thrown);
      }
    });

  const flush = (): void => {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    try {
      const faults = immediately(database, () => carryOut(group));
      group.forEach(({ done, failed }, index) => {
        const fault = faults[index];
        if (fault) failed(fault);
        else done();
      });
    } catch (thrown) {
      for (const { failed } of group) failed(toError(thrown));
    }
  };

  return {
    write: (work) =>
      new Promise((done, failed) => {
        waiting.push({ work, done, failed });
        if (waiting.length === 1) setImmediate(flush);
      }),
    flush,
  };
};
