import { describe, expect, it } from 'vitest';
import { shift } from '../../../src/core/clock.ts';
import type { Holder } from '../../../src/features/delivery/lease-store.ts';
import { MORNING } from '../../support/deliveries.ts';
import { type FreshDatabase, freshStorage } from '../../support/engines.ts';

const SECOND = 1000;
const one: Holder = { id: 'run_one', host: 'a', pid: 1 };
const two: Holder = { id: 'run_two', host: 'b', pid: 2 };
const until = shift(MORNING, 30 * SECOND);

export const leasesContract = (fresh: FreshDatabase): void => {
  describe('a lease', () => {
    it('is held by one, who can lengthen it, until it ends', async () => {
      const { leases } = await freshStorage(fresh);
      expect(await leases.take('delivery', one, MORNING, until)).toMatchObject({
        ...one,
        fence: 1,
        expiresAt: until,
      });
      expect(await leases.take('delivery', two, MORNING, until)).toBeUndefined();
      const longer = shift(until, SECOND);
      expect(await leases.take('delivery', one, MORNING, longer)).toMatchObject({
        fence: 1,
        expiresAt: longer,
      });
      expect(await leases.take('delivery', two, until, shift(until, SECOND))).toBeUndefined();
      expect(await leases.take('delivery', two, longer, shift(longer, SECOND))).toMatchObject({
        ...two,
        fence: 2,
      });
      expect(await leases.take('delivery', one, longer, shift(longer, SECOND))).toBeUndefined();
    });

    it('goes to one of many who want it at once', async () => {
      const { leases } = await freshStorage(fresh);
      const holders = Array.from({ length: 10 }, (_, n) => ({ ...one, id: `run_${n}` }));
      const taken = await Promise.all(
        holders.map((holder) => leases.take('delivery', holder, MORNING, until)),
      );
      expect(taken.filter(Boolean)).toHaveLength(1);
    });

    it('can be taken from somebody who is gone, unless anything has changed meanwhile', async () => {
      const { leases } = await freshStorage(fresh);
      const seen = (await leases.take('delivery', one, MORNING, until))!;
      await leases.take('delivery', one, MORNING, shift(until, SECOND));
      expect(await leases.takeFrom('delivery', seen, two, until)).toBeUndefined();
      const now = (await leases.look('delivery'))!;
      expect(await leases.takeFrom('delivery', now, two, until)).toMatchObject({ ...two, fence: 2 });
      expect(await leases.takeFrom('delivery', now, one, until)).toBeUndefined();
    });

    it('that was let go of is free at once, and others are kept', async () => {
      const { leases } = await freshStorage(fresh);
      await leases.take('delivery', one, MORNING, until);
      await leases.take('lane', two, MORNING, until);
      await leases.release('run_one', MORNING);
      expect(await leases.take('delivery', two, MORNING, until)).toMatchObject({ fence: 2 });
      expect(await leases.take('lane', one, MORNING, until)).toBeUndefined();
    });
  });
};
