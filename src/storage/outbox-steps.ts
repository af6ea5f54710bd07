import { laneOf, placeKey, targetKey } from '../chat/target.ts';
import type { Instant } from '../core/clock.ts';
import { newId } from '../core/ids.ts';
import type { NewDelivery } from '../features/delivery/domain.ts';
import { inMailHours } from '../features/delivery/mail-hours.ts';
import type { Queries, Step } from './engine.ts';
import { copySteps } from './outbox-copies.ts';
import type { Tables } from './tables.ts';

/** Rows in one statement: SQLite takes 32,766 values, and nobody else writes while it runs. */
const AT_ONCE = 200;

/** What goes to a mailbox only waits for the hours of offices, unless it is urgent or would come too late then. */
const leavesAt = ({ to, notBefore, expiresAt, isUrgent }: NewDelivery, at: Instant): Instant => {
  const wanted = notBefore ?? at;
  if (to.platform !== 'email' || isUrgent) return wanted;
  const inHours = inMailHours(wanted);
  return expiresAt !== undefined && expiresAt <= inHours ? wanted : inHours;
};

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
  state: delivery.isSeen ? 'dropped' : 'pending',
  queued_at: at,
  ord,
  not_before: leavesAt(delivery, at),
  expires_at: delivery.expiresAt ?? null,
  attempts: 0,
  doubts: 0,
  fence: 0,
  part: 0,
  parts: null,
  message: null,
  claimed_by: null,
  since: null,
  reason: delivery.isSeen ? 'seen' : null,
  finished_at: delivery.isSeen ? at : null,
});

/**
 * Puts messages into the outbox, in the same batch as the change they tell of: either both are written or neither.
 * What was put in before (same kind, thing and target) stays as it is, so the steps may be run again. Copies by e-mail
 * are put in with it.
 */
export const enqueueSteps = (
  queries: Queries,
  deliveries: readonly NewDelivery[],
  at: Instant,
): readonly Step[] => {
  const all = deliveries.map((delivery, index) => ({ delivery, row: toRow(delivery, at, index) }));
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }).flatMap((_, index): readonly Step[] => {
    const some = all.slice(index * AT_ONCE, (index + 1) * AT_ONCE);
    return [
      {
        query: queries
          .insertInto('outbox')
          .values(some.map(({ row }) => row))
          .onConflict((conflict) => conflict.columns(['kind', 'thing', 'target']).doNothing()),
        wakes: true,
      },
      ...copySteps(
        queries,
        some.map(({ delivery, row }) => ({ id: row.id, delivery })),
        at,
      ),
    ];
  });
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
