import { describe, expect, it } from 'vitest';
import { message, paragraph } from '../../../src/chat/message.ts';
import { shift } from '../../../src/core/clock.ts';
import type { Claimant, Delivery } from '../../../src/features/delivery/delivery.ts';
import { enqueueSteps } from '../../../src/storage/outbox-steps.ts';
import { createStorage, type Storage } from '../../../src/storage/storage.ts';
import {
  aClaimant,
  aDelivery,
  channel,
  dueNow,
  MORNING,
  person,
  SLACK_LANE,
} from '../../support/deliveries.ts';
import { type FreshDatabase, freshEngine, freshStorage } from '../../support/engines.ts';
import { meetingOf } from '../../support/meeting.ts';
import { claimDeliveryUnguarded } from '../../support/unguarded.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const POSTED = { channel: 'D1', message: '1.1' };

const put = (storage: Storage, ...deliveries: Parameters<typeof aDelivery>[0][]) =>
  storage.ledger.enqueue(deliveries.map(aDelivery), MORNING);

const claim = async (storage: Storage, claimant: Claimant, parts = 1): Promise<Delivery> => {
  const [first] = await dueNow(storage, claimant.at);
  const claimed = await storage.outbox.claim(first!, claimant, { parts });
  if (!claimed) throw new Error('nothing could be claimed');
  return claimed;
};

const users = (deliveries: readonly Delivery[]) =>
  deliveries.map(({ to }) => (to.kind === 'person' ? to.user : to.channel));

