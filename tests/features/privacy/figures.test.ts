import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '../../../src/core/clock.ts';
import type { Scope } from '../../../src/features/reports/domain.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { freshEngine, onEveryDatabase } from '../../support/engines.ts';
import { saveWorld } from '../../support/reports/save-world.ts';
import { createWorld, type World } from '../../support/reports/world.ts';

/** Whatever was to come is over. */
const AT = '2027-06-01T12:00:00.000Z' as Instant;

const scopesOf = ({ regions, projects }: World): readonly Scope[] => {
  const year = { from: '2026-01-01' as Day, to: '2026-12-31' as Day, isExample: false, until: AT };
  return [
    year,
    ...regions.map((region) => ({ ...year, region })),
    ...projects.map(({ id }) => ({ ...year, to: '2026-06-30' as Day, project: id })),
  ];
};

onEveryDatabase((fresh) => {
  describe('figures of reports', () => {
    it('are the same before and after anybody is erased', { timeout: 120_000 }, async () => {
      const engine = await freshEngine(fresh);
      const { reports, privacy } = await createStorage(engine);
      let number = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.nat(),
          fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
          async (seed, picks) => {
            number += 1;
            const world = createWorld(seed, `w${number}`);
            await saveWorld(engine, world);
            const figures = () => Promise.all(scopesOf(world).map((scope) => reports.figures(scope)));
            const before = await figures();
            const gone = new Set(picks.map((pick) => world.people[pick % world.people.length]!.id));
            for (const person of gone) expect(await privacy.erase(person, AT)).toBe(true);
            expect(await figures()).toEqual(before);
          },
        ),
        { numRuns: 4 },
      );
      const left = await engine.queries.selectFrom('stand_ins').select('person').execute();
      expect(left.length).toBeGreaterThan(0);
    });
  });
});
