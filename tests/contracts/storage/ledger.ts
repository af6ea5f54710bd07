import { describe, expect, it } from 'vitest';
import { shift } from '../../../src/core/clock.ts';
import type { Fate } from '../../../src/features/delivery/delivery.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { aClaimant, aDelivery, dueNow, MORNING, person } from '../../support/deliveries.ts';
import { type FreshDatabase, freshStorage } from '../../support/engines.ts';

const DAY = 24 * 3_600_000;

/** A delivery that ended like this. */
const ended = async (storage: Storage, fate: Fate): Promise<string> => {
  await storage.ledger.enqueue([aDelivery()], MORNING);
  const [first] = await dueNow(storage);
  const claimed = await storage.outbox.claim(first!, await aClaimant(storage), { parts: 1 });
  await storage.outbox.settle(claimed!, fate, MORNING);
  return first!.id;
};

const state = async ({ ledger }: Storage) => {
  const counts = await ledger.counts('handover.reminder', 'question:1');
  return Object.entries(counts).find(([, count]) => count > 0)?.[0];
};

export const ledgerContract = (fresh: FreshDatabase): void => {
  describe('a delivery that waits for a person', () => {
    const HELD = { state: 'held', reason: 'unknown' } as const;

    it('is shown with whom it was for and when it may have left', async () => {
      const storage = await freshStorage(fresh);
      const id = await ended(storage, HELD);
      expect(await storage.ledger.held(10)).toEqual([
        {
          id,
          kind: 'handover.reminder',
          thing: 'question:1',
          content: { question: 1 },
          to: person(1),
          state: 'held',
          queuedAt: MORNING,
          since: MORNING,
          reason: 'unknown',
        },
      ]);
      expect(await dueNow(storage)).toEqual([]);
    });

    it.each([
      ['check', 'uncertain'],
      ['resend', 'pending'],
      ['leave', 'dropped'],
    ] as const)('goes on when they decide „%s”, once', async (decision, next) => {
      const storage = await freshStorage(fresh);
      const id = await ended(storage, HELD);
      let woken = 0;
      storage.onWork(() => (woken += 1));
      expect(await storage.ledger.decide(id, decision, MORNING)).toBe(true);
      expect(await state(storage)).toBe(next);
      expect(await storage.ledger.decide(id, decision, MORNING)).toBe(false);
      expect(await storage.ledger.held(10)).toEqual([]);
      expect(woken).toBe(1);
    });

    it('is decided by one of two who decide at once', async () => {
      const storage = await freshStorage(fresh);
      const id = await ended(storage, HELD);
      const decided = await Promise.all([
        storage.ledger.decide(id, 'resend', MORNING),
        storage.ledger.decide(id, 'leave', MORNING),
      ]);
      expect(decided.filter(Boolean)).toHaveLength(1);
    });
  });

  describe('a delivery that failed', () => {
    it('can be sent again, but not looked up: it is known that it did not arrive', async () => {
      const storage = await freshStorage(fresh);
      const id = await ended(storage, { state: 'failed', reason: 'is_archived' });
      expect(await storage.ledger.failed(10)).toMatchObject([{ id, reason: 'is_archived' }]);
      expect(await storage.ledger.decide(id, 'check', MORNING)).toBe(false);
      expect(await storage.ledger.decide(id, 'resend', MORNING)).toBe(true);
      expect(await storage.ledger.failed(10)).toEqual([]);
      expect(await dueNow(storage)).toMatchObject([{ state: 'pending', attempts: 0 }]);
    });
  });

  describe('the memory of deliveries', () => {
    it('loses after a week what was said, but not that it was', async () => {
      const storage = await freshStorage(fresh);
      const id = await ended(storage, { state: 'failed', reason: 'is_archived' });
      await storage.purge(shift(MORNING, 1));
      expect(await storage.ledger.decide(id, 'resend', MORNING)).toBe(false);
      await storage.ledger.enqueue([aDelivery()], MORNING);
      expect(await dueNow(storage)).toEqual([]);
    });

    it('is over after more than a year', async () => {
      const storage = await freshStorage(fresh);
      await ended(storage, { state: 'dropped', reason: 'late' });
      expect(await storage.purge(shift(MORNING, 400 * DAY))).toBe(0);
      expect(await storage.purge(shift(MORNING, 400 * DAY + 1))).toBe(1);
    });
  });
};
