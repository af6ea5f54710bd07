import type { PersonId } from '../core/ids.ts';
import type { Forgetting } from '../features/handover/store.ts';
import type { Engine, Queries, Step } from './engine.ts';

/**
 * Closes what was answered and left alone, and takes the words, the names and the drafts from what ended long ago.
 * What stays of a question is its topic, its days and how it ended. Gives how many questions were erased.
 */
export const forgetHandover = async (
  { queries, batch }: Engine,
  { answeredBefore, endedBefore, at }: Forgetting,
): Promise<number> => {
  await queries
    .updateTable('handover_questions')
    .set((eb) => ({
      state: 'closed',
      closing: 'settled',
      ended_at: at,
      changed_at: at,
      revision: eb('revision', '+', 1),
    }))
    .where('state', '=', 'answered')
    .where('changed_at', '<', answeredBefore)
    .execute();

  const old = await queries
    .selectFrom('handover_questions')
    .select('id')
    .where('ended_at', '<', endedBefore)
    .where('erased_at', 'is', null)
    .execute();
  for (const { id } of old)
    await batch([
      { query: queries.deleteFrom('handover_said').where('question', '=', id) },
      { query: queries.deleteFrom('handover_drafts').where('question', '=', id) },
      {
        query: queries
          .updateTable('handover_questions')
          .set({
            request: id,
            fingerprint: null,
            asker: null,
            asker_name: '',
            asker_target: null,
            adviser: null,
            adviser_name: null,
            erased_at: at,
          })
          .where('id', '=', id),
      },
    ]);
  return old.length;
};

/** Gives one person's questions, words and seat to another; the other's own seat stays as it is. */
export const moveHandover = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => [
  {
    // The same text may have been asked on both accounts; asked once is a promise for the future only.
    query: queries
      .updateTable('handover_questions')
      .set({ asker: to, fingerprint: null })
      .where('asker', '=', from),
  },
  { query: queries.updateTable('handover_questions').set({ adviser: to }).where('adviser', '=', from) },
  { query: queries.updateTable('handover_said').set({ author: to }).where('author', '=', from) },
  { query: queries.updateTable('handover_drafts').set({ author: to }).where('author', '=', from) },
  { query: queries.updateTable('handover_drafts').set({ reviewer: to }).where('reviewer', '=', from) },
  {
    query: queries
      .deleteFrom('handover_seats')
      .where('person', '=', from)
      .where((eb) =>
        eb.exists(
          eb.selectFrom('handover_seats as kept').select('kept.person').where('kept.person', '=', to),
        ),
      ),
  },
  { query: queries.updateTable('handover_seats').set({ person: to }).where('person', '=', from) },
];
