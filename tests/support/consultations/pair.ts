import { it } from 'vitest';
import type { ConsultationsStore } from '../../../src/features/consultations/store.ts';
import type { Engine } from '../../../src/storage/engine.ts';
import { type FreshDatabase, freshEngine } from '../engines.ts';
import { breaksByRacing, racing, type Racing } from '../together.ts';
import { type Stage, stageOn } from './stage.ts';
import { unguardedStore } from './unguarded.ts';

/** A race: what has to hold when it is over is expected in it. */
export type Race = (stage: Stage, together: Racing['together']) => Promise<void>;

/** What somebody else does between every look and its write. */
export type Between = (engine: Engine) => Promise<void>;

const RACE_WITHIN = 120_000;

/** Who changes something has looked when those who race with them have, and `between` has happened. */
const slowed = (
  store: ConsultationsStore,
  looked: Racing['looked'],
  between: () => Promise<void>,
): ConsultationsStore => ({
  ...store,
  change: async (change) => {
    await looked();
    await between();
    return store.change(change);
  },
});

/**
 * A race twice: with the guards it holds; without them it must not, or else it proves nothing. What is run has to throw
 * where the promise is broken. Both times nobody writes before everybody has looked.
 */
export const pair = (fresh: FreshDatabase, title: string, run: Race, between?: Between): void => {
  const stageWith = async (isGuarded: boolean) => {
    const engine = await freshEngine(fresh);
    const race = racing();
    const stage = await stageOn(engine, (storage) =>
      slowed(isGuarded ? storage.consultations : unguardedStore(engine, storage), race.looked, async () =>
        between?.(engine),
      ),
    );
    return { stage, race };
  };

  it(title, { timeout: RACE_WITHIN }, async () => {
    const { stage, race } = await stageWith(true);
    await run(stage, race.together);
  });

  it(`(twin without the guard) it would not be so: ${title}`, { timeout: RACE_WITHIN }, async () => {
    const { stage, race } = await stageWith(false);
    await breaksByRacing(run(stage, race.together), race);
  });
};
