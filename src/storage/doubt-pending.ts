import type { Instant } from '../core/clock.ts';
import type { Queries } from './engine.ts';

/**
 * Makes what waited to be sent uncertain: this is a copy of the past, and since it was made the messages may have gone
 * out. Uncertain ones are looked up before they are sent, so nobody gets one twice. Gives their number.
 */
export const doubtPending = async (queries: Pick<Queries, 'updateTable'>, at: Instant): Promise<number> => {
  const { numUpdatedRows } = await queries
    .updateTable('outbox')
    .set((eb) => ({
      state: 'uncertain',
      // Looked for from the first moment at which it may have left.
      since: eb.ref('not_before'),
      not_before: at,
      reason: 'restored',
      fence: eb('fence', '+', 1),
    }))
    .where('state', '=', 'pending')
    .where('not_before', '<=', at)
    .executeTakeFirst();
  return Number(numUpdatedRows);
};
