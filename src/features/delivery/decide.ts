import type { DeliveryKind } from '../../chat/delivery-kind.ts';
import { type Instant, shift, toEpoch } from '../../core/clock.ts';
import type { PlatformError } from '../../core/failure.ts';
import type { Delivery, Fate } from './delivery.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A message that was refused this often, for no reason that lasts, is given up. */
export const MOST_ATTEMPTS = 8;

/**
 * A delivery that could not be looked up this often, which is about a day, is taken for one that never can. A
 * platform that is away for hours must not leave everything to a person.
 */
export const MOST_DOUBTS = 150;
const LONGEST_DOUBT = 10 * MINUTE;

/** How long everything waits when the app itself is refused: somebody has to put it right. */
export const GENERAL_WAIT = 10 * MINUTE;

/** 30 s, one minute, two, four … up to an hour. */
export const backOff = (attempts: number): number =>
  Math.min(30 * SECOND * 2 ** Math.max(0, attempts - 1), 60 * MINUTE);

/** How long nothing may be sent there again; zero where the refusal says nothing about that. */
export const waitAfter = ({ retryAfter, isGeneral }: PlatformError): number => {
  if (retryAfter !== undefined) return retryAfter * SECOND;
  return isGeneral ? GENERAL_WAIT : 0;
};

/** Tried in vain once more: later again, or never where it was tried often enough. */
const afterVain = (delivery: Delivery, now: Instant, reason: string): Fate => {
  const attempts = delivery.attempts + 1;
  return attempts >= MOST_ATTEMPTS
    ? { state: 'failed', reason }
    : { state: 'pending', notBefore: shift(now, backOff(attempts)), attempts, reason };
};

/** The platform said no, so nothing was sent. Being told to wait is no failed attempt. */
export const afterRefusal = (refusal: PlatformError, delivery: Delivery, now: Instant): Fate => {
  const { attempts } = delivery;
  const reason = String(refusal.status);
  const wait = waitAfter(refusal);
  if (wait > 0) return { state: 'pending', notBefore: shift(now, wait), attempts, reason };
  return refusal.isLasting ? { state: 'failed', reason } : afterVain(delivery, now, reason);
};

/** Nobody can say whether it was sent. It is looked up when the platform is sure to show it. */
export const afterDoubt = (visibleAfter: number, now: Instant, reason: string): Fate => ({
  state: 'uncertain',
  notBefore: shift(now, visibleAfter),
  reason,
});

/** Making the message failed, which is a bug of ours; it may be put right by the next version. */
export const afterBug = (delivery: Delivery, now: Instant): Fate => afterVain(delivery, now, 'not-made');

/** It is not there, so it is sent again. */
export const afterAbsent = ({ attempts }: Delivery, now: Instant): Fate => ({
  state: 'pending',
  notBefore: now,
  attempts,
  reason: 'absent',
});

/** The program stops between two parts: nothing is in doubt, the rest comes after the next start. */
export const afterStop = ({ attempts }: Delivery, now: Instant): Fate => ({
  state: 'pending',
  notBefore: now,
  attempts,
  reason: 'stopped',
});

/** Whether a second post under the same name would give the first message back, had it arrived. */
const isSafeToRepeat = ({ since }: Delivery, sameNameHolds: number, now: Instant): boolean =>
  since !== undefined && toEpoch(now) - toEpoch(since) < sameNameHolds;

/** The platform does not let us look. */
export const afterUnknown = (
  delivery: Delivery,
  ifUnsure: DeliveryKind['ifUnsure'],
  sameNameHolds: number,
  now: Instant,
): Fate => {
  if (isSafeToRepeat(delivery, sameNameHolds, now) || ifUnsure === 'resend')
    return { state: 'pending', notBefore: now, attempts: delivery.attempts, reason: 'unknown' };
  return { state: 'held', reason: 'unknown' };
};

/** Looking it up failed; undefined where it has failed too often to go on. */
export const afterFailedLookUp = (wait: number, { doubts }: Delivery, now: Instant): Fate | undefined => {
  if (doubts >= MOST_DOUBTS) return undefined;
  const pause = Math.max(wait, Math.min(backOff(doubts), LONGEST_DOUBT));
  return { state: 'uncertain', notBefore: shift(now, pause), reason: 'not-looked-up' };
};
