import type { Instant } from '../core/clock.ts';
import type { NewSchedule } from '../features/delivery/domain.ts';
import type { Queries, Step } from './engine.ts';

/** Makes or changes a schedule in the same batch as what it belongs to; another pattern begins anew at `nextAt`. */
export const scheduleStep = (
  queries: Queries,
  { id, job, content, pattern, windowMinutes }: NewSchedule,
  nextAt: Instant,
  at: Instant,
): Step => {
  const change = { job, content: JSON.stringify(content), pattern, window_minutes: windowMinutes };
  return {
    query: queries
      .insertInto('schedules')
      .values({ id, ...change, next_at: nextAt, created_at: at })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          ...change,
          next_at: eb
            .case()
            .when('schedules.pattern', '=', pattern)
            .then(eb.fn.coalesce('schedules.next_at', eb.val(nextAt)))
            .else(nextAt)
            .end(),
        })),
      ),
  };
};

/** Ends a schedule in the same batch as what it belongs to; what it did stays in the ledger. */
export const endScheduleStep = (queries: Queries, id: string): Step => ({
  query: queries.updateTable('schedules').set({ next_at: null }).where('id', '=', id),
});
