import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { Engine, Queries, Step } from './engine.ts';

/**
 * Deletes questions and reasons from before that moment, gaps that have no question left, and the drafts that were
 * made of those. What editors accepted stays: it names nobody. Gives the number of questions.
 */
export const forgetCuration = async ({ queries }: Engine, before: Instant): Promise<number> => {
  await queries.deleteFrom('curation_reasons').where('said_at', '<', before).execute();
  await queries
    .deleteFrom('curation_wordings')
    .where('accepted', '=', 0)
    .where('decided_at', '<', before)
    .execute();
  const { numDeletedRows } = await queries
    .deleteFrom('curation_questions')
    .where('asked_at', '<', before)
    .executeTakeFirst();
  await queries
    .deleteFrom('curation_gaps')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('curation_questions as asked')
            .select('asked.id')
            .whereRef('asked.gap', '=', 'curation_gaps.id'),
        ),
      ),
    )
    .execute();
  await queries
    .deleteFrom('handover_drafts')
    .where('question', 'is', null)
    .where('changed_at', '<', before)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('curation_gaps as gap')
            .select('gap.id')
            .whereRef('gap.draft', '=', 'handover_drafts.id'),
        ),
      ),
    )
    .execute();
  return Number(numDeletedRows);
};

/** Gives one person's questions, reasons and decisions to another; of two reasons for one answer the other's stays. */
export const moveCuration = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => [
  { query: queries.updateTable('curation_questions').set({ person: to }).where('person', '=', from) },
  { query: queries.updateTable('curation_gaps').set({ owner: to }).where('owner', '=', from) },
  { query: queries.updateTable('curation_handled').set({ handled_by: to }).where('handled_by', '=', from) },
  { query: queries.updateTable('curation_wordings').set({ decided_by: to }).where('decided_by', '=', from) },
  {
    query: queries
      .deleteFrom('curation_reasons')
      .where('person', '=', from)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('curation_reasons as kept')
            .select('kept.answer')
            .where('kept.person', '=', to)
            .whereRef('kept.answer', '=', 'curation_reasons.answer'),
        ),
      ),
  },
  { query: queries.updateTable('curation_reasons').set({ person: to }).where('person', '=', from) },
];
