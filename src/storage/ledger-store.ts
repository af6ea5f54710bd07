import type { Instant } from '../core/clock.ts';
import type { DeliveryState } from '../features/delivery/domain.ts';
import { DELIVERY_STATES } from '../features/delivery/domain.ts';
import type { Decision, Ledger } from '../features/delivery/ledger.ts';
import { reopen } from './announcements-reopen.ts';
import type { Engine, Queries } from './engine.ts';
import { toEntry } from './outbox-rows.ts';
import { dropSteps, enqueueSteps } from './outbox-steps.ts';
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

const announcementOf = (queries: Queries, id: string) =>
  queries.selectFrom('outbox').select('thing').where('id', '=', id).where('kind', '=', 'announcements.told');

export const createLedgerStore = ({ queries, batch }: Engine): Ledger => ({
  enqueue: async (deliveries, at) => {
    await batch(enqueueSteps(queries, deliveries, at));
  },

  drop: async (kind, thing, at) => {
    await batch(dropSteps(queries, kind, thing, at));
  },

  counts: async (kind, thing) => {
    const rows = await queries
      .selectFrom('outbox')
      .select(({ fn }) => ['state', fn.countAll<number | string>().as('count')])
      .where('kind', '=', kind)
      .where('thing', '=', thing)
      .groupBy('state')
      .execute();
    const count = (state: DeliveryState) => Number(rows.find((row) => row.state === state)?.count ?? 0);
    return Object.fromEntries(DELIVERY_STATES.map((state) => [state, count(state)])) as Record<
      DeliveryState,
      number
    >;
  },

  held: async (limit) => {
    const rows = await queries
      .selectFrom('outbox')
      .selectAll()
      .where('state', '=', 'held')
      .orderBy('queued_at')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(toEntry);
  },

  failed: async (limit) => {
    const rows = await queries
      .selectFrom('outbox')
      .selectAll()
      .where('state', '=', 'failed')
      .where('finished_at', 'is not', null)
      .where('content', 'is not', null)
      .orderBy('finished_at', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(toEntry);
  },

  decide: (id, decision, at) =>
    batch([
      {
        query: queries
          .updateTable('outbox')
          .set((eb) => ({ ...changeOf(decision, at), fence: eb('fence', '+', 1) }))
          .where('id', '=', id)
          .where('state', 'in', DECIDABLE[decision])
          .where('content', 'is not', null),
        rows: 1,
        wakes: true,
      },
      { query: reopen(queries).where('id', 'in', announcementOf(queries, id)) },
    ]),

  postedAs: (kind, thing) =>
    queries
      .selectFrom('outbox')
      .innerJoin('outbox_parts', 'outbox_parts.delivery', 'outbox.id')
      .select(['outbox_parts.channel', 'outbox_parts.message'])
      .where('kind', '=', kind)
      .where('thing', '=', thing)
      .orderBy('outbox_parts.posted_at')
      .orderBy('outbox_parts.part')
      .execute(),

  aboutMessage: ({ channel, message }) =>
    queries
      .selectFrom('outbox_parts')
      .innerJoin('outbox', 'outbox.id', 'outbox_parts.delivery')
      .select(['outbox.kind', 'outbox.thing'])
      .where('outbox_parts.channel', '=', channel)
      .where('outbox_parts.message', '=', message)
      .executeTakeFirst(),
});
