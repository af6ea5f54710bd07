import { expect, it } from 'vitest';
import type { ConsultationsStore } from '../../../src/features/consultations/store.ts';
import type { Engine } from '../../../src/storage/engine.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { type FreshDatabase, freshEngine } from '../engines.ts';
import { type Stage, stageOn } from './stage.ts';
import { lookAround, unguardedStore } from './unguarded.ts';

/** A race: what has to hold when it is over is expected in it. */
export type Race = (stage: Stage) => Promise<void>;

/** What happens between the look and the write, where it is not only that others look too. */
export type Between = (stage: Pick<Stage, 'engine'>) => Promise<void>;

/** Those who change something wait, each after the look, until so many have looked; `before` were changed earlier. */
export const afterEverybodyLooked = (count: number, before: number): Between => {
  const rooms = new WeakMap<Engine, () => Promise<void>>();
  const roomOf = (engine: Engine) => {
    const known = rooms.get(engine);
    if (known) return known;
    let missing = count + before;
    let open = (): void => {};
    const all = new Promise<void>((resolve) => (open = resolve));
    const come = (): Promise<void> => {
      missing -= 1;
      if (missing === 0) open();
      return missing >= count ? Promise.resolve() : all;
    };
    rooms.set(engine, come);
    return come;
  };
  return ({ engine }) => roomOf(engine)();
};

const RACE_WITHIN = 120_000;

/**
 * A race twice: with the guards it holds; without them it must not, or else it proves nothing. What is run has to throw
 * where the promise is broken.
 */
export const pair = (fresh: FreshDatabase, title: string, run: Race, between?: Between): void => {
  const pausing = (engine: Engine, store: ConsultationsStore): ConsultationsStore =>
    between
      ? {
          ...store,
          change: async (change) => {
            await between({ engine });
            return store.change(change);
          },
        }
      : store;

  it(title, { timeout: RACE_WITHIN }, async () => {
    const engine = await freshEngine(fresh);
    await run(await stageOn(engine, ({ consultations }) => pausing(engine, consultations)));
  });

  it(`(twin without the guard) it would not be so: ${title}`, { timeout: RACE_WITHIN }, async () => {
    const engine = await freshEngine(fresh);
    const careless = (storage: Storage) =>
      pausing(engine, unguardedStore(engine, storage, lookAround(engine)));
    const stage = await stageOn(engine, careless);
    await expect(run(stage)).rejects.toMatchObject({ name: 'AssertionError' });
  });
};
