import { describe, expect, it } from 'vitest';
import { shift, toInstant } from '../../../src/core/clock.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import { silentLog } from '../../../src/core/log.ts';
import { createEventsEntering } from '../../../src/features/calendar/desk/events-entering.ts';
import type { PlannedEvent } from '../../../src/features/calendar/desk/store.ts';
import { createRuns, type RunKind } from '../../../src/features/imports/runs.ts';
import type { RunsStore } from '../../../src/features/imports/runs-store.ts';
import { createUnitsEntering } from '../../../src/features/units/import-entering.ts';
import type { PlannedUnit, UnitsImportStore } from '../../../src/features/units/store.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { aNewEvent } from '../../support/calendar/an-event.ts';
import { type FreshDatabase, freshStorage } from '../../support/engines.ts';
import { racing } from '../../support/together.ts';
import { welcome } from './people.ts';
import { aUnit } from './units.ts';

const NOW = toInstant(Date.UTC(2026, 10, 22, 8));
const LATER = shift(NOW, 60_000);

interface Doubles {
  readonly units?: UnitsImportStore;
  readonly runs?: Partial<RunsStore>;
}

/** A program over that storage; parts of it may be other than they should. */
const programOn = (storage: Storage, { units = storage.units, runs = {} }: Doubles = {}) => {
  const kinds: Readonly<Record<string, RunKind>> = {
    units: { ...createUnitsEntering(units), atOnce: 4 },
    events: { ...createEventsEntering(storage.desk), atOnce: 2 },
  };
  return createRuns({
    store: { ...storage.importRuns, ...runs },
    kinds,
    addressOf: async (person) => (await storage.registrations.addresses([person])).get(person),
    log: silentLog,
  });
};

const importScene = async (fresh: FreshDatabase) => {
  const storage = await freshStorage(fresh);
  const { person } = await welcome(storage.people, { platform: 'slack', workspace: 'T1', user: 'U1' });
  const draftOf = (id: string, kind: string, by: PersonId = person) => ({
    id,
    kind,
    fileName: 'a.csv',
    content: { rows: [1] },
    by,
    at: NOW,
  });
  const confirmed = async (kind: string, contents: readonly unknown[]): Promise<string> => {
    const id = newId('imp');
    await storage.imports.keep(draftOf(id, kind));
    await storage.importRuns.plan(
      id,
      contents.map((content, index) => ({ number: index + 1, row: index + 2, content })),
    );
    expect(await storage.importRuns.begin(id, LATER)).toBe(true);
    return id;
  };
  const countsOf = async (id: string) => (await storage.importRuns.run(id))!.counts;
  const names = async () => (await storage.units.everyUnit()).map(({ name }) => name).toSorted();
  return { storage, draftOf, confirmed, countsOf, names };
};

const anUnit = (index: number) =>
  aUnit({ id: `unt_${String(index)}`, name: `OPS ${String(index)}`, address: 'stary' });
const TEN: readonly PlannedUnit[] = Array.from({ length: 10 }, (_, index) => ({ unit: anUnit(index) }));

const NONE = { planned: 0, done: 0, left: 0, undone: 0, kept: 0 };

/** The program dies before the work on rows that comes after so many pieces of it. */
const dyingAfter = (pieces: number, storage: Storage): Doubles => {
  let begun = 0;
  return {
    runs: {
      rows: (...args) => {
        begun += 1;
        return begun > pieces
          ? Promise.reject(new Error('the program died'))
          : storage.importRuns.rows(...args);
      },
    },
  };
};