export const outboxContract = (fresh: FreshDatabase): void => {
  describe('the outbox', () => {
    it('says one kind of thing to a target once, however often it is put in', async () => {
      const storage = await freshStorage(fresh);
      await put(storage, {}, {}, { to: person(2) });
      await put(
        storage,
        {},
        { thing: 'question:2', to: person(3) },
        { kind: 'handover.taken', to: person(4) },
      );
      expect(users(await dueNow(storage)).toSorted()).toEqual(['U1', 'U2', 'U3', 'U4']);
      const { pending } = await storage.ledger.counts('handover.reminder', 'question:1');
      expect(pending).toBe(2);
    });

    it('takes a message in only together with the change that causes it', async () => {
      const engine = await freshEngine(fresh);
      const storage = await createStorage(engine);
      const missing = { query: engine.queries.deleteFrom('inbox').where('key', '=', 'none'), rows: 1 };
      const steps = enqueueSteps(engine.queries, [aDelivery()], MORNING);
      expect(await engine.batch([...steps, missing])).toBe(false);
      expect(await dueNow(storage)).toEqual([]);
    });

    it('takes thousands in at once, and wakes the worker', async () => {
      const storage = await freshStorage(fresh);
      let woken = 0;
      storage.onWork(() => (woken += 1));
      await put(storage, ...Array.from({ length: 1500 }, (_, number) => ({ to: person(number) })));
      expect(woken).toBe(1);
      const { pending } = await storage.ledger.counts('handover.reminder', 'question:1');
      expect(pending).toBe(1500);
    });

    it('gives the first of each conversation: urgent ones, then in the order in which they came', async () => {
      const storage = await freshStorage(fresh);
      await put(
        storage,
        { thing: 'a', to: channel(1) },
        { thing: 'b', to: channel(1) },
        { thing: 'c', to: channel(2) },
      );
      await put(
        storage,
        { thing: 'd', to: channel(2, '5.5'), isUrgent: true },
        { thing: 'e', to: channel(3) },
      );
      const due = await dueNow(storage);
      expect(users(due)).toEqual(['C2', 'C1', 'C3']);
      expect(due[0]!.to).toEqual(channel(2, '5.5'));
      const [only] = await storage.outbox.due(SLACK_LANE, MORNING, 1);
      expect(users([only!])).toEqual(['C2']);
      expect(await dueNow(storage, MORNING, 'discord')).toEqual([]);
    });

    it('keeps what is for later, and tells when the next is due', async () => {
      const storage = await freshStorage(fresh);
      const at = shift(MORNING, MINUTE);
      await put(storage, { notBefore: at, expiresAt: shift(at, MINUTE) });
      expect(await dueNow(storage)).toEqual([]);
      expect(await storage.outbox.nextDue(SLACK_LANE, MORNING)).toBe(at);
      expect(await dueNow(storage, at)).toMatchObject([{ expiresAt: shift(at, MINUTE) }]);
      expect(await storage.outbox.nextDue(SLACK_LANE, at)).toBeUndefined();
    });

    it('lets one of many claim a delivery', async () => {
      const storage = await freshStorage(fresh);
      await put(storage, {});
      const claimant = await aClaimant(storage);
      const [first] = await dueNow(storage);
      const claims = await Promise.all(
        Array.from({ length: 10 }, () => storage.outbox.claim(first!, claimant, { parts: 1 })),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await dueNow(storage)).toEqual([]);
    });

    it('(twin without the guard) would let both claim it', async () => {
      const engine = await freshEngine(fresh);
      const storage = await createStorage(engine);
      await put(storage, {});
      const [first] = await dueNow(storage);
      const bothHaveLooked = meetingOf(2);
      const claims = await Promise.all(
        [1, 2].map(() => claimDeliveryUnguarded(engine.queries, first!.id, bothHaveLooked)),
      );
      expect(claims).toEqual([true, true]);
    });

    it('lets nobody claim whose lease is over or somebody else’s', async () => {
      const storage = await freshStorage(fresh);
      await put(storage, {});
      const first = await aClaimant(storage);
      const later = shift(MORNING, 30 * SECOND);
      const [delivery] = await dueNow(storage);
      expect(await storage.outbox.claim(delivery!, { ...first, at: later }, { parts: 1 })).toBeUndefined();
      const second = await aClaimant(storage, 'run_two', later);
      expect(await storage.outbox.claim(delivery!, first, { parts: 1 })).toBeUndefined();
      expect(await storage.outbox.claim(delivery!, second, { parts: 1 })).toBeDefined();
    });

    it('knows where a message went that was sent, and what it was about', async () => {
      const storage = await freshStorage(fresh);
      await put(storage, {});
      const claimed = await claim(storage, await aClaimant(storage));
      expect(claimed).toMatchObject({ state: 'sending', attempts: 0, since: MORNING });
      expect(await storage.outbox.partSent(claimed, POSTED, MORNING, 'claimed')).toMatchObject({
        state: 'sent',
      });
      expect(await storage.ledger.postedAs('handover.reminder', 'question:1')).toEqual([POSTED]);
      expect(await storage.ledger.aboutMessage(POSTED)).toEqual({
        kind: 'handover.reminder',
        thing: 'question:1',
      });
      expect(await storage.ledger.aboutMessage({ ...POSTED, channel: 'D2' })).toBeUndefined();
      expect(await storage.outbox.lanes()).toEqual([]);
    });

    it('finishes a message that has begun before anything else is said there, with the words it began with', async () => {
      const storage = await freshStorage(fresh);
      await put(
        storage,
        { thing: 'long' },
        { thing: 'other', isUrgent: true },
        { thing: 'elsewhere', to: person(2) },
      );
      const claimant = await aClaimant(storage);
      const long = (await dueNow(storage)).find(({ to }) => to.kind === 'person' && to.user === 'U1')!;
      await storage.ledger.drop('handover.reminder', 'other', MORNING);
      const words = message(paragraph('Pierwsza część. Druga część.'));
      const [same] = await dueNow(storage);
      expect(same!.id).not.toBe(long.id);
      const claimed = await storage.outbox.claim(same!, claimant, { parts: 2, message: words });
      const next = await storage.outbox.partSent(claimed!, POSTED, MORNING, 'pending');
      expect(next).toMatchObject({ part: 1, state: 'pending' });
      await put(storage, { thing: 'urgent', isUrgent: true });
      const due = await dueNow(storage);
      expect(users(due)).toEqual(['U1', 'U2']);
      expect(due[0]).toMatchObject({ id: same!.id, part: 1, parts: 2, message: words });
    });

    it('does not let an older claim write anything', async () => {
      const storage = await freshStorage(fresh);
      await put(storage, {});
      const old = await claim(storage, await aClaimant(storage));
      const later = shift(MORNING, MINUTE);
      const successor = await aClaimant(storage, 'run_two', later);
      expect(await storage.outbox.strand(SLACK_LANE, 'run_two', [], later)).toBe(1);
      expect(await storage.outbox.partSent(old, POSTED, later, 'claimed')).toBeUndefined();
      expect(await storage.outbox.settle(old, { state: 'failed', reason: 'x' }, later)).toBe(false);
      const [uncertain] = await dueNow(storage, later);
      expect(uncertain).toMatchObject({ state: 'uncertain', since: MORNING });
      const current = await storage.outbox.claim(uncertain!, successor);
      expect(current).toMatchObject({ state: 'sending', attempts: 0, doubts: 1, since: MORNING });
      expect(await storage.outbox.partSent(old, POSTED, later, 'claimed')).toBeUndefined();
      expect(await storage.outbox.partSent(current!, POSTED, later, 'claimed')).toMatchObject({
        state: 'sent',
      });
    });

    it('takes for interrupted what others claimed and what is not under way, and nothing else', async () => {
      const storage = await freshStorage(fresh);
      await put(storage, {}, { to: person(2) }, { to: person(3) });
      const claimant = await aClaimant(storage);
      const [first, second] = [await claim(storage, claimant), await claim(storage, claimant)];
      expect(await storage.outbox.strand(SLACK_LANE, 'run_one', [first.id, second.id], MORNING)).toBe(0);
      expect(await storage.outbox.strand(SLACK_LANE, 'run_one', [first.id], MORNING)).toBe(1);
      expect(await storage.outbox.strand('discord', 'run_two', [], MORNING)).toBe(0);
      expect(await storage.outbox.strand(SLACK_LANE, 'run_two', [first.id], MORNING)).toBe(1);
      expect((await dueNow(storage)).map(({ state }) => state)).toEqual([
        'uncertain',
        'uncertain',
        'pending',
      ]);
    });

    it('waits as long as it is told to, and being told to wait is no attempt', async () => {
      const storage = await freshStorage(fresh);
      await put(storage, {});
      const claimed = await claim(storage, await aClaimant(storage));
      const notBefore = shift(MORNING, 7 * SECOND);
      const fate = { state: 'pending', notBefore, attempts: 0, reason: '429' } as const;
      expect(await storage.outbox.settle(claimed, fate, MORNING)).toBe(true);
      expect(await dueNow(storage)).toEqual([]);
      expect(await dueNow(storage, notBefore)).toMatchObject([{ state: 'pending', attempts: 0 }]);
    });

    it('calls off what was not begun, and nothing that was', async () => {
      const storage = await freshStorage(fresh);
      await put(storage, {}, { to: person(2) });
      const begun = await claim(storage, await aClaimant(storage));
      await storage.ledger.drop('handover.reminder', 'question:1', MORNING);
      expect(await storage.ledger.counts('handover.reminder', 'question:1')).toMatchObject({
        dropped: 1,
        sending: 1,
      });
      expect(await storage.outbox.partSent(begun, POSTED, MORNING, 'claimed')).toBeDefined();
    });
  });
};
