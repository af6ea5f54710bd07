import { laneOf, placeKey, targetKey } from '../chat/target.ts';
import type { Instant } from '../core/clock.ts';
import { newId } from '../core/ids.ts';
import type { NewDelivery } from '../features/delivery/domain.ts';
import type { Queries, Step } from './engine.ts';
import type { Tables } from './tables.ts';

/** Rows in one statement: SQLite takes 32,766 values, and nobody else writes while it runs. */
const AT_ONCE = 200;

const toRow = (delivery: NewDelivery, at: Instant, ord: number): Tables['outbox'] => ({
  id: newId('dlv'),
  kind: delivery.kind,
  thing: delivery.thing,
  target: targetKey(delivery.to),
  place: placeKey(delivery.to),
  lane: laneOf(delivery.to),
  locale: delivery.locale,
  content: JSON.stringify(delivery.content),
  urgent: delivery.isUrgent ? 1 : 0,
  state: 'pending',
  queued_at: at,
  ord,
  not_before: delivery.notBefore ?? at,
  expires_at: delivery.expiresAt ?? null,
  attempts: 0,
  doubts: 0,
  fence: 0,
  part: 0,
  parts: null,
  message: null,
  claimed_by: null,
  since: null,
  reason: null,
  finished_at: null,
});

/**
 * Puts messages into the outbox, in the same batch as the change they tell of: either both are written or neither.
 * What was put in before (same kind, thing and target) stays as it is, so the steps may be run again.
 */
export const enqueueSteps = (
  queries: Queries,
  deliveries: readonly NewDelivery[],
  at: Instant,
): readonly Step[] => {
  const rows = deliveries.map((delivery, index) => toRow(delivery, at, index));
  return Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, index) => ({
    query: queries
      .insertInto('outbox')
      .values(rows.slice(index * AT_ONCE, (index + 1) * AT_ONCE))
      .onConflict((conflict) => conflict.columns(['kind', 'thing', 'target']).doNothing()),
    wakes: true,
  }));
};

/** Calls off, in the same batch as the change, what was to be said about a thing and was not begun. */
export const dropSteps = (queries: Queries, kind: string, thing: string, at: Instant): readonly Step[] => [
  {
    query: queries
      .updateTable('outbox')
      .set((eb) => ({
        state: 'dropped',
        reason: 'called-off',
        finished_at: at,
        fence: eb('fence', '+', 1),
      }))
      .where('kind', '=', kind)
      .where('thing', '=', thing)
      .where('state', '=', 'pending')
      .where('part', '=', 0),
  },
];
