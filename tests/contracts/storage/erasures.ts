import { describe, expect, it } from 'vitest';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import { silentLog } from '../../../src/core/log.ts';
import { eraseAgain, keepApart } from '../../../src/features/privacy/erasures.ts';
import { type Erasure, markOf } from '../../../src/features/privacy/mark.ts';
import type { Engine } from '../../../src/storage/engine.ts';
import { mergePeople } from '../../../src/storage/merge-people.ts';
import { termsOfBoth } from '../../../src/storage/registrations-merge.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { privacyDeps, USUAL_PRIVACY } from '../../../src/wiring/privacy.ts';
import { type FreshDatabase, freshEngine } from '../../support/engines.ts';
import { ANNA, MARIA, NOW, PAST } from '../../support/privacy/anna.ts';
import { annaEverywhere } from '../../support/privacy/everywhere.ts';

/** A ledger in memory. */
const aLedger = (...lines: readonly Erasure[]) => {
  const kept = [...lines];
  return {
    kept,
    read: () => Promise.resolve([...kept]),
    add: (erasures: readonly Erasure[]) => {
      kept.push(...erasures);
      return Promise.resolve();
    },
  };
};

const withAnna = async (engine: Engine) => {
  await annaEverywhere(engine);
  const storage = await createStorage(engine);
  const nobody = { withRole: () => Promise.resolve([]) };
  return { storage, handling: privacyDeps(storage, nobody, USUAL_PRIVACY, silentLog) };
};

const former = async ({ queries }: Engine): Promise<readonly string[]> =>
  (await queries.selectFrom('former_people').select('mark').orderBy('mark').execute()).map(
    ({ mark }) => mark,
  );

export const erasuresContract = (fresh: FreshDatabase): void => {
  describe('erasures kept apart', () => {
    it('have a mark of the person and of everybody they had become one with, each once', async () => {
      const { handling } = await withAnna(await freshEngine(fresh));
      const ledger = aLedger();
      await handling.store.erase(ANNA, NOW);
      expect(await keepApart(handling, ledger)).toBe(2);
      expect(await keepApart(handling, ledger)).toBe(0);
      expect(ledger.kept.map(({ mark }) => mark).toSorted()).toEqual(['former', markOf(ANNA)].toSorted());
      expect(ledger.kept.map(({ at }) => at)).toEqual([NOW, NOW]);
    });

    it('erase whoever a copy brings back, once, and nobody else', async () => {
      const { storage, handling } = await withAnna(await freshEngine(fresh));
      const ledger = aLedger(
        { mark: markOf(ANNA), at: NOW },
        { mark: markOf('per_long_gone' as PersonId), at: NOW },
      );
      expect(await eraseAgain(handling, ledger, NOW)).toEqual({ again: 1, left: 0 });
      expect(await storage.people.person(ANNA)).toBeUndefined();
      expect(await storage.people.person(MARIA)).toBeDefined();
      const [entry] = await storage.journal.page({ since: PAST, until: NOW, from: 0, most: 1 });
      expect(entry).toMatchObject({ did: 'erased-again' });
      expect(await eraseAgain(handling, ledger, NOW)).toEqual({ again: 0, left: 0 });
      expect(await keepApart(handling, ledger)).toBe(1);
    });

    it('reach somebody who has become another person since, and their other account in an older copy', async () => {
      const engine = await freshEngine(fresh);
      const { storage, handling } = await withAnna(engine);
      const second = newId('per') as PersonId;
      await engine.queries.insertInto('people').values({ id: second, created_at: PAST }).execute();
      const terms = await termsOfBoth(engine.queries, second, ANNA);
      await engine.batch(mergePeople(engine.queries, second, ANNA, terms, NOW));
      expect(await former(engine)).toEqual(['former', markOf(second)].toSorted());
      const ledger = aLedger({ mark: markOf(second), at: NOW });
      expect(await eraseAgain(handling, ledger, NOW)).toEqual({ again: 1, left: 0 });
      expect(await storage.people.person(ANNA)).toBeUndefined();
      expect(await former(engine)).toEqual([]);
      await keepApart(handling, ledger);
      expect(ledger.kept.map(({ mark }) => mark)).toContain(markOf(ANNA));
    });

    it('wait for whoever still advises somebody in the copy', async () => {
      const engine = await freshEngine(fresh);
      const { storage, handling } = await withAnna(engine);
      const state = (value: 'confirmed' | 'held') =>
        engine.queries.updateTable('consultations').set({ state: value }).where('id', '=', 'con_2').execute();
      await engine.queries
        .updateTable('consultations')
        .set({ starts_at: '2026-11-23T08:00:00.000Z' as never, ends_at: '2026-11-23T09:00:00.000Z' as never })
        .set({
          block_from: '2026-11-23T08:00:00.000Z' as never,
          block_to: '2026-11-23T09:00:00.000Z' as never,
        })
        .where('id', '=', 'con_2')
        .execute();
      await state('confirmed');
      const ledger = aLedger({ mark: markOf(ANNA), at: NOW });
      expect(await eraseAgain(handling, ledger, NOW)).toEqual({ again: 0, left: 1 });
      expect(await storage.people.person(ANNA)).toBeDefined();
      await state('held');
      expect(await eraseAgain(handling, ledger, NOW)).toEqual({ again: 1, left: 0 });
    });
  });

  describe('looking somebody up', () => {
    it.each(['per_anna', 'slack:U-ANNA', 'ANNA@ops.example', 'anna kowalska', 'Kowalska Anna'])(
      'finds them by %s',
      async (words) => {
        const { handling } = await withAnna(await freshEngine(fresh));
        expect(await handling.store.find(words)).toEqual([
          { person: ANNA, name: 'Anna Kowalska', units: ['OPS w Nysie'], accounts: ['slack:U-ANNA'] },
        ]);
      },
    );

    it.each(['Anna', 'U-ANNA', 'null undefined', '%', ' '])('finds nobody by %j', async (words) => {
      const { handling } = await withAnna(await freshEngine(fresh));
      expect(await handling.store.find(words)).toEqual([]);
    });
  });
};
