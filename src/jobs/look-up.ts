import { toEpoch } from '../core/clock.ts';
import { PlatformError, toError, UnreachableError } from '../core/failure.ts';
import { afterAbsent, afterFailedLookUp, afterUnknown, waitAfter } from '../features/delivery/decide.ts';
import type { Delivery, Fate } from '../features/delivery/delivery.ts';
import { partName } from '../features/delivery/domain.ts';
import { type Carrying, claimantOf, inTime, settle } from './carry.ts';

/**
 * Carries an uncertain delivery on: looks whether the part that may have left is there. What is there is written
 * down as sent, what is not there is sent again, and where nobody lets us look its kind decides.
 */
export const createLookUp = (deps: Carrying) => {
  const { outbox, kinds, posting, pacing, clock, timer, log } = deps;

  const whenUnknown = (delivery: Delivery): Fate => {
    const ifUnsure = kinds[delivery.kind]?.ifUnsure ?? 'hold';
    return afterUnknown(delivery, ifUnsure, posting.sameNameHolds, clock.now());
  };

  const whenFailed = (thrown: unknown, delivery: Delivery): Fate => {
    const now = clock.now();
    const wait = thrown instanceof PlatformError ? waitAfter(thrown) : posting.visibleAfter;
    if (thrown instanceof PlatformError && wait > 0) pacing.brakeLooks(wait, thrown.isGeneral, toEpoch(now));
    if (!(thrown instanceof PlatformError || thrown instanceof UnreachableError))
      log.error('looking a delivery up failed', { kind: delivery.kind, error: toError(thrown) });
    return afterFailedLookUp(wait, delivery, now) ?? whenUnknown(delivery);
  };

  const look = async (claimed: Delivery): Promise<void> => {
    const { to, id, part, since = clock.now() } = claimed;
    const sought = await inTime(posting.find(to, partName(id, part), since), 'find', timer);
    switch (sought.kind) {
      case 'found':
        await outbox.partSent(claimed, sought.posted, clock.now(), 'pending');
        return log.info('an uncertain delivery had arrived', { delivery: id, platform: to.platform });
      case 'absent':
        return settle(deps, claimed, afterAbsent(claimed, clock.now()));
      case 'unknown':
        return settle(deps, claimed, whenUnknown(claimed));
    }
  };

  return async (delivery: Delivery): Promise<void> => {
    const claimed = await outbox.claim(delivery, claimantOf(deps));
    if (!claimed) return;
    try {
      await look(claimed);
    } catch (thrown) {
      await settle(deps, claimed, whenFailed(thrown, claimed));
    }
  };
};
