import type { HandoverStore } from '../features/handover/store.ts';
import type { Engine } from './engine.ts';
import { toDraft } from './handover-rows.ts';

/** The drafts made of advisers' replies. */
export const createDraftStore = ({
  queries,
}: Engine): Pick<HandoverStore, 'draft' | 'draftsFor' | 'changeDraft'> => ({
  draft: async (id) => {
    const row = await queries
      .selectFrom('handover_drafts')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row && toDraft(row);
  },

  draftsFor: async (reviewer, limit) => {
    const rows = await queries
      .selectFrom('handover_drafts')
      .selectAll()
      .where('state', 'in', ['draft', 'in-review'])
      .where('author', '!=', reviewer)
      .orderBy('created_at')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(toDraft);
  },

  changeDraft: async (before, after) => {
    const { numUpdatedRows } = await queries
      .updateTable('handover_drafts')
      .set({
        state: after.state,
        reviewer: after.reviewer?.person ?? null,
        reviewer_name: after.reviewer?.name ?? null,
        changed_at: after.changedAt,
      })
      .where('id', '=', before.id)
      .where('state', '=', before.state)
      .where('changed_at', '=', before.changedAt)
      .where('author', '!=', after.reviewer?.person ?? before.author.person)
      .executeTakeFirst();
    return Number(numUpdatedRows) === 1;
  },
});
