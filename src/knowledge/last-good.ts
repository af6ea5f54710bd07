import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import { type Result, ok, refuse } from '../core/result.ts';
import type { KnowledgeBase } from './base.ts';
import type { Loaded } from './load/load-knowledge.ts';
import type { Problem } from './problem.ts';
import type { Snapshot } from './snapshot.ts';

/** What is served, and why. `last-good`: the files have errors, so it is the last set that had none. */
export interface Served {
  readonly base: KnowledgeBase;
  readonly from: 'files' | 'last-good';
  /** Warnings; with `last-good` also the errors that keep the files from being served. */
  readonly problems: readonly Problem[];
}

export interface HolderDeps {
  readonly load: () => Promise<Loaded>;
  /** `refuse` (production): files with errors are refused. `last-good` (preview): the last good set is served. */
  readonly keep: 'refuse' | 'last-good';
  /** Outlives a restart; needed only for `last-good`. */
  readonly snapshot?: Snapshot;
  readonly log: Log;
}

export interface KnowledgeHolder {
  /** Loads the files anew. Refused with all problems when there is nothing that may be served. */
  refresh(): Promise<Result<Served, readonly Problem[]>>;
}

/** Holds the knowledge that may be served, however the files look at the moment. */
export const createKnowledgeHolder = ({ load, keep, snapshot, log }: HolderDeps): KnowledgeHolder => {
  let lastGood: KnowledgeBase | undefined;

  const remember = async (base: KnowledgeBase): Promise<void> => {
    lastGood = base;
    if (keep === 'refuse' || !snapshot) return;
    // A full or read-only disk must not keep good knowledge from being served.
    await snapshot.write(base).catch((thrown: unknown) => {
      log.warn('knowledge.snapshot-not-written', { error: toError(thrown) });
    });
  };

  return {
    refresh: async () => {
      const { base, problems } = await load();
      if (base) {
        await remember(base);
        return ok({ base, from: 'files', problems });
      }
      if (keep === 'refuse') return refuse(problems);
      lastGood ??= await snapshot?.read();
      return lastGood ? ok({ base: lastGood, from: 'last-good', problems }) : refuse(problems);
    },
  };
};
