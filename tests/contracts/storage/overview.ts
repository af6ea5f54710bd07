import { describe, expect, it } from 'vitest';
import { type Day, type Instant, shift } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { NewSchedule } from '../../../src/features/delivery/domain.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { aClaimant, aDelivery, dueNow, MORNING, person, SLACK_LANE } from '../../support/deliveries.ts';
import { type FreshDatabase, freshStorage } from '../../support/engines.ts';
import { welcome } from './people.ts';

const MINUTE = 60_000;
const LATER = shift(MORNING, 20 * MINUTE);
const SLOT: NewSchedule = {
  id: 'digests:w1-0800',
  job: 'digests.slot',
  content: { slot: 'w1-0800' },
  pattern: '0 8 * * 1',
  windowMinutes: 240,
};

const jan = async ({ people }: Storage): Promise<PersonId> =>
  (await welcome(people, { platform: 'slack', workspace: 'T1', user: 'U9' })).person;

/** The set time of the morning has come, and nobody has begun it. */
const cameDue = async ({ schedules }: Storage): Promise<void> => {
  await schedules.save(SLOT, MORNING, MORNING);
  const [schedule] = await schedules.dueSchedules(MORNING);
  await schedules.advance(
    schedule!,
    [{ due: MORNING, day: '2026-11-22' as Day, time: '09:00' }],
    shift(MORNING, 7 * 24 * 60 * MINUTE),
  );
};

const aPause = { id: 'pau_1', at: MORNING };

