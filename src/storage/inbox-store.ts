import type { Inbox } from '../chat/inbox.ts';
import { shift } from '../core/clock.ts';
import type { Engine } from './engine.ts';

/** How long a claim holds when it is never finished, in milliseconds: the process that made it must be dead. */
const CLAIM_LASTS = 60_000;

export const createInboxStore = ({ queries }: Engine): Inbox => ({
  claim: async (key, at) => {
    // One statement, so that of two claims at the same moment exactly one gets the row back.
    const claimed = await queries
      .insertInto('inbox')
      .values({ key, claimed_at: at })
      .onConflict((conflict) =>
        conflict
          .column('key')
          .doUpdateSet({ claimed_at: at })
          .where('inbox.finished_at', 'is', null)
          .where('inbox.claimed_at', '<=', shift(at, -CLAIM_LASTS)),
      )
      .returning('key')
      .executeTakeFirst();
    return claimed !== undefined;
  },

  finish: async (key, at) => {
    await queries.updateTable('inbox').set({ finished_at: at }).where('key', '=', key).execute();
  },
});
