import { targetOf } from '../chat/target.ts';
import type { AnnouncementsStore } from '../features/announcements/store.ts';
import type { Engine } from './engine.ts';
import { enqueueSteps } from './outbox-steps.ts';
import { NOWHERE } from './privacy/erase-messages.ts';

/** Who said that they have read an announcement, and who is asked again. */
export const createAcknowledgements = ({
  queries,
  batch,
}: Engine): Pick<
  AnnouncementsStore,
  | 'acknowledge'
  | 'acknowledgedElsewhere'
  | 'hasAcknowledged'
  | 'unacknowledge'
  | 'unacknowledged'
  | 'chase'
  | 'unchase'
  | 'setWanted'
> => ({
  acknowledge: (announcement, person, at) =>
    batch([
      {
        query: queries
          .insertInto('announcement_acks')
          .values({ announcement, person, acked_at: at })
          .onConflict((conflict) => conflict.doNothing()),
        rows: 1,
      },
    ]),

  hasAcknowledged: async (announcement, person) => {
    const row = await queries
      .selectFrom('announcement_acks')
      .select('acked_at')
      .where('announcement', '=', announcement)
      .where('person', '=', person)
      .executeTakeFirst();
    return row !== undefined;
  },

  acknowledgedElsewhere: async (announcement) => {
    const { count } = await queries
      .selectFrom('announcement_acks as a')
      .select(({ fn }) => fn.countAll<number | string>().as('count'))
      .where('a.announcement', '=', announcement)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('announcement_targets as t')
              .select('t.number')
              .whereRef('t.announcement', '=', 'a.announcement')
              .whereRef('t.person', '=', 'a.person'),
          ),
        ),
      )
      .executeTakeFirstOrThrow();
    return Number(count);
  },

  unacknowledge: (announcement, person) =>
    batch([
      {
        query: queries
          .deleteFrom('announcement_acks')
          .where('announcement', '=', announcement)
          .where('person', '=', person),
        rows: 1,
      },
    ]),

  unacknowledged: async (announcement) => {
    const rows = await queries
      .selectFrom('announcement_targets as t')
      .select(['t.person', 't.target', 't.locale'])
      .where('t.announcement', '=', announcement)
      .where('t.target', 'is not', null)
      .where('t.person', 'is not', null)
      .where('t.target', 'not like', `${NOWHERE}%`)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('announcement_acks as a')
              .select('a.person')
              .whereRef('a.person', '=', 't.person')
              .whereRef('a.announcement', '=', 't.announcement'),
          ),
        ),
      )
      .orderBy('t.number')
      .execute();
    return rows.flatMap(({ person, target, locale }) =>
      person === null || target === null ? [] : [{ person, to: targetOf(target), locale }],
    );
  },

  chase: (announcement, day, tell, at) =>
    batch([
      {
        query: queries
          .updateTable('announcements')
          .set({ chased_on: day })
          .where('id', '=', announcement)
          .where((eb) => eb.or([eb('chased_on', 'is', null), eb('chased_on', '<', day)])),
        rows: 1,
      },
      ...enqueueSteps(queries, tell, at),
    ]),

  unchase: async (announcement, day, at) => {
    const waiting = () =>
      queries
        .selectFrom('outbox')
        .select('id')
        .where('kind', '=', 'announcements.chased')
        .where('thing', '=', `${announcement}:${day}`)
        .where('state', '=', 'pending')
        .where('part', '=', 0);
    const count = (await waiting().execute()).length;
    if (count === 0) return undefined;
    // What was never said may be said later that day: it is taken out, not only called off.
    const isDone = await batch([
      { query: queries.deleteFrom('outbox').where('id', 'in', waiting()) },
      {
        query: queries
          .updateTable('announcements')
          .set({ chased_on: null, changed_at: at })
          .where('id', '=', announcement)
          .where('chased_on', '=', day),
        rows: 1,
      },
    ]);
    return isDone ? count : undefined;
  },

  setWanted: async (person, are, at) => {
    if (are === 'on') {
      await queries.deleteFrom('announcements_off').where('person', '=', person).execute();
      return;
    }
    await queries
      .insertInto('announcements_off')
      .values({ person, off_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
});
