import type { Target } from '../../chat/target.ts';
import type { Instant } from '../../core/clock.ts';
import { toError } from '../../core/failure.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
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
  /** The kind of message in which whoever confirmed it is told of the end: `desk.entered`. */
  readonly tellsBy: string;
}

/** Imports under way (pl. *wczytania w toku*). */
export interface ImportRuns {
  /** Goes on with an import, from wherever it is; resolves when nothing is left to do. It never throws. */
  drive(id: string, at: Instant): Promise<void>;
  /**
   * How it stands after at most a second: most files are done by then. Somebody to whom the end is shown by this is not
   * told of it once more.
   */
  soon(id: string, at: Instant, person: PersonId): Promise<Run | undefined>;
  /** Goes on with everything that is under way: at the start, and every minute. */
  resume(at: Instant): Promise<void>;
  /** Ends after the rows that are being worked on; the rest waits for the next start. */
  stop(): Promise<void>;
}

interface RunsDeps {
  readonly store: RunsStore;
  readonly kinds: Readonly<Record<string, RunKind>>;
  readonly addressOf: (
    person: PersonId,
  ) => Promise<{ readonly to: Target; readonly locale: Locale } | undefined>;
  readonly log: Log;
  readonly timer?: Timer;
}

/** How long somebody who confirmed is kept waiting for the end, in milliseconds. */
const SOON = 1000;

export const createRuns = ({ store, kinds, addressOf, log, timer = systemTimer }: RunsDeps): ImportRuns => {
  const driven = new Map<string, Promise<void>>();
  /** Who waits for the end of an import just now. */
  const awaited = new Map<string, PersonId[]>();
  /** Imports whose end is just being written down. */
  const ending = new Set<string>();
  let isStopping = false;

  /** One row that cannot be worked on because of a fault of ours must not hold the others up. */
  const workOn = async (kind: RunKind, run: Run, rows: readonly RunRow[], at: Instant): Promise<void> => {
    const isEntering = run.state === 'running';
    try {
      await (isEntering ? kind.enter(run, rows, at) : kind.undo(run, rows, at));
    } catch (thrown) {
      if (rows.length > 1) {
        for (const row of rows) await workOn(kind, run, [row], at);
        return;
      }
      log.error('a row of an import failed', { error: toError(thrown) });
      const left = { to: 'left', outcome: { why: 'failed' } } as const;
      const [row] = rows;
      if (row)
        await store.mark(run.id, [{ number: row.number, ...(isEntering ? left : { to: 'kept' as const }) }]);
    }
  };

  /** Whoever waits for the end sees it in answer to what they pressed. */
  const end = async (run: Run, kind: RunKind, to: 'done' | 'undone', at: Instant): Promise<void> => {
    const address = await addressOf(run.by);
    ending.add(run.id);
    const isSeen = awaited.get(run.id)?.includes(run.by) ?? false;
    const content = { file: run.id, verb: to };
    const tell: readonly NewDelivery[] = address
      ? [{ kind: kind.tellsBy, thing: `${run.id}:${to}`, ...address, content, isSeen }]
      : [];
    await store.finish(run.id, to, tell, at).finally(() => ending.delete(run.id));
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
      await workOn(kind, run, rows, at);
      await nextTurn();
    }
    await end(run, kind, isEntering ? 'done' : 'undone', at);
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
    soon: async (id, at, person) => {
      const driving = drive(id, at);
      awaited.set(id, [...(awaited.get(id) ?? []), person]);
      const { inTime } = await within(driving, SOON, timer);
      // Its end, which is being written at this moment, counts on being shown here.
      if (!inTime && ending.has(id)) await driving;
      const others = awaited.get(id)?.toSpliced(awaited.get(id)!.indexOf(person), 1) ?? [];
      if (others.length > 0) awaited.set(id, others);
      else awaited.delete(id);
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
