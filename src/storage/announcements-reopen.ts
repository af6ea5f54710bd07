import type { Instant } from '../core/clock.ts';
import type { Queries, Step } from './engine.ts';

/**
 * Announcements that were over and of which something is under way again, by a decision of a person: whoever looks sees
 * them end once more, and their author's message about the progress is brought up to date. The caller says which.
 */
export const reopen = (queries: Queries) =>
  queries
    .updateTable('announcements')
    .set((eb) => ({ state: 'sending', revision: eb('revision', '+', 1) }))
    .where('state', '=', 'sent');

/** Of what is withdrawn nobody has to decide any more whether to send it again. */
export const leaveHeld = (queries: Queries, announcement: string, at: Instant): Step => ({
  query: queries
    .updateTable('outbox')
    .set((eb) => ({
      state: 'dropped',
      reason: 'left',
      finished_at: at,
      message: null,
      fence: eb('fence', '+', 1),
    }))
    .where('kind', '=', 'announcements.told')
    .where('thing', '=', announcement)
    .where('state', '=', 'held'),
});
