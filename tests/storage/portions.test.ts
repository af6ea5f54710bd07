import { describe, expect, it } from 'vitest';
import { toInstant } from '../../src/core/clock.ts';
import type { Engine } from '../../src/storage/engine.ts';
import { freshEngine, onEveryDatabase } from '../support/engines.ts';

const NOW = toInstant(Date.UTC(2026, 10, 22, 8));

const put = async ({ queries }: Engine, ...keys: readonly string[]): Promise<void> => {
  await queries
    .insertInto('inbox')
    .values(keys.map((key) => ({ key, claimed_at: NOW })))
    .execute();
};

const keysLike = ({ queries }: Engine, like: string) =>
  queries.selectFrom('inbox').select('key').where('key', 'like', like).orderBy('key');

const SEVEN = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'];

onEveryDatabase((fresh) => {
  describe('rows in portions', () => {
    it('come in their order, no more than so many at a time, and only those asked for', async () => {
      const engine = await freshEngine(fresh);
      await put(engine, 'b1', ...SEVEN.toReversed());
      const portions: string[][] = [];
      for await (const rows of engine.portions<{ key: string }>(keysLike(engine, 'a%'), 3))
        portions.push(rows.map(({ key }) => key));
      expect(portions).toEqual([['a1', 'a2', 'a3'], ['a4', 'a5', 'a6'], ['a7']]);
    });

    it('are none where there is nothing, and no empty one follows a full one', async () => {
      const engine = await freshEngine(fresh);
      const sizes: number[] = [];
      for await (const rows of engine.portions(keysLike(engine, 'a%'), 3)) sizes.push(rows.length);
      expect(sizes).toEqual([]);
      await put(engine, 'a1', 'a2', 'a3');
      for await (const rows of engine.portions(keysLike(engine, 'a%'), 3)) sizes.push(rows.length);
      expect(sizes).toEqual([3]);
    });

    it('hold nothing back when nobody wants the rest: more readers than there are connections', async () => {
      const engine = await freshEngine(fresh);
      await put(engine, ...SEVEN);
      for (let reader = 0; reader < 15; reader += 1)
        for await (const rows of engine.portions(keysLike(engine, 'a%'), 2)) {
          expect(rows).toHaveLength(2);
          break;
        }
      await put(engine, 'a8');
      expect(await keysLike(engine, 'a%').execute()).toHaveLength(8);
    });
  });
});

onEveryDatabase(
  (fresh) => {
    it('rows in portions are those of the moment at which reading began', async () => {
      const engine = await freshEngine(fresh);
      await put(engine, ...SEVEN);
      const read: string[] = [];
      for await (const rows of engine.portions<{ key: string }>(keysLike(engine, 'a%'), 2)) {
        read.push(...rows.map(({ key }) => key));
        if (read.length > 2) continue;
        // Pages that are counted off would now skip one, and show another that came later.
        await engine.queries.deleteFrom('inbox').where('key', '=', 'a1').execute();
        await put(engine, 'a45');
      }
      expect(read).toEqual(SEVEN);
    });
  },
  { hasConnections: true },
);
