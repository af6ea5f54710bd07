import { it } from 'vitest';
import type { RegistrationsStore } from '../../../src/features/registrations/store.ts';
import type { Engine } from '../../../src/storage/engine.ts';
import { createStorage, type Storage } from '../../../src/storage/storage.ts';
import { type FreshDatabase, freshEngine } from '../engines.ts';
import { breaksByRacing, racing, type Racing } from '../together.ts';
import { type Stage, stageOn } from './stage.ts';
import { unguardedStore } from './unguarded.ts';

/** A race, and what has to hold when it is over: `check` throws where it does not. */
export interface Race {
  readonly run: (stage: Stage, together: Racing['together'], engine: Engine) => Promise<void>;
  /** What is taken away for the twin; absent: the guards of the contended writes. */
  readonly unguarded?: (
    engine: Engine,
    storage: Storage,
    looked: Racing['looked'],
  ) => RegistrationsStore | Promise<RegistrationsStore>;
}

const RACE_WITHIN = 120_000;

/**
 * A race twice: with the guards it holds; without them it must not, or else it proves nothing. What is run has to throw
 * where the promise is broken.
 */
export const pair = (fresh: FreshDatabase, title: string, { run, unguarded }: Race): void => {
  it(title, { timeout: RACE_WITHIN }, async () => {
    const engine = await freshEngine(fresh);
    await run(await stageOn(engine), racing().together, engine);
  });

  it(`(twin without the guard) it would not be so: ${title}`, { timeout: RACE_WITHIN }, async () => {
    const engine = await freshEngine(fresh);
    const storage = await createStorage(engine);
    const race = racing();
    const store = await (unguarded ?? unguardedStore)(engine, storage, race.looked);
    const stage = await stageOn(storage, () => store);
    await breaksByRacing(run(stage, race.together, engine), race);
  });
};
