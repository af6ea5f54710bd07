import { toEpoch, type Clock } from '../../src/core/clock.ts';
import type { Form } from '../../src/chat/form.ts';

/** As long as Discord lets us follow up on an interaction; later the person starts anew. */
const KEPT_FOR = 15 * 60_000;
const MOST_KEPT = 1000;

/**
 * Forms that could not be opened at once, by person and form id, so that the button under the message opens them
 * with what was already typed. Kept in memory only: after a restart the button is an ordinary action with the form's
 * id, and the feature opens the form empty.
 */
export const createKeptForms = (clock: Clock) => {
  const kept = new Map<string, { readonly until: number; readonly form: Form }>();
  const keyOf = (user: string, id: string): string => `${user} ${id}`;
  return {
    keep: (user: string, form: Form): void => {
      const oldest = kept.keys().next();
      if (kept.size >= MOST_KEPT && !oldest.done) kept.delete(oldest.value);
      kept.delete(keyOf(user, form.id));
      kept.set(keyOf(user, form.id), { until: toEpoch(clock.now()) + KEPT_FOR, form });
    },
    find: (user: string, id: string): Form | undefined => {
      const found = kept.get(keyOf(user, id));
      return found && found.until > toEpoch(clock.now()) ? found.form : undefined;
    },
    forget: (user: string, id: string): void => {
      kept.delete(keyOf(user, id));
    },
  };
};

export type KeptForms = ReturnType<typeof createKeptForms>;
