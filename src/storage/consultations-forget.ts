import type { Instant } from '../core/clock.ts';
import type { Engine } from './engine.ts';

/**
 * Takes the words out of consultations that ended before that moment, and who asked for what found no time. What is
 * counted stays: topic, mode, times, unit, outcome. Gives how many there were.
 */
export const forgetConsultations = async (
  { queries }: Engine,
  endedBefore: Instant,
  at: Instant,
): Promise<number> => {
  const { numUpdatedRows } = await queries
    .updateTable('consultations')
    .set({ matter: null, document_url: null, reason: null, erased_at: at })
    .where('ends_at', '<', endedBefore)
    .where('erased_at', 'is', null)
    .executeTakeFirstOrThrow();
  await queries
    .updateTable('advice_requests')
    .set({ matter: null, document_url: null, preferred: '[]', person: null, erased_at: at })
    .where('state', 'in', ['settled', 'withdrawn', 'lapsed'])
    .where('changed_at', '<', endedBefore)
    .where('erased_at', 'is', null)
    .execute();
  await queries.deleteFrom('slot_wishes').where('made_at', '<', endedBefore).execute();
  return Number(numUpdatedRows);
};
