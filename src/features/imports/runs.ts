import type { Instant } from '../../core/clock.ts';
import { toError } from '../../core/failure.ts';
import type { Log } from '../../core/log.ts';
import { systemTimer, type Timer, within } from '../../core/timer.ts';
import { nextTurn } from '../../core/turns.ts';
import type { NewDelivery } from '../delivery/domain.ts';
import type { Run, RunRow, RunsStore } from './runs-store.ts';

/**
 * How rows of one kind are entered and taken back. Whatever it does marks the rows, and may be done again for rows that
 * were not marked: the program may have died in between.
 */
export interface RunKind {
  /** Rows that are worked on before everybody else has a turn. */
  readonly atOnce: number;
  enter(run: Run, rows: readonly RunRow[], at: Instant): Promise<void>;
  /** The last rows come first. */
  undo(run: Run, rows: readonly RunRow[], at: Instant): Promise<void>;
  /** What whoever confirmed it is told in the end, unless they have looked by then. */
  tell(run: Run): Promise<readonly NewDelivery[]>;
}

/** Imports under way (pl. *wczytania w toku*). */
export interface ImportRuns {
  /** Goes on with an import, from wherever it is; resolves when nothing is left to do. It never throws. */
  drive(id: string, at: Instant): Promise<void>;
  /** How it stands after at most a second: most files are done by then. */
  soon(id: string, at: Instant): Promise<Run | undefined>;
  /** Goes on with everything that is under way: at the start, and every minute. */
  resume(at: Instant): Promise<void>;
  /** Ends after the rows that are being worked on; the rest waits for the next start. */
  stop(): Promise<void>;
}

interface RunsDeps {
  readonly store: RunsStore;
  readonly kinds: Readonly<Record<string, RunKind>>;
  readonly log: Log;
  readonly timer?: Timer;
}

/** How long somebody who confirmed is kept waiting for the end, in milliseconds. */
const SOON = 1000;

export const createRuns = ({ store, kinds, log, timer = systemTimer }: RunsDeps): ImportRuns => {
  const driven = new Map<string, Promise<void>>();
  let isStopping = false;

  /** One row that cannot be entered because of a fault of ours must not keep the others out. */
  const enter = async (kind: RunKind, run: Run, rows: readonly RunRow[], at: Instant): Promise<void> => {
    try {
      await kind.enter(run, rows, at);
    } catch (thrown) {
      if (rows.length > 1) {
        for (const row of rows) await enter(kind, run, [row], at);
        return;
      }
      log.error('entering a row of an import failed', { error: toError(thrown) });
      const [row] = rows;
      if (row) await store.mark(run.id, [{ number: row.number, to: 'left', outcome: { why: 'failed' } }]);
    }
  };

  const driveAll = async (id: string, at: Instant): Promise<void> => {
    const run = await store.run(id);
    const kind = run && kinds[run.kind];
    if (!kind || (run.state !== 'running' && run.state !== 'undoing')) return;
    const isEntering = run.state === 'running';
    for (;;) {
      if (isStopping) return;
      const rows = isEntering
        ? await store.rows(id, 'planned', kind.atOnce)
        : await store.rows(id, 'done', kind.atOnce, 'last');
      if (rows.length === 0) break;
      if (isEntering) await enter(kind, run, rows, at);
      else await kind.undo(run, rows, at);
      await nextTurn();
    }
    await store.finish(id, isEntering ? 'done' : 'undone', await kind.tell(run), at);
  };

  const drive = (id: string, at: Instant): Promise<void> => {
    const before = driven.get(id);
    if (before) return before;
    const driving = driveAll(id, at)
      .catch((thrown: unknown) => log.error('an import broke off', { error: toError(thrown) }))
      .finally(() => driven.delete(id));
    driven.set(id, driving);
    return driving;
  };

  return {
    drive,
    soon: async (id, at) => {
      await within(drive(id, at), SOON, timer);
      return store.run(id);
    },
    resume: async (at) => {
      for (const id of await store.underWay()) await drive(id, at);
    },
    stop: async () => {
      isStopping = true;
      await Promise.all(driven.values());
    },
  };
};