export const importsContract = (fresh: FreshDatabase): void => {
  describe('files that were read in', () => {
    it('are begun once, also when confirmed twice at the same moment', async () => {
      const { storage, draftOf } = await importScene(fresh);
      await storage.imports.keep(draftOf('imp_1', 'units'));
      expect(await storage.imports.draft('imp_1')).toEqual(draftOf('imp_1', 'units'));
      const begun = await Promise.all([1, 2].map(() => storage.importRuns.begin('imp_1', LATER)));
      expect(begun.toSorted()).toEqual([false, true]);
      expect(await storage.imports.draft('imp_1')).toBeUndefined();
    });

    it('are listed, the latest first, by their kinds, until their rows are forgotten', async () => {
      const { storage, confirmed, draftOf } = await importScene(fresh);
      const units = await confirmed('units', TEN);
      await storage.imports.keep(draftOf('imp_draft', 'units'));
      const events = await confirmed('events', []);
      await programOn(storage).drive(units, NOW);
      await programOn(storage).drive(events, NOW);
      const listed = async (...kinds: string[]) =>
        (await storage.importRuns.latest(kinds, 9)).map(({ id, counts }) => [id, counts.done]);
      expect(await listed('units', 'events')).toEqual([[units, 10]]);
      expect(await listed('events')).toEqual([]);
      expect(await storage.imports.forget(LATER)).toBe(1);
      expect(await listed('units')).toEqual([[units, 10]]);
      await storage.imports.forget(shift(LATER, 1));
      expect(await listed('units')).toEqual([]);
      expect(await storage.importRuns.beginUndo(units)).toBe(false);
    });
  });

  describe('a directory from a file', () => {
    it('is written down and taken back, whole again after the program died on the way', async () => {
      const { storage, confirmed, countsOf, names } = await importScene(fresh);
      const id = await confirmed('units', TEN);
      await programOn(storage, dyingAfter(1, storage)).drive(id, NOW);
      expect(await countsOf(id)).toEqual({ ...NONE, planned: 6, done: 4 });
      expect(await names()).toHaveLength(4);
      await programOn(storage).resume(NOW);
      expect(await countsOf(id)).toEqual({ ...NONE, done: 10 });
      expect(await names()).toEqual(TEN.map(({ unit }) => unit.name));
      await storage.importRuns.beginUndo(id);
      await programOn(storage, dyingAfter(2, storage)).drive(id, shift(LATER, 5));
      expect(await countsOf(id)).toEqual({ ...NONE, done: 2, undone: 8 });
      await programOn(storage).resume(shift(LATER, 9));
      expect(await countsOf(id)).toEqual({ ...NONE, undone: 10 });
      expect(await names()).toEqual([]);
    });

    it('leaves out what somebody took or corrected after the confirmation, and nothing besides', async () => {
      const { storage, confirmed, countsOf } = await importScene(fresh);
      const before = anUnit(20);
      const corrected = anUnit(21);
      await storage.units.save(before, NOW);
      await storage.units.save(corrected, NOW);
      const id = await confirmed('units', [
        ...TEN,
        { unit: { ...before, address: 'nowy' }, before },
        { unit: { ...corrected, address: 'nowy' }, before: corrected },
      ]);
      await storage.units.save(aUnit({ id: 'unt_twin', name: 'OPS 7' }), NOW);
      await storage.units.save({ ...corrected, address: 'poprawiony' }, shift(LATER, 1));
      await programOn(storage).drive(id, NOW);
      expect(await countsOf(id)).toEqual({ ...NONE, done: 10, left: 2 });
      const left = await storage.importRuns.rows(id, 'left', 9);
      expect(left.map(({ row }) => row)).toEqual([9, 13]);
      expect((await storage.units.unit(before.id))?.address).toBe('nowy');
      expect((await storage.units.unit(corrected.id))?.address).toBe('poprawiony');
    });

    it('stays, when it is taken back, where people belong to it or somebody corrected it', async () => {
      const { storage, confirmed, countsOf, names } = await importScene(fresh);
      const before = anUnit(20);
      await storage.units.save(before, NOW);
      const id = await confirmed('units', [...TEN, { unit: { ...before, address: 'nowy' }, before }]);
      await programOn(storage).drive(id, NOW);
      const { person } = await welcome(storage.people, { platform: 'slack', workspace: 'T1', user: 'U2' });
      await storage.units.join({ person, unit: 'unt_3', post: 'carer', relation: 'employee' }, LATER);
      await storage.units.save({ ...anUnit(5), address: 'poprawiony' }, shift(LATER, 1));
      await storage.importRuns.beginUndo(id);
      await programOn(storage).drive(id, shift(LATER, 5));
      expect(await countsOf(id)).toEqual({ ...NONE, undone: 9, kept: 2 });
      expect(await names()).toEqual(['OPS 20', 'OPS 3', 'OPS 5']);
      expect((await storage.units.unit(before.id))?.address).toBe('stary');
    });

    /** Two programs go on with the same import, both with the same rows before them. */
    const twoPrograms = async (units: (storage: Storage) => UnitsImportStore) => {
      const { storage, confirmed, countsOf } = await importScene(fresh);
      const id = await confirmed('units', TEN);
      const { together, looked } = racing();
      const runs: Partial<RunsStore> = {
        rows: async (...args) => {
          const rows = await storage.importRuns.rows(...args);
          await looked();
          return rows;
        },
      };
      const drive = () => programOn(storage, { units: units(storage), runs }).drive(id, NOW);
      await together([drive, drive]);
      return countsOf(id);
    };

    it('is written down once by two programs that go on with it at the same moment', async () => {
      expect(await twoPrograms(({ units }) => units)).toEqual({ ...NONE, done: 10 });
    });

    it('(twin without the guard) would be called left out, although it was written down', async () => {
      const counts = await twoPrograms(({ units, importRuns }) => ({
        ...units,
        enterUnits: async (file, rows) => {
          for (const row of rows)
            if (await units.unit(row.unit.id))
              await importRuns.mark(file.id, [{ number: row.number, to: 'left' }]);
            else await units.enterUnits(file, [row]);
        },
      }));
      expect(counts.left).toBeGreaterThan(0);
    });
  });

  describe('events from a file', () => {
    const plannedEvents = (titles: readonly string[]): readonly PlannedEvent[] =>
      titles.map((title) => {
        const { id, plan } = aNewEvent({ title });
        return { id, plan };
      });
    const titles = async (storage: Storage) =>
      (await storage.calendar.all({ from: 0, size: 9 })).happenings.map(({ title }) => title).toSorted();

    it('become drafts, each once, whole again after the program died on the way', async () => {
      const { storage, confirmed, countsOf } = await importScene(fresh);
      const id = await confirmed('events', plannedEvents(['A', 'B', 'C', 'D', 'E']));
      await programOn(storage, dyingAfter(1, storage)).drive(id, NOW);
      expect(await titles(storage)).toEqual(['A', 'B']);
      await programOn(storage).resume(NOW);
      await programOn(storage).drive(id, NOW);
      expect(await titles(storage)).toEqual(['A', 'B', 'C', 'D', 'E']);
      expect(await countsOf(id)).toEqual({ ...NONE, done: 5 });
    });

    it('are taken back unless somebody has published or changed them', async () => {
      const { storage, confirmed, countsOf } = await importScene(fresh);
      const planned = plannedEvents(['A', 'B', 'C']);
      const id = await confirmed('events', planned);
      await programOn(storage).drive(id, NOW);
      const published = (await storage.calendar.happening(planned[0]!.id))!;
      await storage.calendar.publish({ before: published, as: 'published', tell: [], at: LATER });
      await storage.calendar.discard((await storage.calendar.happening(planned[1]!.id))!);
      await storage.importRuns.beginUndo(id);
      await programOn(storage).drive(id, LATER);
      expect(await titles(storage)).toEqual(['A']);
      expect(await countsOf(id)).toEqual({ ...NONE, undone: 2, kept: 1 });
    });
  });
};
