import type { Instant } from '../core/clock.ts';
import type { Engine } from './engine.ts';

/**
 * Takes the words out of consultations that ended before that moment, of what was to be done next, and of contacts with
 * units that were noted before it; and who asked for what found no time. What is counted stays: topic, mode, times, unit,
 * outcome, reasons. Gives how many consultations there were.
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
    .updateTable('consultation_people')
    .set({ matter: null, document_url: null })
    .where((eb) => eb.or([eb('matter', 'is not', null), eb('document_url', 'is not', null)]))
    .where('consultation', 'in', (eb) =>
      eb.selectFrom('consultations as c').select('c.id').where('c.ends_at', '<', endedBefore),
    )
    .execute();
  await queries
    .updateTable('advice_requests')
    .set({ matter: null, document_url: null, preferred: '[]', person: null, erased_at: at })
    .where('state', 'in', ['settled', 'withdrawn', 'lapsed'])
    .where('changed_at', '<', endedBefore)
    .where('erased_at', 'is', null)
    .execute();
  await queries
    .updateTable('advice_request_log')
    .set({ reason: null })
    .where('reason', 'is not', null)
    .where('done_at', '<', endedBefore)
    .where('advice_request', 'in', (eb) =>
      eb.selectFrom('advice_requests as r').select('r.id').where('r.erased_at', 'is not', null),
    )
    .execute();
  await queries
    .updateTable('consultation_outcomes')
    .set({ follow_up: null })
    .where('follow_up', 'is not', null)
    .where('noted_at', '<', endedBefore)
    .where('consultation', 'in', (eb) =>
      eb.selectFrom('consultations as c').select('c.id').where('c.ends_at', '<', endedBefore),
    )
    .execute();
  await queries
    .updateTable('outreach')
    .set({ words: null })
    .where('words', 'is not', null)
    .where('noted_at', '<', endedBefore)
    .execute();
  await queries.deleteFrom('adviser_exceptions').where('removed_at', '<', endedBefore).execute();
  await queries.deleteFrom('slot_wishes').where('made_at', '<', endedBefore).execute();
  return Number(numUpdatedRows);
};
