import { describe, expect, it } from 'vitest';
import { shift } from '../../../src/core/clock.ts';
import type { Cluster } from '../../../src/features/delivery/ledger.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { aClaimant, aDelivery, dueNow, MORNING, person } from '../../support/deliveries.ts';
import { type FreshDatabase, freshStorage } from '../../support/engines.ts';

const HELD = { state: 'held', reason: 'unknown' } as const;
const TOLD = 'announcements.told';

/** So many people of whom it is not known whether they got it; each may have left a minute after the one before. */
const doubt = async (storage: Storage, kind: string, thing: string, people: number): Promise<void> => {
  const claimant = await aClaimant(storage);
  for (let n = 0; n < people; n += 1) {
    await storage.ledger.enqueue([aDelivery({ kind, thing, to: person(n) })], MORNING);
    const [first] = await dueNow(storage);
    const at = shift(MORNING, n * 1000);
    const claimed = await storage.outbox.claim(first!, { ...claimant, at }, { parts: 1 });
    await storage.outbox.settle(claimed!, HELD, at);
  }
};

const seenAgain = async ({ ledger }: Storage, { kind, thing }: Cluster) =>
  (await ledger.clusters()).find((one) => one.kind === kind && one.thing === thing);

export const ledgerClustersContract = (fresh: FreshDatabase): void => {
  const five = async () => {
    const storage = await freshStorage(fresh);
    await doubt(storage, TOLD, 'ann_1', 5);
    const [cluster] = await storage.ledger.clusters();
    return { storage, ledger: storage.ledger, cluster: cluster! };
  };

  describe('many deliveries that wait for a person', () => {
    it('are counted by announcement and otherwise by kind, with when they may have left', async () => {
      const storage = await freshStorage(fresh);
      await doubt(storage, TOLD, 'ann_1', 3);
      await doubt(storage, TOLD, 'ann_2', 1);
      await doubt(storage, 'digests.issue', 'one', 1);
      await doubt(storage, 'digests.issue', 'two', 2);
      const clusters = await storage.ledger.clusters();
      expect(clusters).toHaveLength(3);
      const last = (n: number) => shift(MORNING, n * 1000);
      expect(clusters).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ kind: TOLD, thing: 'ann_1', count: 3, first: MORNING, last: last(2) }),
          expect.objectContaining({ kind: TOLD, thing: 'ann_2', count: 1, first: MORNING, last: MORNING }),
          expect.objectContaining({ kind: 'digests.issue', count: 3, first: MORNING, last: last(1) }),
        ]),
      );
      expect(await storage.ledger.heldOf({ kind: TOLD, thing: 'ann_2' }, { from: 0, size: 9 })).toHaveLength(
        1,
      );
      const page = await storage.ledger.heldOf({ kind: 'digests.issue' }, { from: 2, size: 2 });
      expect(page).toHaveLength(1);
    });

    it.each([
      ['check', 'uncertain'],
      ['resend', 'pending'],
      ['leave', 'dropped'],
    ] as const)(
      'go on together when they decide „%s”, once, and nothing else does',
      async (decision, next) => {
        const { storage, ledger, cluster } = await five();
        await doubt(storage, TOLD, 'ann_2', 2);
        let woken = 0;
        storage.onWork(() => (woken += 1));
        expect(await ledger.decideAll(cluster, decision, MORNING)).toBe(true);
        expect(await ledger.counts(TOLD, 'ann_1')).toMatchObject({ [next]: 5, held: 0 });
        expect(await ledger.counts(TOLD, 'ann_2')).toMatchObject({ held: 2 });
        expect(woken).toBe(1);
        expect(await ledger.decideAll(cluster, decision, MORNING)).toBe(false);
      },
    );

    it('are decided by one of two who decide at once', async () => {
      const { ledger, cluster } = await five();
      const done = await Promise.all([
        ledger.decideAll(cluster, 'resend', MORNING),
        ledger.decideAll(cluster, 'leave', MORNING),
        ledger.decideAll(cluster, 'resend', MORNING),
      ]);
      expect(done.filter(Boolean)).toHaveLength(1);
      const counts = await ledger.counts(TOLD, 'ann_1');
      expect([counts.pending, counts.dropped].toSorted()).toEqual([0, 5]);
    });

    it('are not decided together when one of them was decided in between, or at the same moment', async () => {
      const { storage, ledger, cluster } = await five();
      const [one, other] = await ledger.heldOf(cluster, { from: 0, size: 2 });
      expect(await ledger.decide(one!.id, 'leave', MORNING)).toBe(true);
      expect(await ledger.decideAll(cluster, 'resend', MORNING)).toBe(false);
      expect(await ledger.counts(TOLD, 'ann_1')).toMatchObject({ held: 4, dropped: 1, pending: 0 });

      const fresher = (await seenAgain(storage, cluster))!;
      const [single, together] = await Promise.all([
        ledger.decide(other!.id, 'leave', MORNING),
        ledger.decideAll(fresher, 'resend', MORNING),
      ]);
      expect(single).not.toBe(together);
      const counts = await ledger.counts(TOLD, 'ann_1');
      expect(counts).toMatchObject(
        together ? { pending: 4, dropped: 1, held: 0 } : { pending: 0, dropped: 2, held: 3 },
      );
    });

    it('are not the same any more when one was sent again and is in doubt once more', async () => {
      const { storage, ledger, cluster } = await five();
      const [one] = await ledger.heldOf(cluster, { from: 0, size: 1 });
      await ledger.decide(one!.id, 'resend', MORNING);
      const [due] = await dueNow(storage);
      const claimed = await storage.outbox.claim(due!, await aClaimant(storage), { parts: 1 });
      await storage.outbox.settle(claimed!, HELD, MORNING);
      expect(await seenAgain(storage, cluster)).toMatchObject({ count: cluster.count });
      expect(await ledger.decideAll(cluster, 'resend', MORNING)).toBe(false);
    });

    it('cannot be decided about by a number that nobody saw', async () => {
      const { ledger, cluster } = await five();
      for (const count of [0, 4, 6])
        expect(await ledger.decideAll({ ...cluster, count }, 'leave', MORNING)).toBe(false);
      const nothing = { kind: TOLD, thing: 'ann_9', count: 0, revision: 0 };
      expect(await ledger.decideAll(nothing, 'leave', MORNING)).toBe(false);
      expect(await ledger.counts(TOLD, 'ann_1')).toMatchObject({ held: 5 });
    });
  });
};
