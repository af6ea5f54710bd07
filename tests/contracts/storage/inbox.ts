import { describe, expect, it } from 'vitest';
import { shift, toInstant } from '../../../src/core/clock.ts';
import { type FreshDatabase, freshEngine, freshStorage } from '../../support/engines.ts';
import { meetingOf } from '../../support/meeting.ts';
import { claimUnguarded } from '../../support/unguarded.ts';

const NOW = toInstant(Date.UTC(2026, 10, 22, 8));
const SECOND = 1000;

export const inboxContract = (fresh: FreshDatabase): void => {
  describe('the inbox', () => {
    it('lets a key be handled once', async () => {
      const { inbox } = await freshStorage(fresh);
      expect(await inbox.claim('slack:E1', NOW)).toBe(true);
      expect(await inbox.claim('slack:E1', shift(NOW, SECOND))).toBe(false);
      expect(await inbox.claim('slack:E2', NOW)).toBe(true);
    });

    it('lets a key whose handler died be handled again after a minute', async () => {
      const { inbox } = await freshStorage(fresh);
      await inbox.claim('slack:E1', NOW);
      expect(await inbox.claim('slack:E1', shift(NOW, 59 * SECOND))).toBe(false);
      expect(await inbox.claim('slack:E1', shift(NOW, 60 * SECOND))).toBe(true);
      expect(await inbox.claim('slack:E1', shift(NOW, 61 * SECOND))).toBe(false);
    });

    it('never lets a finished key be handled again', async () => {
      const { inbox } = await freshStorage(fresh);
      await inbox.claim('slack:E1', NOW);
      await inbox.finish('slack:E1', shift(NOW, SECOND));
      expect(await inbox.claim('slack:E1', shift(NOW, 3600 * SECOND))).toBe(false);
    });

    it('gives one key to exactly one of many who claim it at once', async () => {
      const { inbox } = await freshStorage(fresh);
      const claims = await Promise.all(Array.from({ length: 20 }, () => inbox.claim('slack:E1', NOW)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      const again = shift(NOW, 90 * SECOND);
      const later = await Promise.all(Array.from({ length: 20 }, () => inbox.claim('slack:E1', again)));
      expect(later.filter(Boolean)).toHaveLength(1);
    });

    it('(twin without the guard) would give the key to both', async () => {
      const { queries } = await freshEngine(fresh);
      const bothHaveLooked = meetingOf(2);
      const claims = await Promise.all([1, 2].map(() => claimUnguarded(queries, 'slack:E1', bothHaveLooked)));
      expect(claims).toEqual([true, true]);
    });

    it('forgets what is older than it is told to keep', async () => {
      const storage = await freshStorage(fresh);
      await storage.inbox.claim('old', NOW);
      await storage.inbox.finish('old', NOW);
      await storage.inbox.claim('new', shift(NOW, SECOND));
      expect(await storage.purge(shift(NOW, SECOND))).toBe(1);
      expect(await storage.inbox.claim('old', NOW)).toBe(true);
      expect(await storage.inbox.claim('new', NOW)).toBe(false);
    });
  });
};
