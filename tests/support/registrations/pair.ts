import { expect, it } from 'vitest';
import type { RegistrationsStore } from '../../../src/features/registrations/store.ts';
import type { Engine } from '../../../src/storage/engine.ts';
import { createStorage, type Storage } from '../../../src/storage/storage.ts';
import { type FreshDatabase, freshEngine } from '../engines.ts';
import { type Stage, stageOn } from './stage.ts';
import { lookAround, unguardedStore } from './unguarded.ts';

/** A race, and what has to hold when it is over: `check` throws where it does not. */
export interface Race {
  readonly run: (stage: Stage, engine: Engine) => Promise<void>;
  /** What is taken away for the twin; absent: the guards of the contended writes. */
  readonly unguarded?: (engine: Engine, storage: Storage) => RegistrationsStore | Promise<RegistrationsStore>;
}

const RACE_WITHIN = 120_000;

/**
 * A race twice: with the guards it holds; without them it must not, or else it proves nothing. What is run has to throw
 * where the promise is broken.
 */
export const pair = (fresh: FreshDatabase, title: string, { run, unguarded }: Race): void => {
  it(title, { timeout: RACE_WITHIN }, async () => {
    const engine = await freshEngine(fresh);
    await run(await stageOn(engine), engine);
  });

  it(`(twin without the guard) it would not be so: ${title}`, { timeout: RACE_WITHIN }, async () => {
    const engine = await freshEngine(fresh);
    const storage = await createStorage(engine);
    const store = unguarded
      ? await unguarded(engine, storage)
      : unguardedStore(engine, storage, lookAround(engine));
    const stage = await stageOn(storage, () => store);
    await expect(run(stage, engine)).rejects.toMatchObject({ name: 'AssertionError' });
  });
};
