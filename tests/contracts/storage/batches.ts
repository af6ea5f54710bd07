import { describe, expect, it } from 'vitest';
import { toInstant } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { Engine, Step } from '../../../src/storage/engine.ts';
import { type FreshDatabase, freshEngine } from '../../support/engines.ts';

const NOW = toInstant(Date.UTC(2026, 10, 22, 8));
const LATER = toInstant(Date.UTC(2026, 10, 23, 8));

const add = ({ queries }: Engine, id: string): Step => ({
  query: queries.insertInto('people').values({ id: id as PersonId, created_at: NOW }),
});

/** Touches this person's row, if there is one. */
const touch = ({ queries }: Engine, id: string): Step => ({
  query: queries
    .updateTable('people')
    .set({ created_at: LATER })
    .where('id', '=', id as PersonId),
  rows: 1,
});

const everybody = async ({ queries }: Engine): Promise<readonly (readonly string[])[]> => {
  const rows = await queries.selectFrom('people').select(['id', 'created_at']).orderBy('id').execute();
  return rows.map(({ id, created_at }) => [id, created_at]);
};

export const batchesContract = (fresh: FreshDatabase): void => {
  describe('writes that belong together', () => {
    it('are all made, each seeing those before it', async () => {
      const engine = await freshEngine(fresh);
      expect(await engine.batch([add(engine, 'per_a'), touch(engine, 'per_a')])).toBe(true);
      expect(await everybody(engine)).toEqual([['per_a', LATER]]);
    });

    it('are none of them made where one touches another number of rows than it has to', async () => {
      const engine = await freshEngine(fresh);
      await engine.batch([add(engine, 'per_a')]);
      const steps = [touch(engine, 'per_a'), touch(engine, 'per_gone'), add(engine, 'per_b')];
      expect(await engine.batch(steps)).toBe(false);
      expect(await everybody(engine)).toEqual([['per_a', NOW]]);
    });

    it('count the rows that a step gives back, and those of a look', async () => {
      const engine = await freshEngine(fresh);
      const { queries } = engine;
      const given = {
        query: queries
          .insertInto('people')
          .values({ id: 'per_a' as PersonId, created_at: NOW })
          .returning('id'),
        rows: 1,
      };
      const look = (rows: number): Step => ({ query: queries.selectFrom('people').select('id'), rows });
      expect(await engine.batch([given, look(1)])).toBe(true);
      expect(await engine.batch([add(engine, 'per_b'), look(1)])).toBe(false);
      expect(await everybody(engine)).toEqual([['per_a', NOW]]);
    });

    it('were not made, whatever would have come after the step that missed', async () => {
      const engine = await freshEngine(fresh);
      await engine.batch([add(engine, 'per_a')]);
      expect(await engine.batch([touch(engine, 'per_gone'), add(engine, 'per_a')])).toBe(false);
    });

    it('that the database refuses are a fault, none of them is made, and the next ones are', async () => {
      const engine = await freshEngine(fresh);
      await engine.batch([add(engine, 'per_a')]);
      const refused = engine.batch([add(engine, 'per_b'), add(engine, 'per_a'), touch(engine, 'per_gone')]);
      await expect(refused).rejects.toThrow(/unique/iu);
      expect(await engine.batch([add(engine, 'per_c')])).toBe(true);
      expect((await everybody(engine)).map(([id]) => id)).toEqual(['per_a', 'per_c']);
    });
  });
};
