import type { Instant } from '../core/clock.ts';
import type { DeliveryState } from '../features/delivery/domain.ts';
import type { Decision, Ledger } from '../features/delivery/ledger.ts';
import { reopen } from './announcements-reopen.ts';
import type { Engine, Queries } from './engine.ts';
import { heldIn, TOLD } from './ledger-clusters.ts';
import type { Tables } from './tables.ts';

/** What was held may be decided in every way; what failed can only be sent again. */
const DECIDABLE: Readonly<Record<Decision, readonly DeliveryState[]>> = {
  check: ['held'],
  resend: ['held', 'failed'],
  leave: ['held'],
};

const changeOf = (decision: Decision, at: Instant): Partial<Tables['outbox']> => {
  const afresh = {
    not_before: at,
    attempts: 0,
    doubts: 0,
    expires_at: null,
    finished_at: null,
    reason: null,
  };
  switch (decision) {
    case 'check':
      return { ...afresh, state: 'uncertain' };
    case 'resend':
      return { ...afresh, state: 'pending' };
    case 'leave':
      return { state: 'dropped', finished_at: at, reason: 'left', message: null };
  }
};

const decided = (queries: Queries, decision: Decision, at: Instant) =>
  queries
    .updateTable('outbox')
    .set((eb) => ({ ...changeOf(decision, at), fence: eb('fence', '+', 1) }))
    .where('content', 'is not', null);

const announcementOf = (queries: Queries, id: string) =>
  queries.selectFrom('outbox').select('thing').where('id', '=', id).where('kind', '=', TOLD);

/** What people decide about messages in doubt, each once, and an announcement's progress goes on. */
export const createDecisions = ({
  queries,
  batch,
}: Pick<Engine, 'queries' | 'batch'>): Pick<Ledger, 'decide' | 'decideAll'> => ({
  decide: (id, decision, at) =>
    batch([
      // First, as a withdrawal takes them in this order, too: neither then waits for the other for ever.
      { query: reopen(queries).where('id', 'in', announcementOf(queries, id)) },
      {
        query: decided(queries, decision, at).where('id', '=', id).where('state', 'in', DECIDABLE[decision]),
        rows: 1,
        wakes: true,
      },
    ]),

  decideAll: async (seen, decision, at) => {
    if (seen.count < 1) return false;
    const held = heldIn(queries, seen);
    // Whoever decides about one of them at the same moment leaves another number of rows, which undoes all of this.
    const asSeen = held.clearSelect().select(({ fn }) => fn.sum<number>('fence').as('revision'));
    return batch([
      ...(seen.kind === TOLD && seen.thing !== undefined
        ? [{ query: reopen(queries).where('id', '=', seen.thing) }]
        : []),
      {
        query: decided(queries, decision, at)
          .where('state', '=', 'held')
          .where('id', 'in', held)
          .where(asSeen, '=', seen.revision),
        rows: seen.count,
        wakes: true,
      },
    ]);
  },
});
