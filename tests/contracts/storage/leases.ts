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

    it('can be let go of alone, by its holder only', async () => {
      const { leases } = await freshStorage(fresh);
      await leases.take('lane:a', one, MORNING, until);
      await leases.take('lane:b', one, MORNING, until);
      await leases.letGo('lane:a', 'run_two', MORNING);
      expect(await leases.take('lane:a', two, MORNING, until)).toBeUndefined();
      await leases.letGo('lane:a', 'run_one', MORNING);
      expect(await leases.take('lane:a', two, MORNING, until)).toMatchObject({ fence: 2 });
      expect(await leases.take('lane:b', two, MORNING, until)).toBeUndefined();
    });

    it('is found by how its name begins, and forgotten unless it was renewed meanwhile', async () => {
      const { leases } = await freshStorage(fresh);
      await leases.take('queue:a', one, MORNING, until);
      await leases.take('queue:b', two, MORNING, until);
      await leases.take('schedules', one, MORNING, until);
      const [first, second] = await leases.named('queue:');
      expect([first?.name, second?.name]).toEqual(['queue:a', 'queue:b']);
      await leases.take('queue:b', two, MORNING, shift(until, SECOND));
      await leases.forget(first!);
      await leases.forget(second!);
      expect((await leases.named('queue:')).map(({ name }) => name)).toEqual(['queue:b']);
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
