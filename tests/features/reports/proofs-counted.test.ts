import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Day, Instant } from '../../../src/core/clock.ts';
import type { Figures, Scope } from '../../../src/features/reports/domain.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { freshEngine, onEveryDatabase } from '../../support/engines.ts';
import { countedInLists } from '../../support/reports/behind.ts';
import { countProofsByHand, createProofs, saveProofs } from '../../support/reports/proofs-world.ts';
import { saveWorld } from '../../support/reports/save-world.ts';
import { createWorld, type World } from '../../support/reports/world.ts';

const YEAR = {
  from: '2026-01-01' as Day,
  to: '2026-12-31' as Day,
  isExample: false,
  until: '2026-12-31T20:00:00.000Z' as Instant,
};

const scopesOf = ({ regions, projects }: World): readonly Scope[] => [
  { ...YEAR, region: regions[0]! },
  { ...YEAR, to: '2026-06-30' as Day, region: regions[1]! },
  { ...YEAR, from: '2026-03-02' as Day, to: '2026-03-02' as Day, region: regions[0]! },
  { ...YEAR, region: regions[0]!, isExample: true },
  ...projects.map(({ id }) => ({ ...YEAR, from: '2026-04-01' as Day, project: id })),
];

const ofProofs = (figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).filter(([id]) => /^(certificates|surveys)\./u.test(id)));

onEveryDatabase((fresh) => {
  it('certificates and surveys in a report are what one gets by walking through all of them', async () => {
    const engine = await freshEngine(fresh);
    const { reports } = await createStorage(engine);
    let number = 0;
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        number += 1;
        const world = createWorld(seed, `w${number}`);
        const proofs = createProofs(world);
        await saveWorld(engine, world);
        await saveProofs(engine, world, proofs, `k${number}`);
        for (const scope of scopesOf(world)) {
          const byHand = countProofsByHand(world, proofs, scope);
          const figures = await reports.figures(scope);
          expect(ofProofs(figures)).toEqual(byHand);
          expect(await countedInLists(reports, scope, ofProofs(figures))).toEqual(byHand);
          seen += Object.values(byHand).filter((value) => value > 0).length;
        }
      }),
      { numRuns: 4 },
    );
    expect(seen).toBeGreaterThan(20);
  });
});
