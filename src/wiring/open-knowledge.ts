import { watch } from 'node:fs';
import { join } from 'node:path';
import { createBell } from '../core/bell.ts';
import { type Clock } from '../core/clock.ts';
import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import { type Result, ok, refuse } from '../core/result.ts';
import { warsawDay } from '../core/warsaw.ts';
import { type Answering, createAnswering } from '../features/answers/answering.ts';
import { createKnowledgeHolder, type Seen, type Served } from '../knowledge/last-good.ts';
import { digestOf } from '../knowledge/load/digest.ts';
import { readFolder } from '../knowledge/load/read-folder.ts';
import { problemLine, reportOf } from '../knowledge/report.ts';
import { snapshotFile } from '../knowledge/snapshot.ts';
import { CALCULATORS } from './features.ts';
import type { Part } from './life.ts';

export interface OpenKnowledgeDeps {
  readonly folder: string;
  readonly dataDir: string;
  /** In the preview: files with mistakes do not stop the program, and changes are taken up as they are saved. */
  readonly isPreview: boolean;
  readonly clock: Clock;
  readonly log: Log;
  /** Tells whoever started the program. */
  readonly say: (line: string) => void;
}

export interface OpenKnowledge {
  /** The answers as they are now. */
  readonly answering: () => Answering;
  /** Calls when other answers are served than before. */
  onChange(listener: () => void): void;
  /** Takes up changes of the files while the program runs; only in the preview. */
  readonly watching: Part;
}

/** Saving a file touches it several times; the change is taken up when this long nothing more happened (ms). */
const SETTLE = 300;

const warnOfLastGood = ({ from, problems }: Served, say: OpenKnowledgeDeps['say']): void => {
  if (from === 'files') return;
  say('Uwaga: w plikach bazy wiedzy są błędy, więc podgląd pokazuje ostatni poprawny stan:');
  for (const problem of problems) say(`  ${problemLine(problem)}`);
};

/** Reading YAML and checking it is half of a start, so it is done, and its code loaded, only where files changed. */
const lookAt = async (folder: string, clock: Clock): Promise<Seen> => {
  const read = await readFolder(folder);
  return {
    digest: await digestOf(read),
    check: async () => {
      const { checkFolder } = await import('../knowledge/load/load-knowledge.ts');
      return checkFolder(read, warsawDay(clock.now()));
    },
  };
};

/**
 * Loads the knowledge. Refused with the whole report when there is nothing that may be served: in production
 * whenever a file has a mistake, in the preview only where no good state is remembered.
 */
export const openKnowledge = async (
  deps: OpenKnowledgeDeps,
): Promise<Result<OpenKnowledge, readonly string[]>> => {
  const { folder, dataDir, isPreview, clock, log, say } = deps;
  const holder = createKnowledgeHolder({
    look: () => lookAt(folder, clock),
    keep: isPreview ? 'last-good' : 'refuse',
    snapshot: snapshotFile(join(dataDir, 'knowledge-snapshot.json')),
    log,
  });
  const first = await holder.refresh();
  if (!first.ok) return refuse(reportOf(undefined, first.refusal));
  warnOfLastGood(first.value, say);
  let answering = createAnswering(first.value.base, CALCULATORS);
  const changed = createBell();

  const takeUp = async (): Promise<void> => {
    const served = await holder.refresh();
    if (!served.ok) return;
    warnOfLastGood(served.value, say);
    if (served.value.base === answering.base) return;
    answering = createAnswering(served.value.base, CALCULATORS);
    changed.ring();
    say('Baza wiedzy: zmiany są już widoczne.');
  };

  const createWatch = (): Part => {
    let settling: NodeJS.Timeout | undefined;
    let watcher: ReturnType<typeof watch> | undefined;
    const touched = (): void => {
      clearTimeout(settling);
      settling = setTimeout(() => {
        takeUp().catch((thrown: unknown) =>
          log.error('taking up changed knowledge failed', { error: toError(thrown) }),
        );
      }, SETTLE);
    };
    return {
      name: 'knowledge',
      start: () => {
        if (isPreview) watcher = watch(folder, { recursive: true }, touched);
        return Promise.resolve();
      },
      stop: () => {
        clearTimeout(settling);
        watcher?.close();
        return Promise.resolve();
      },
    };
  };

  return ok({
    answering: () => answering,
    onChange: (listener) => void changed.listen(listener),
    watching: createWatch(),
  });
};
