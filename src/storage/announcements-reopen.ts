import type { Queries } from './engine.ts';

/**
 * Announcements that were over and of which something is under way again, by a decision of a person: whoever looks sees
 * them end once more, and their author's message about the progress is brought up to date. The caller says which.
 */
export const reopen = (queries: Queries) =>
  queries
    .updateTable('announcements')
    .set((eb) => ({ state: 'sending', revision: eb('revision', '+', 1) }))
    .where('state', '=', 'sent');
