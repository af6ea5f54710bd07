import { describe, expect, it } from 'vitest';
import { type Day, shift } from '../../../src/core/clock.ts';
import type { NewSchedule } from '../../../src/features/delivery/domain.ts';
import type { NewOccurrence, Schedule } from '../../../src/features/delivery/schedule-store.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { aClaimant, MORNING } from '../../support/deliveries.ts';
import { type FreshDatabase, freshStorage } from '../../support/engines.ts';

const HOUR = 3_600_000;
const digest: NewSchedule = {
  id: 'digest:C1',
  job: 'digests.send',
  content: { channel: 'C1' },
  pattern: '0 9 * * *',
  windowMinutes: 240,
};
const next = shift(MORNING, 24 * HOUR);
const came: NewOccurrence = { due: MORNING, day: '2026-11-22' as Day, time: '09:00' };

const due = async ({ schedules }: Storage): Promise<Schedule> => {
  await schedules.save(digest, MORNING, MORNING);
  const [only] = await schedules.dueSchedules(MORNING);
  return only!;
};

export const schedulesContract = (fresh: FreshDatabase): void => {
  describe('a schedule', () => {
    it('is due from its next time on, and keeps it when something else about it changes', async () => {
      const { schedules } = await freshStorage(fresh);
      await schedules.save(digest, MORNING, MORNING);
      await schedules.save({ ...digest, content: { channel: 'C2' } }, next, MORNING);
      expect(await schedules.dueSchedules(shift(MORNING, -1))).toEqual([]);
      expect(await schedules.dueSchedules(MORNING)).toEqual([
        { ...digest, content: { channel: 'C2' }, nextAt: MORNING },
      ]);
    });

    it('begins anew with another pattern, or after it was ended', async () => {
      const { schedules } = await freshStorage(fresh);
      await schedules.save(digest, MORNING, MORNING);
      await schedules.save({ ...digest, pattern: '0 8 * * 1' }, next, MORNING);
      expect((await schedules.schedule(digest.id))?.nextAt).toBe(next);
      await schedules.end(digest.id);
      expect(await schedules.schedule(digest.id)).toBeUndefined();
      expect(await schedules.dueSchedules(shift(next, 24 * HOUR))).toEqual([]);
      await schedules.save({ ...digest, pattern: '0 8 * * 1' }, MORNING, MORNING);
      expect((await schedules.schedule(digest.id))?.nextAt).toBe(MORNING);
    });

    it('moves on once, however many see that it is due', async () => {
      const storage = await freshStorage(fresh);
      const schedule = await due(storage);
      const moved = await Promise.all([1, 2, 3].map(() => storage.schedules.advance(schedule, [came], next)));
      expect(moved.filter(Boolean)).toHaveLength(1);
      expect(await storage.schedules.history(digest.id, 10)).toEqual([
        { day: '2026-11-22', time: '09:00', state: 'pending' },
      ]);
    });

    it('has one occurrence for a time that clocks show twice', async () => {
      const storage = await freshStorage(fresh);
      const again = { ...came, due: shift(MORNING, HOUR) };
      await storage.schedules.advance(await due(storage), [came, again], next);
      expect(await storage.schedules.history(digest.id, 10)).toHaveLength(1);
    });
  });

  describe('an occurrence', () => {
    it('is run by one, and done when they say so', async () => {
      const storage = await freshStorage(fresh);
      await storage.schedules.advance(await due(storage), [came], next);
      const claimant = await aClaimant(storage);
      const claims = await Promise.all([1, 2, 3].map(() => storage.schedules.claimNext(claimant)));
      const [claimed, ...others] = claims.filter((each) => each !== undefined);
      expect(others).toEqual([]);
      expect(claimed).toMatchObject({
        schedule: digest.id,
        job: 'digests.send',
        content: { channel: 'C1' },
        attempts: 1,
      });
      expect(await storage.schedules.settle(claimed!, { state: 'done' }, MORNING)).toBe(true);
      expect(await storage.schedules.settle(claimed!, { state: 'done' }, MORNING)).toBe(false);
      expect(await storage.schedules.claimNext(claimant)).toBeUndefined();
    });

    it('of somebody who is gone is run by another, and the first can say nothing about it any more', async () => {
      const storage = await freshStorage(fresh);
      await storage.schedules.advance(await due(storage), [came], next);
      const first = (await storage.schedules.claimNext(await aClaimant(storage)))!;
      const later = shift(MORNING, 60_000);
      const successor = await aClaimant(storage, 'run_two', later);
      expect(await storage.schedules.strand('run_one')).toBe(0);
      expect(await storage.schedules.strand('run_two')).toBe(1);
      expect(await storage.schedules.claimNext(successor)).toMatchObject({ attempts: 2 });
      expect(await storage.schedules.settle(first, { state: 'done' }, later)).toBe(false);
    });

    it('that was skipped is never run, and says why', async () => {
      const storage = await freshStorage(fresh);
      await storage.schedules.advance(await due(storage), [{ ...came, skipped: 'late' }], next);
      expect(await storage.schedules.claimNext(await aClaimant(storage))).toBeUndefined();
      expect(await storage.schedules.history(digest.id, 10)).toEqual([
        { day: '2026-11-22', time: '09:00', state: 'skipped', reason: 'late' },
      ]);
    });

    it('that failed waits until it may be tried again', async () => {
      const storage = await freshStorage(fresh);
      await storage.schedules.advance(await due(storage), [came], next);
      const claimed = (await storage.schedules.claimNext(await aClaimant(storage)))!;
      const notBefore = shift(MORNING, 30_000);
      await storage.schedules.settle(claimed, { state: 'pending', notBefore, reason: 'failed' }, MORNING);
      expect(await storage.schedules.claimNext(await aClaimant(storage))).toBeUndefined();
      expect(await storage.schedules.claimNext(await aClaimant(storage, 'run_one', notBefore))).toBeDefined();
    });
  });
};
