import type { Delivery, Fate, OutboxStore } from '../features/delivery/delivery.ts';
import type { Engine } from './engine.ts';
import { holdsLease } from './lease-store.ts';
import { nextDueIn, selectDue } from './outbox-due.ts';
import { toDelivery } from './outbox-rows.ts';
import type { Tables } from './tables.ts';
import { sql } from './kysely.ts';
import { isNotPaused } from './pause-store.ts';

type Change = Partial<Tables['outbox']>;

const changeOf = (fate: Fate, at: Tables['outbox']['queued_at']): Change => {
  switch (fate.state) {
    case 'pending':
      return {
        state: 'pending',
        not_before: fate.notBefore,
        attempts: fate.attempts,
        reason: fate.reason ?? null,
      };
    case 'uncertain':
      return { state: 'uncertain', not_before: fate.notBefore, reason: fate.reason };
    case 'held':
      return { state: 'held', reason: fate.reason };
    case 'failed':
      return { state: 'failed', reason: fate.reason, finished_at: at };
    case 'dropped':
      return { state: 'dropped', reason: fate.reason, finished_at: at, message: null };
  }
};

export const createOutboxStore = ({ queries, batch }: Engine): OutboxStore => {
  const same = ({ id, state, fence }: Delivery) =>
    queries.updateTable('outbox').where('id', '=', id).where('state', '=', state).where('fence', '=', fence);

  return {
    lanes: async () => {
      const rows = await queries
        .selectFrom('outbox')
        .select('lane')
        .distinct()
        .where('state', 'in', ['pending', 'sending', 'uncertain'])
        .execute();
      return rows.map(({ lane }) => lane);
    },

    due: async (lane, now, limit, looks = limit) =>
      (await selectDue(queries, lane, now, limit, looks).execute()).map(toDelivery),

    nextDue: async (lane, now) => (await nextDueIn(queries, lane, now).executeTakeFirst())?.at ?? undefined,

    claim: async (delivery, { holder, lease, at }, made) => {
      const isSending = delivery.state === 'pending';
      const row = await same(delivery)
        .set((eb) => ({
          state: 'sending',
          claimed_by: holder,
          fence: eb('fence', '+', 1),
          ...(isSending ? { since: eb.fn.coalesce('since', eb.val(at)) } : { doubts: eb('doubts', '+', 1) }),
          ...(made === undefined ? {} : { parts: made.parts }),
          ...(made?.message === undefined ? {} : { message: JSON.stringify(made.message) }),
        }))
        .where(holdsLease(lease, holder, at))
        .where(isNotPaused)
        .returningAll()
        .executeTakeFirst();
      return row && toDelivery(row);
    },

    partSent: async (claimed, { channel, message }, at, rest) => {
      const { id, part, parts = 1 } = claimed;
      const isLast = part + 1 >= parts;
      const change: Change = isLast
        ? { state: 'sent', finished_at: at, message: null, reason: null }
        : {
            state: rest === 'claimed' ? 'sending' : 'pending',
            not_before: at,
            since: rest === 'claimed' ? at : null,
          };
      const isDone = await batch([
        { query: same(claimed).set({ ...change, part: part + 1, attempts: 0 }), rows: 1 },
        {
          query: queries
            .insertInto('outbox_parts')
            .values({ delivery: id, part, channel, message, posted_at: at }),
        },
      ]);
      return isDone
        ? { ...claimed, state: change.state ?? claimed.state, part: part + 1, attempts: 0, since: at }
        : undefined;
    },

    settle: async (delivery, fate, at) => {
      const { numUpdatedRows } = await same(delivery)
        .set((eb) => ({ ...changeOf(fate, at), fence: eb('fence', '+', 1) }))
        .executeTakeFirst();
      return Number(numUpdatedRows) === 1;
    },

    strand: async (lane, holder, underWay, notBefore) => {
      const { numUpdatedRows } = await queries
        .updateTable('outbox')
        .set((eb) => ({
          state: 'uncertain',
          not_before: notBefore,
          reason: 'stranded',
          fence: eb('fence', '+', 1),
        }))
        .where('lane', '=', lane)
        .where('state', '=', 'sending')
        .where((eb) =>
          underWay.length === 0
            ? sql<boolean>`1 = 1`
            : eb.or([eb('claimed_by', '!=', holder), eb('id', 'not in', underWay)]),
        )
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
  };
};
