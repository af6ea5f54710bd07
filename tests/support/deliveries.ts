import type { Target } from '../../src/chat/target.ts';
import type { Instant } from '../../src/core/clock.ts';
import { toInstant } from '../../src/core/clock.ts';
import type { Claimant, Delivery } from '../../src/features/delivery/delivery.ts';
import type { NewDelivery } from '../../src/features/delivery/domain.ts';
import type { Storage } from '../../src/storage/storage.ts';

export const MORNING = toInstant(Date.UTC(2026, 10, 22, 8));

/** Somebody on Slack, by number. */
export const person = (number: number): Target => ({
  kind: 'person',
  platform: 'slack',
  workspace: 'T1',
  user: `U${number}`,
});

export const channel = (number: number, thread?: string): Target => ({
  kind: 'channel',
  platform: 'slack',
  workspace: 'T1',
  channel: `C${number}`,
  ...(thread === undefined ? {} : { thread }),
});

/** A reminder about question 1 to person 1; change what the test is about. */
export const aDelivery = (over: Partial<NewDelivery> = {}): NewDelivery => ({
  kind: 'handover.reminder',
  thing: 'question:1',
  to: person(1),
  locale: 'pl',
  content: { question: 1 },
  ...over,
});

export const SLACK_LANE = 'slack:T1';
export const LEASE = 'delivery';

/** A worker that holds the lease for half a minute. */
export const aClaimant = async (
  { leases }: Storage,
  id = 'run_one',
  at: Instant = MORNING,
): Promise<Claimant> => {
  const until = toInstant(Date.parse(at) + 30_000);
  await leases.take(LEASE, { id, host: 'test', pid: 1 }, at, until);
  return { holder: id, lease: LEASE, at };
};

export const dueNow = (
  { outbox }: Storage,
  at: Instant = MORNING,
  lane = SLACK_LANE,
): Promise<readonly Delivery[]> => outbox.due(lane, at, 100);
