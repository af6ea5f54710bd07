import type { DeliveryKind } from '../chat/delivery-kind.ts';
import type { Message } from '../chat/message.ts';
import type { Posting } from '../chat/posting.ts';
import type { Clock } from '../core/clock.ts';
import { UnreachableError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import { type Timer, within } from '../core/timer.ts';
import type { Claimant, Delivery, Fate, OutboxStore } from '../features/delivery/delivery.ts';
import type { Leases } from './leases.ts';
import type { Pacing } from './pacing.ts';

/** What sending and looking up have in common: the lane they work in. */
export interface Carrying {
  readonly outbox: OutboxStore;
  readonly kinds: Readonly<Record<string, DeliveryKind>>;
  readonly posting: Posting;
  /** Puts in what a message needs where it goes: a copy by e-mail has files and a closing line. Absent: nothing. */
  readonly enclose?: (delivery: Delivery, message: Message) => Promise<Message>;
  readonly leases: Leases;
  /** The lease under which this lane is worked on. */
  readonly lease: string;
  readonly pacing: Pacing;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
}

/** The longest a call may take before we take its answer for lost, in milliseconds; adapters give up earlier. */
const ANSWERED_WITHIN = 30_000;

/** The value of a call to the platform. @throws {UnreachableError} when it takes too long. */
export const inTime = async <T>(call: Promise<T>, method: string, timer: Timer): Promise<T> => {
  const answer = await within(call, ANSWERED_WITHIN, timer);
  if (!answer.inTime) throw new UnreachableError(method);
  return answer.value;
};

export const claimantOf = ({ leases, lease, clock }: Carrying): Claimant => ({
  holder: leases.holder,
  lease,
  at: clock.now(),
});

/** Writes the end of a step down and tells the log. */
export const settle = async (
  { outbox, clock, log }: Carrying,
  delivery: Delivery,
  fate: Fate,
): Promise<void> => {
  const isSettled = await outbox.settle(delivery, fate, clock.now());
  const fields = {
    delivery: delivery.id,
    kind: delivery.kind,
    platform: delivery.to.platform,
    outcome: isSettled ? fate.state : 'overtaken',
    ...(fate.reason === undefined ? {} : { status: fate.reason }),
  };
  if (fate.state === 'failed' || fate.state === 'held') log.warn('a delivery was not sent', fields);
  else log.debug('a delivery goes on', fields);
};
