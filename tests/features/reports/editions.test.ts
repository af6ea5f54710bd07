import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/chat/message.ts';
import type { Day } from '../../../src/core/clock.ts';
import { editionFamilies } from '../../../src/features/reports/edition-families.ts';
import { type Edition, editionDifference } from '../../../src/features/reports/edition-figures.ts';
import type { Scope } from '../../../src/features/reports/domain.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { freshEngine, onEveryDatabase } from '../../support/engines.ts';
import { editionsByHand } from '../../support/reports/editions-by-hand.ts';
import { createProofs, saveProofs } from '../../support/reports/proofs-world.ts';
import { saveWorld } from '../../support/reports/save-world.ts';
import { NOW, reportsStage } from '../../support/reports/stage.ts';
import { createWorld } from '../../support/reports/world.ts';

const { reports } = textsIn('pl');

const YEAR = { from: '2026-01-01' as Day, to: '2026-12-31' as Day, isExample: false, until: NOW };

const byTerm = <T extends { readonly term: string }>(all: readonly T[]): readonly T[] =>
  all.toSorted((one, other) => (one.term < other.term ? -1 : 1));

onEveryDatabase((fresh) => {
  it('editions are what one gets by walking through everything that happened at each', async () => {
    const engine = await freshEngine(fresh);
    const storage = await createStorage(engine);
    let number = 0;
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        number += 1;
        const world = createWorld(seed, `w${number}`);
        await saveWorld(engine, world);
        await saveProofs(engine, world, createProofs(world), `k${number}`);
        const scopes: readonly Scope[] = [
          { ...YEAR, region: world.regions[0]! },
          // Of one day and one project: editions are whole all the same.
          { ...YEAR, to: YEAR.from, region: world.regions[1]!, project: world.projects[0]!.id },
          { ...YEAR, region: world.regions[0]!, isExample: true },
        ];
        for (const scope of scopes) {
          const held = await storage.reports.editions(scope);
          const counts = await storage.reports.editionCounts(held.map(({ term }) => term));
          const told = held.map(({ family: _family, place: _place, ...edition }, index) => ({
            ...edition,
            ...counts[index]!,
          }));
          const byHand = editionsByHand(world, scope);
          expect(byTerm(told)).toEqual(byTerm(byHand));
          expect(held.map(({ from }) => from)).toEqual(held.map(({ from }) => from).toSorted());
          seen += byHand.reduce((sum, { persons, returned }) => sum + persons + returned, 0);
        }
      }),
      { numRuns: 4 },
    );
    expect(seen).toBeGreaterThan(20);
  });
});

describe('editions of one event', () => {
  const event = (id: string, form: string, title: string, copiedFrom: string | null = null) => ({
    id,
    form,
    title,
    copiedFrom,
  });

  it('have one title of one form, or are copies, also of a copy; another form is another event', () => {
    const familyOf = editionFamilies([
      event('a', 'training', 'Dialog  motywujący'),
      event('b', 'training', 'dialog Motywujący'),
      event('c', 'conference', 'Dialog motywujący'),
      event('d', 'training', 'Dialog motywujący, część II', 'b'),
      event('e', 'training', 'Dialog dla kadr', 'd'),
      event('f', 'workshop', 'Dialog w praktyce', 'e'),
      event('g', 'training', 'Mediacje', 'gone'),
    ]);
    const events = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const together = events.map((one) =>
      events.filter((other) => familyOf(other) === familyOf(one)).join(''),
    );
    expect(together).toEqual(['abde', 'abde', 'c', 'abde', 'abde', 'f', 'g']);
  });

  it('differ by as much as they do; hours of two kinds and attendance that nobody noted do not', () => {
    const edition = (over: Partial<Edition>) =>
      ({
        persons: 10,
        minutes: 360,
        hour: 60,
        present: 1,
        noted: 3,
        sent: 0,
        returned: 0,
        ...over,
      }) as Edition;
    const [one, other] = [edition({}), edition({ persons: 7, minutes: 270, present: 2 })];
    expect(editionDifference(one, other, 'persons')).toBe(-3);
    expect(editionDifference(one, other, 'hours')).toBe(-1.5);
    expect(editionDifference(one, other, 'attendance')).toBe(33.4);
    expect(editionDifference(one, other, 'surveys')).toBeUndefined();
    expect(editionDifference(one, edition({ hour: 45 }), 'hours')).toBeUndefined();
  });
});

const stages: Awaited<ReturnType<typeof reportsStage>>[] = [];
afterEach(async () => {
  for (const made of stages.splice(0)) await made.close();
});

describe('the comparison of editions in chat', () => {
  const ASKED = ['-', '2026-01-01', '2026-12-31', '-'];

  const menuOf = ({ blocks }: Message) => {
    const found = blocks.find((block) => block.kind === 'menu');
    return found?.kind === 'menu' ? found.options : [];
  };

  it('shows the latest ones with the difference, and all of them in its file', async () => {
    const stage = await reportsStage();
    stages.push(stage);
    const { press, world, storage, textOf } = stage;
    const [first] = menuOf(await press('editions', ASKED));
    const shown = await press('edition', ASKED, [first!.value]);
    const held = await storage.reports.editions({ ...YEAR });
    const family = held.find(({ event }) => event === first!.value)!.family;
    const terms = held.filter((one) => one.family === family).map(({ term }) => term);
    const byHand = terms.map((term) => editionsByHand(world, YEAR).find((one) => one.term === term)!);
    const table = shown.blocks.find((block) => block.kind === 'table');
    if (table?.kind !== 'table') throw new Error('no table');
    const row = (name: string) => table.rows.find(([cell]) => cell === name)?.slice(1);
    const [before, after] = byHand.slice(-2);
    const difference = after!.persons - before!.persons;
    expect(row(reports.byEdition.figures.persons)).toEqual([
      ...byHand.slice(-4).map(({ persons }) => String(persons)),
      `${difference > 0 ? '+' : difference < 0 ? '−' : ''}${Math.abs(difference)}`,
    ]);
    expect(table.columns).toHaveLength(Math.min(terms.length, 4) + 2);
    expect(textOf(shown)).toContain(reports.byEdition.definitions[2]);
    expect(shown.files?.map(({ name }) => name)).toEqual(['edycje.xlsx']);
  });

  it('has nothing to compare in a report of days on which nothing was held', async () => {
    const stage = await reportsStage();
    stages.push(stage);
    const asked = ['-', '2020-01-01', '2020-12-31', '-'];
    const shown = await stage.press('editions', asked);
    expect(menuOf(shown)).toEqual([]);
    expect(stage.textOf(shown)).toContain(reports.byEdition.none);
    // A button of a list that is no more leads back to the choice.
    expect(stage.textOf(await stage.press('edition', asked, ['gone']))).toContain(reports.byEdition.none);
  });
});
