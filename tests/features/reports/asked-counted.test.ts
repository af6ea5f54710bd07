import { expect, it } from 'vitest';
import type { Day, Instant } from '../../../src/core/clock.ts';
import type { Figures, Scope } from '../../../src/features/reports/domain.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { freshEngine, onEveryDatabase } from '../../support/engines.ts';
import { countAskedByHand, createAsked, saveAsked } from '../../support/reports/asked-world.ts';
import { countedInLists } from '../../support/reports/behind.ts';
import { saveWorld } from '../../support/reports/save-world.ts';
import { createWorld } from '../../support/reports/world.ts';

const YEAR = {
  from: '2026-01-01' as Day,
  to: '2026-12-31' as Day,
  isExample: false,
  until: '2026-12-31T20:00:00.000Z' as Instant,
};

const ofAsked = (figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).filter(([id]) => /^(questions|announcements)\./u.test(id)));

onEveryDatabase((fresh) => {
  it('questions and announcements in a report are what one gets by walking through them, and their lists say the same', async () => {
    const engine = await freshEngine(fresh);
    const { reports } = await createStorage(engine);
    const world = createWorld(5, 'w');
    await saveWorld(engine, world);
    const people = world.people.map(({ id }) => id);
    const scopes: readonly Scope[] = [
      YEAR,
      { ...YEAR, to: '2026-06-30' as Day },
      { ...YEAR, from: '2026-03-29' as Day, to: '2026-03-29' as Day },
      { ...YEAR, from: '2030-01-01' as Day, to: '2030-12-31' as Day },
      { ...YEAR, region: world.regions[0]! },
      { ...YEAR, project: world.projects[0]!.id },
      { ...YEAR, isExample: true },
    ];
    const asked = [];
    let seen = 0;
    for (const seed of [1, 2, 3]) {
      const more = createAsked(seed, people);
      asked.push(more);
      await saveAsked(engine, people, more, String(seed));
      for (const scope of scopes) {
        const byHand = countAskedByHand(asked, scope);
        const figures = ofAsked(await reports.figures(scope));
        expect(figures).toEqual(byHand);
        expect(await countedInLists(reports, scope, figures)).toEqual(byHand);
        seen += Object.values(byHand).filter((value) => value > 0).length;
      }
    }
    expect(seen).toBeGreaterThan(40);
  });
});
