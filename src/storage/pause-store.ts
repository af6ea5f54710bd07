import type { PauseStore } from '../features/delivery/pause-store.ts';
import { SENT_WHILE_PAUSED } from '../features/delivery/domain.ts';
import type { Engine } from './engine.ts';
import { sql } from './kysely.ts';
import { enqueueSteps } from './outbox-steps.ts';

/**
 * A condition of other statements: the message may be sent now. What is half-way is finished, what may have arrived is
 * looked up, and what tells of the pause itself goes out.
 */
export const isNotPaused = sql<boolean>`(
  not exists (select 1 from delivery_pauses where resumed_at is null)
  or outbox.part > 0 or outbox.state = 'uncertain'
  or outbox.kind in (${sql.join(SENT_WHILE_PAUSED.map((kind) => sql.lit(kind)))})
)`;

export const createPauseStore = ({ queries, batch }: Engine): PauseStore => ({
  current: async () => {
    const row = await queries
      .selectFrom('delivery_pauses')
      .select(['id', 'paused_by as by', 'paused_at as at'])
      .where('resumed_at', 'is', null)
      .executeTakeFirst();
    return row;
  },

  pause: (id, { by, at, tell }) =>
    batch([
      {
        query: queries
          .insertInto('delivery_pauses')
          .values({ id, paused_by: by, paused_at: at, resumed_by: null, resumed_at: null })
          .onConflict((conflict) => conflict.doNothing()),
        rows: 1,
      },
      ...enqueueSteps(queries, tell, at),
    ]),

  resume: (pause, { by, at, tell }) =>
    batch([
      {
        query: queries
          .updateTable('delivery_pauses')
          .set({ resumed_by: by, resumed_at: at })
          .where('id', '=', pause.id)
          .where('resumed_at', 'is', null),
        rows: 1,
        wakes: true,
      },
      {
        query: queries
          .updateTable('outbox')
          .set((eb) => ({
            state: 'dropped',
            reason: 'paused',
            finished_at: at,
            fence: eb('fence', '+', 1),
          }))
          .where('state', '=', 'pending')
          .where('part', '=', 0)
          .where('expires_at', '<=', at)
          .where('expires_at', '>', pause.at),
      },
      ...enqueueSteps(queries, tell, at),
    ]),
});