export const overviewContract = (fresh: FreshDatabase): void => {
  describe('a pause of all deliveries', () => {
    it('is begun by one of two at once and ended by one of two', async () => {
      const storage = await freshStorage(fresh);
      const by = await jan(storage);
      const begun = await Promise.all(
        ['pau_1', 'pau_2'].map((id) => storage.pauses.pause(id, { by, at: MORNING, tell: [] })),
      );
      expect(begun.toSorted()).toEqual([false, true]);
      const current = (await storage.pauses.current())!;
      expect(current).toMatchObject({ by, at: MORNING });
      const ended = await Promise.all(
        [1, 2].map(() => storage.pauses.resume(current, { by, at: LATER, tell: [] })),
      );
      expect(ended.toSorted()).toEqual([false, true]);
      expect(await storage.pauses.current()).toBeUndefined();
      expect(await storage.pauses.pause('pau_3', { by, at: LATER, tell: [] })).toBe(true);
    });

    it('lets nothing begin but what tells of it, and loses nothing', async () => {
      const storage = await freshStorage(fresh);
      const by = await jan(storage);
      await storage.ledger.enqueue([aDelivery()], MORNING);
      const [read] = await dueNow(storage);
      const told = aDelivery({ kind: 'delivery.paused', thing: 'pau_1', to: person(2) });
      await storage.pauses.pause('pau_1', { by, at: MORNING, tell: [told] });
      expect((await dueNow(storage)).map(({ kind }) => kind)).toEqual(['delivery.paused']);
      // What was read a moment before is not sent either.
      const claimant = await aClaimant(storage);
      expect(await storage.outbox.claim(read!, claimant, { parts: 1 })).toBeUndefined();
      await storage.pauses.resume({ ...aPause, by }, { by, at: LATER, tell: [] });
      expect((await dueNow(storage, LATER)).map(({ kind }) => kind).toSorted()).toEqual([
        'delivery.paused',
        'handover.reminder',
      ]);
    });

    it('lets what is half-way be finished, and what may have arrived be looked up', async () => {
      const storage = await freshStorage(fresh);
      const by = await jan(storage);
      await storage.ledger.enqueue([aDelivery(), aDelivery({ to: person(2) })], MORNING);
      const [half, doubtful] = await dueNow(storage);
      const claimant = await aClaimant(storage);
      const claimed = await storage.outbox.claim(half!, claimant, { parts: 2 });
      await storage.outbox.partSent(claimed!, { channel: 'D1', message: '1' }, MORNING, 'pending');
      const gone = await storage.outbox.claim(doubtful!, claimant, { parts: 1 });
      await storage.outbox.settle(gone!, { state: 'uncertain', notBefore: MORNING, reason: 'x' }, MORNING);
      await storage.pauses.pause('pau_1', { by, at: MORNING, tell: [] });
      expect((await dueNow(storage)).map(({ id }) => id)).toEqual([half!.id, doubtful!.id]);
    });

    it('is the reason for which what came too late is dropped', async () => {
      const storage = await freshStorage(fresh);
      const by = await jan(storage);
      await storage.ledger.enqueue(
        [
          aDelivery({ expiresAt: shift(MORNING, MINUTE) }),
          aDelivery({ to: person(2), expiresAt: shift(LATER, MINUTE) }),
          aDelivery({ to: person(3), expiresAt: shift(MORNING, -MINUTE) }),
        ],
        MORNING,
      );
      await storage.pauses.pause('pau_1', { by, at: MORNING, tell: [] });
      await storage.pauses.resume({ ...aPause, by }, { by, at: LATER, tell: [] });
      expect(await storage.overview.went(shift(MORNING, -MINUTE))).toEqual([
        { kind: 'handover.reminder', state: 'dropped', reason: 'paused', count: 1 },
      ]);
      expect(await storage.overview.waiting()).toBe(2);
    });
  });

  describe('what a watching program is told', () => {
    it('is how many deliveries stand in each state, and since when the oldest may go out', async () => {
      const storage = await freshStorage(fresh);
      await storage.ledger.enqueue(
        [aDelivery(), aDelivery({ to: person(2), notBefore: LATER }), aDelivery({ to: person(3) })],
        MORNING,
      );
      const [first, second] = await dueNow(storage);
      const claimant = await aClaimant(storage);
      const claimed = await storage.outbox.claim(first!, claimant, { parts: 1 });
      await storage.outbox.settle(claimed!, { state: 'held', reason: 'x' }, MORNING);
      const over = await storage.outbox.claim(second!, claimant, { parts: 1 });
      await storage.outbox.partSent(over!, { channel: 'D1', message: '1' }, MORNING, 'pending');
      expect(await storage.overview.depth()).toEqual([
        { platform: 'slack', state: 'held', count: 1, since: MORNING },
        { platform: 'slack', state: 'pending', count: 1, since: LATER },
      ]);
    });

    it('is when a job last ran to its end, and nothing of one that never did', async () => {
      const storage = await freshStorage(fresh);
      await cameDue(storage);
      expect(await storage.overview.succeeded()).toEqual([]);
      const claimant = await aClaimant(storage);
      const claimed = await storage.schedules.claimNext(claimant);
      await storage.schedules.settle(claimed!, { state: 'done' }, LATER);
      expect(await storage.overview.succeeded()).toEqual([{ job: 'digests.slot', at: LATER }]);
    });
  });

  describe('set times', () => {
    it('of jobs that are held wait, and are skipped with the reason', async () => {
      const storage = await freshStorage(fresh);
      await cameDue(storage);
      const claimant = await aClaimant(storage);
      expect(await storage.schedules.claimNext(claimant, ['digests.slot'])).toBeUndefined();
      const [waiting] = await storage.schedules.waiting(['digests.slot', 'digests.now']);
      expect(waiting).toEqual({
        schedule: SLOT.id,
        day: '2026-11-22',
        time: '09:00',
        due: MORNING,
        windowMinutes: 240,
      });
      expect(await storage.schedules.waiting(['other.job'])).toEqual([]);
      await storage.schedules.skip(waiting!, 'paused', LATER);
      expect(await storage.schedules.claimNext(claimant)).toBeUndefined();
      expect(await storage.overview.ran(shift(MORNING, -1), ['skipped', 'failed'])).toEqual([
        {
          schedule: SLOT.id,
          job: 'digests.slot',
          content: { slot: 'w1-0800' },
          state: 'skipped',
          reason: 'paused',
          count: 1,
          last: MORNING,
        },
      ]);
    });

    it('are planned in their order, page by page', async () => {
      const { schedules, overview } = await freshStorage(fresh);
      await schedules.save({ ...SLOT, id: 'b' }, shift(MORNING, MINUTE), MORNING);
      await schedules.save({ ...SLOT, id: 'a' }, shift(MORNING, 2 * MINUTE), MORNING);
      await schedules.save({ ...SLOT, id: 'gone' }, MORNING, MORNING);
      await schedules.end('gone');
      const page = async (from: number) => {
        const { schedules: planned, total } = await overview.planned({ from, size: 1 });
        return [planned.map(({ id }) => id), total];
      };
      expect(await page(0)).toEqual([['b'], 2]);
      expect(await page(1)).toEqual([['a'], 2]);
    });
  });

  describe('what is stuck', () => {
    it('is a set time that came long ago, unless everything is paused', async () => {
      const storage = await freshStorage(fresh);
      await cameDue(storage);
      const stuck = (before = LATER) => storage.overview.stuck(before, ['digests.slot']);
      expect(await stuck(shift(MORNING, -MINUTE))).toEqual([]);
      expect(await stuck()).toMatchObject([{ kind: 'time', schedule: SLOT.id, since: MORNING }]);
      const by = await jan(storage);
      await storage.pauses.pause('pau_1', { by, at: MORNING, tell: [] });
      expect(await stuck()).toEqual([]);
    });

    it('is a schedule whose time nobody has looked at', async () => {
      const { schedules, overview } = await freshStorage(fresh);
      await schedules.save(SLOT, MORNING, MORNING);
      expect(await overview.stuck(LATER, ['digests.slot'])).toMatchObject([
        { kind: 'clock', schedule: SLOT.id, since: MORNING },
      ]);
      expect(await overview.stuck(LATER, ['other.job'])).toEqual([]);
    });

    it('is a lane in which something urgent waits, or a digest while nothing moves', async () => {
      const storage = await freshStorage(fresh);
      const { ledger, overview, outbox } = storage;
      const lanes = async () =>
        (await overview.stuck(LATER, ['other.job'])).map((one) =>
          one.kind === 'lane' ? [one.lane, one.count] : [],
        );
      await ledger.enqueue([aDelivery(), aDelivery({ kind: 'digests.issue', thing: 's:1' })], MORNING);
      expect(await lanes()).toEqual([[SLACK_LANE, 1]]);
      // Somebody else’s message goes out meanwhile: the digest only waits for its turn.
      const first = (await dueNow(storage)).find(({ kind }) => kind === 'handover.reminder');
      const claimed = await outbox.claim(first!, await aClaimant(storage), { parts: 1 });
      await outbox.partSent(claimed!, { channel: 'D', message: '1' }, shift(LATER, MINUTE), 'claimed');
      expect(await lanes()).toEqual([]);
      await ledger.enqueue([aDelivery({ thing: 'urgent', isUrgent: true })], MORNING);
      expect(await lanes()).toEqual([[SLACK_LANE, 1]]);
    });

    it('is a lane in which what was tried in vain is put off to later again and again', async () => {
      const storage = await freshStorage(fresh);
      const { ledger, overview, outbox } = storage;
      const lanes = async (before: Instant) =>
        (await overview.stuck(before, ['other.job'])).map(
          (one) => one.kind === 'lane' && [one.since, one.reason],
        );
      await ledger.enqueue([aDelivery({ kind: 'digests.issue', thing: 's:1' })], MORNING);
      const [first] = await dueNow(storage);
      const notBefore = shift(LATER, 10 * MINUTE);
      await outbox.settle(
        first!,
        { state: 'pending', notBefore, attempts: 0, reason: 'token_revoked' },
        MORNING,
      );
      expect(await lanes(shift(MORNING, -MINUTE))).toEqual([]);
      expect(await lanes(LATER)).toEqual([[MORNING, 'token_revoked']]);
      const another = aDelivery({ thing: 'tomorrow', isUrgent: true, notBefore });
      await ledger.enqueue([another], MORNING);
      expect(await overview.stuck(LATER, ['other.job'])).toMatchObject([{ count: 1 }]);
    });

    it('says why it was refused last, and not that somebody looked or stopped', async () => {
      const storage = await freshStorage(fresh);
      const { ledger, overview, outbox } = storage;
      const urgent = ['a', 'b', 'c'].map((thing, index) =>
        aDelivery({ thing, isUrgent: true, to: person(index) }),
      );
      await ledger.enqueue(urgent, MORNING);
      const reasons = ['unreachable', 'missing_scope', 'stopped'];
      for (const [index, one] of (await dueNow(storage)).entries())
        await outbox.settle(
          one,
          {
            state: 'pending',
            notBefore: shift(LATER, index * MINUTE),
            attempts: 0,
            reason: reasons[index]!,
          },
          MORNING,
        );
      expect(await overview.stuck(LATER, ['other.job'])).toMatchObject([
        { count: 3, reason: 'missing_scope' },
      ]);
    });

    it('is told once until it was over and came again', async () => {
      const storage = await freshStorage(fresh);
      const { overview } = storage;
      const told = (id: string) => [aDelivery({ kind: 'delivery.stuck', thing: id })];
      const raised = await Promise.all(
        ['a', 'b'].map((id) => overview.raise(id, 'lane slack:T1', told(id), MORNING)),
      );
      expect(raised.toSorted()).toEqual([false, true]);
      expect(await storage.overview.waiting()).toBe(1);
      expect((await overview.alarms()).map(({ about }) => about)).toEqual(['lane slack:T1']);
      await overview.clearAllBut(['lane slack:T1'], LATER);
      expect(await overview.raise('c', 'lane slack:T1', told('c'), LATER)).toBe(false);
      await overview.clearAllBut([], LATER);
      expect(await overview.alarms()).toEqual([]);
      expect(await overview.raise('d', 'lane slack:T1', told('d'), LATER)).toBe(true);
    });
  });
};
