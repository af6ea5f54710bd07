import { describe, expect, it } from 'vitest';
import { shift, toInstant } from '../../../src/core/clock.ts';
import { type FreshDatabase, freshStorage } from '../../support/engines.ts';
import { welcome } from './people.ts';
import { aUnit } from './units.ts';

const NOW = toInstant(Date.UTC(2026, 10, 22, 8));
const LATER = shift(NOW, 60_000);

export const importsContract = (fresh: FreshDatabase): void => {
  const withDraft = async () => {
    const storage = await freshStorage(fresh);
    const { person } = await welcome(storage.people, { platform: 'slack', workspace: 'T1', user: 'U1' });
    const draft = {
      id: 'imp_1',
      kind: 'units',
      fileName: 'a.csv',
      content: { rows: [1] },
      by: person,
      at: NOW,
    };
    await storage.imports.keep(draft);
    return { ...storage, draft };
  };
  const many = Array.from({ length: 1200 }, (_, index) =>
    aUnit({ id: `unt_${index}`, name: `OPS ${index}` }),
  );
  const undo = { added: many.map(({ id }) => id), before: [] };

  describe('imports', () => {
    it('are applied once, all or nothing, also when confirmed twice at the same moment', async () => {
      const { units, imports, draft } = await withDraft();
      expect(await imports.draft('imp_1')).toEqual(draft);
      const applied = await Promise.all(
        [1, 2].map(() => units.applyImport({ id: 'imp_1', units: many, undo, at: LATER })),
      );
      expect(applied.toSorted()).toEqual([false, true]);
      expect(await units.everyUnit()).toHaveLength(1200);
      expect(await imports.draft('imp_1')).toBeUndefined();
      expect(await imports.done('units', 5)).toMatchObject([{ id: 'imp_1', undo, doneAt: LATER }]);
    });

    it('write nothing down when one of the units cannot be', async () => {
      const { units, imports } = await withDraft();
      const clashing = [...many, aUnit({ id: 'unt_twin', name: 'OPS 7' })];
      await expect(units.applyImport({ id: 'imp_1', units: clashing, undo, at: LATER })).rejects.toThrow();
      expect(await units.everyUnit()).toEqual([]);
      expect(await imports.draft('imp_1')).toBeDefined();
    });

    it('are taken back once', async () => {
      const { units, imports } = await withDraft();
      await units.applyImport({ id: 'imp_1', units: many, undo, at: LATER });
      const done = (await imports.done('units', 1))[0]!;
      const taken = () => units.undoImport({ id: 'imp_1', undo, doneAt: done.doneAt }, shift(LATER, 1));
      expect(await taken()).toEqual({ removed: 1200, restored: 0, kept: 0 });
      expect(await taken()).toBeUndefined();
      expect(await units.everyUnit()).toEqual([]);
      expect(await imports.done('units', 5)).toEqual([]);
    });

    it('that nobody confirmed are forgotten, and so is how to take old ones back', async () => {
      const { units, imports, draft } = await withDraft();
      await imports.keep({ ...draft, id: 'imp_2' });
      await units.applyImport({ id: 'imp_2', units: [], undo, at: NOW });
      expect(await imports.forget(NOW)).toBe(0);
      expect(await imports.forget(LATER)).toBe(1);
      expect(await imports.draft('imp_1')).toBeUndefined();
      expect(await imports.done('units', 5)).toEqual([]);
    });
  });
};
