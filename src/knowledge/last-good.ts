import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import { type Result, ok, refuse } from '../core/result.ts';
import type { KnowledgeBase } from './base.ts';
import type { Loaded } from './load/load-knowledge.ts';
import type { Problem } from './problem.ts';
import type { Snapshot, Sound } from './snapshot.ts';

/** What is served, and why. `last-good`: the files have errors, so it is the last set that had none. */
export interface Served {
  readonly base: KnowledgeBase;
  readonly from: 'files' | 'last-good';
  /** With `last-good` the errors that keep the files from being served, else the warnings of a check just made. */
  readonly problems: readonly Problem[];
}

/** The files as they are now. */
export interface Seen {
  /** The same only for files of which a check would find the same. */
  readonly digest: string;
  readonly check: () => Promise<Loaded>;
}

export interface HolderDeps {
  readonly look: () => Promise<Seen>;
  /** `refuse` (production): files with errors are refused. `last-good` (preview): the last good set is served. */
  readonly keep: 'refuse' | 'last-good';
  /** Outlives a restart. */
  readonly snapshot?: Snapshot;
  readonly log: Log;
}

export interface KnowledgeHolder {
  /** Loads the files anew. Refused with all problems when there is nothing that may be served. */
  refresh(): Promise<Result<Served, readonly Problem[]>>;
}

/** Holds the knowledge that may be served, however the files look at the moment. */
export const createKnowledgeHolder = ({ look, keep, snapshot, log }: HolderDeps): KnowledgeHolder => {
  let good: Sound | undefined;

  const remember = async (sound: Sound): Promise<void> => {
    good = sound;
    // A full or read-only disk must not keep good knowledge from being served.
    await snapshot?.write(sound).catch((thrown: unknown) => {
      log.warn('knowledge.snapshot-not-written', { error: toError(thrown) });
    });
  };

  return {
    refresh: async () => {
      const { digest, check } = await look();
      good ??= await snapshot?.read();
      if (good?.digest === digest) return ok({ base: good.base, from: 'files', problems: [] });
      const { base, problems } = await check();
      if (base) {
        await remember({ digest, base });
        return ok({ base, from: 'files', problems });
      }
      if (keep === 'refuse' || !good) return refuse(problems);
      return ok({ base: good.base, from: 'last-good', problems });
    },
  };
};
