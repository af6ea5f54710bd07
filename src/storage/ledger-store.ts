import type { DeliveryState } from '../features/delivery/domain.ts';
import { DELIVERY_STATES } from '../features/delivery/domain.ts';
import type { Ledger } from '../features/delivery/ledger.ts';
import type { Engine } from './engine.ts';
import { createClusters } from './ledger-clusters.ts';
import { createDecisions } from './ledger-decisions.ts';
import { toEntry } from './outbox-rows.ts';
import { dropSteps, enqueueSteps } from './outbox-steps.ts';

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

  ...createDecisions({ queries, batch }),
  ...createClusters({ queries }),

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
