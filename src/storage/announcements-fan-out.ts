import { targetOf } from '../chat/target.ts';
import type { AnnouncementsStore, Follow } from '../features/announcements/store.ts';
import { leaveHeld } from './announcements-reopen.ts';
import { toAnnouncement } from './announcements-rows.ts';
import type { Engine } from './engine.ts';
import { enqueueSteps } from './outbox-steps.ts';
import { postedWhere } from './posted-where.ts';
import { NOWHERE } from './privacy/erase-messages.ts';
import type { Locale } from '../core/locale.ts';

const toFollow = ({ target, locale }: { target: string | null; locale: Locale }): Follow => ({
  to: targetOf(target ?? ''),
  locale,
});

/** How addressees come into the outbox, part by part, and what follows a message that was sent. */
export const createFanOut = ({
  queries,
  batch,
}: Engine): Pick<
  AnnouncementsStore,
  'due' | 'sending' | 'toFan' | 'fan' | 'changedSince' | 'toFollow' | 'leave' | 'tell' | 'posted'
> => ({
  due: async (now) => {
    const rows = await queries
      .selectFrom('announcements')
      .selectAll()
      .where('state', '=', 'scheduled')
      .where('send_at', '<=', now)
      .orderBy('send_at')
      .orderBy('id')
      .execute();
    return rows.map(toAnnouncement);
  },

  sending: async () => {
    const rows = await queries
      .selectFrom('announcements')
      .selectAll()
      .where('state', '=', 'sending')
      .orderBy('urgent', 'desc')
      .orderBy('went_out_at')
      .orderBy('id')
      .execute();
    return rows.map(toAnnouncement);
  },

  toFan: async ({ id, fanned }, most) => {
    const rows = await queries
      .selectFrom('announcement_targets')
      .select(['target', 'locale'])
      .where('announcement', '=', id)
      .where('target', 'is not', null)
      .where('number', '>=', fanned)
      .orderBy('number')
      .limit(most)
      .execute();
    return rows.map(toFollow);
  },

  fan: ({ id, fanned }, deliveries, at) =>
    batch([
      {
        query: queries
          .updateTable('announcements')
          .set({ fanned: fanned + deliveries.length })
          .where('id', '=', id)
          .where('state', '=', 'sending')
          .where('fanned', '=', fanned),
        rows: 1,
      },
      ...enqueueSteps(queries, deliveries, at),
    ]),

  changedSince: async (since) => {
    const rows = await queries
      .selectFrom('announcements')
      .selectAll()
      .where('state', 'in', ['sending', 'sent', 'retracted'])
      .where('version', '>', 1)
      .where('changed_at', '>', since)
      .execute();
    return rows.map(toAnnouncement);
  },

  toFollow: async (announcement, kind, thing, most) => {
    const rows = await queries
      .selectFrom('announcement_targets as t')
      .innerJoin('outbox as o', (join) =>
        join
          .onRef('o.target', '=', 't.target')
          .on('o.kind', '=', 'announcements.told')
          .on('o.thing', '=', announcement),
      )
      .where((eb) =>
        eb.or([
          eb('o.state', '=', 'sent'),
          // Of somebody who may have got it nobody knows the message: they are told of the withdrawal in one of its own.
          ...(kind === 'announcements.retracted' ? [eb('o.reason', '=', 'left')] : []),
        ]),
      )
      .select(['t.target', 't.locale'])
      .where('t.announcement', '=', announcement)
      .where('t.target', 'not like', `${NOWHERE}%`)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('outbox as f')
              .select('f.id')
              .whereRef('f.target', '=', 't.target')
              .where('f.kind', '=', kind)
              .where('f.thing', '=', thing),
          ),
        ),
      )
      .orderBy('t.number')
      .limit(most)
      .execute();
    return rows.map(toFollow);
  },

  leave: async (announcement, at) => {
    await batch([leaveHeld(queries, announcement, at)]);
  },

  tell: async (deliveries, at) => {
    await batch(enqueueSteps(queries, deliveries, at));
  },

  posted: (kind, thing, to) => postedWhere(queries, kind, thing, to),
});
