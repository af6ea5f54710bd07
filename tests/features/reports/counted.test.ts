import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { FIGURES, type Figures, type Scope } from '../../../src/features/reports/domain.ts';
import { MAIN_LISTS } from '../../../src/features/reports/lists.ts';
import { mergePeople } from '../../../src/storage/merge-people.ts';
import { termsOfBoth } from '../../../src/storage/registrations-merge.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { freshEngine, onEveryDatabase } from '../../support/engines.ts';
import { countByHand } from '../../support/reports/count-by-hand.ts';
import { countedInLists } from '../../support/reports/behind.ts';
import { saveWorld } from '../../support/reports/save-world.ts';
import { createWorld, type World } from '../../support/reports/world.ts';

const UNTIL = '2026-10-15T12:00:00.000Z' as Instant;

const YEAR = { from: '2026-01-01' as Day, to: '2026-12-31' as Day, isExample: false, until: UNTIL };

/** The whole, halves, one day, nothing, the wrong way round; with and without a voivodeship and a project. */
const scopesOf = ({ regions, projects }: World): readonly Scope[] => {
  const [one, other] = regions as readonly [string, string];
  const half = { ...YEAR, to: '2026-06-30' as Day };
  return [
    { ...YEAR, region: one },
    { ...YEAR, region: other },
    { ...half, region: one },
    { ...YEAR, from: '2026-07-01' as Day, region: one },
    { ...YEAR, from: '2026-03-31' as Day, to: '2026-03-31' as Day, region: one },
    { ...half, from: '2026-12-31' as Day, region: one },
    { ...YEAR, region: 'nowhere' },
    { ...YEAR, region: one, isExample: true },
    { ...YEAR, region: one, project: projects[0]!.id },
    ...projects.map(({ id }) => ({ ...half, project: id, region: other })),
  ];
};

/** For which unit somebody took part first, whatever its id is; whoever is of two has not the other. */
const firstUnitOf = (world: World, scope: Scope, person: string): string | undefined => {
  const took = world.marks.flatMap(({ session: id, registration, state }) => {
    const one = world.registrations.find((each) => each.id === registration)!;
    const event = world.events.find((each) => each.id === one.event)!;
    const session = event.terms.flatMap(({ sessions }) => sessions).find((each) => each.id === id)!;
    const isCounted =
      state === 'present' &&
      one.person === person &&
      one.unit !== null &&
      event.form !== 'group-meeting' &&
      event.isExample === scope.isExample &&
      [undefined, event.region].includes(scope.region) &&
      [undefined, event.project].includes(scope.project) &&
      session.day >= scope.from &&
      session.day <= scope.to;
    return isCounted ? [`${session.startsAt} ${one.unit}`] : [];
  });
  return took.toSorted()[0]?.split(' ')[1];
};

/** What the world has; advice, questions and announcements are counted elsewhere. */
const countedIn = (figures: Figures): Figures =>
  Object.fromEntries(
    FIGURES.filter(
      (id) =>
        !/^(advice|certificates|surveys|questions|announcements)\./u.test(id) && figures[id] !== undefined,
    ).map((id) => [id, figures[id]]),
  );

onEveryDatabase((fresh) => {
  describe('figures of a report', () => {
    it('are what one gets by walking through everything that happened', async () => {
      const engine = await freshEngine(fresh);
      const { reports } = await createStorage(engine);
      let number = 0;
      await fc.assert(
        fc.asyncProperty(fc.nat(), async (seed) => {
          number += 1;
          const world = createWorld(seed, `w${number}`);
          await saveWorld(engine, world);
          for (const scope of scopesOf(world))
            expect(countedIn(await reports.figures(scope))).toEqual(countByHand(world, scope));
        }),
        { numRuns: 6 },
      );
    }, 120_000);

    it('count two accounts of one person once, after they were joined', async () => {
      const engine = await freshEngine(fresh);
      const { reports } = await createStorage(engine);
      for (const seed of [1, 2, 3]) {
        const world = createWorld(seed, `j${seed}`);
        await saveWorld(engine, world);
        const [from, to] = [world.people[0]!.id, world.people[1]!.id];
        const terms = await termsOfBoth(engine.queries, from, to);
        expect(await engine.batch(mergePeople(engine.queries, from, to, terms, UNTIL))).toBe(true);
        const joined = (id: PersonId): PersonId => (id === from ? to : id);
        const after: World = {
          ...world,
          people: world.people
            .filter(({ id }) => id !== from)
            .map((one) => (one.id === to && one.sex === null ? { ...one, sex: world.people[0]!.sex } : one)),
          registrations: world.registrations.map((one) => ({ ...one, person: joined(one.person) })),
        };
        for (const scope of scopesOf(world)) {
          const told = await reports.figures(scope);
          const counted = countByHand(after, scope);
          const persons = FIGURES.filter((id) =>
            /^persons\.all$|^form\..*\.(participations|persons)$/u.test(id),
          );
          expect(persons.map((id) => [id, told[id]])).toEqual(persons.map((id) => [id, counted[id]]));
        }
      }
    });

    it('are found again in the list of each, one by one', async () => {
      const engine = await freshEngine(fresh);
      const { reports } = await createStorage(engine);
      const world = createWorld(7, 'l');
      await saveWorld(engine, world);
      await engine.queries
        .insertInto('accounts')
        .values(
          world.people.map(({ id }) => ({
            id: `acc_${id}`,
            person: id,
            platform: 'slack' as const,
            workspace: 'T1',
            user_id: id,
            name: `Osoba ${id}`,
            created_at: UNTIL,
          })),
        )
        .execute();
      for (const scope of scopesOf(world)) {
        const figures = await reports.figures(scope);
        expect(await countedInLists(reports, scope, figures)).toEqual(figures);
        for (const { name, unit } of await reports.rows(scope, 'persons', { from: 0, most: 1000 }))
          expect([name, unit]).toEqual([name, firstUnitOf(world, scope, String(name).slice(6))]);
        for (const of of MAIN_LISTS) {
          const rows = await reports.rows(scope, of, { from: 0, most: 1000 });
          const paged = [
            ...(await reports.rows(scope, of, { from: 0, most: 3 })),
            ...(await reports.rows(scope, of, { from: 3, most: 1000 })),
          ];
          expect([of, paged]).toEqual([of, rows]);
        }
      }
    });
  });
});
