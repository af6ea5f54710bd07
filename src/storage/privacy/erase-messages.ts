import { targetKey, toAccount } from '../../chat/target.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Queries, Step } from '../engine.ts';
import type { Erasing } from './erasing.ts';

const GONE = { platform: 'local', workspace: 'erased' } as const;

/** The target that stands where the person was written to. */
const nowhere = (standIn: PersonId, number: number): string =>
  targetKey(toAccount({ ...GONE, user: `${standIn}.${number}` }));

/** How the key of every such target begins: nothing may be sent there any more. */
export const NOWHERE = JSON.stringify([GONE.platform, GONE.workspace]).slice(0, -1);

/** What is still to be sent to them is called off; of what was sent stays that it was, for those who count it. */
const eraseOutbox = (queries: Queries, { standIn, targets, at }: Erasing): readonly Step[] =>
  targets.flatMap((target, number): readonly Step[] => {
    const rows = queries.selectFrom('outbox').select('id').where('target', '=', target);
    const gone = nowhere(standIn, number);
    return [
      { query: queries.deleteFrom('outbox_parts').where('delivery', 'in', rows) },
      {
        query: queries
          .updateTable('outbox')
          .set((eb) => ({
            state: 'dropped',
            reason: 'called-off',
            finished_at: at,
            fence: eb('fence', '+', 1),
          }))
          .where('target', '=', target)
          .where('finished_at', 'is', null),
      },
      {
        query: queries
          .updateTable('outbox')
          .set({ target: gone, place: gone, content: null, message: null })
          .where('target', '=', target),
      },
      {
        query: queries.updateTable('announcement_targets').set({ target: gone }).where('target', '=', target),
      },
    ];
  });

/** Announcements count them still; whoever has not confirmed one is not asked for it any more. */
const eraseAnnounced = (queries: Queries, { person, standIn }: Erasing): readonly Step[] => [
  {
    // Before the targets get their new key: what is still to be put into the outbox is not.
    query: queries
      .updateTable('announcement_targets')
      .set({ target: null, missed: 'no-account' })
      .where('person', '=', person)
      .where('target', 'is not', null)
      .where((eb) =>
        eb(
          'number',
          '>=',
          eb
            .selectFrom('announcements as a')
            .select('a.fanned')
            .whereRef('a.id', '=', 'announcement_targets.announcement'),
        ),
      ),
  },
  {
    query: queries
      .updateTable('announcement_targets')
      .set({ person: standIn, name: null })
      .where('person', '=', person),
  },
  { query: queries.updateTable('announcement_acks').set({ person: standIn }).where('person', '=', person) },
];

/** Everything by which platforms and mailboxes know the person. */
export const erasePlatformTraces = (queries: Queries, erasing: Erasing): readonly Step[] => [
  ...eraseAnnounced(queries, erasing),
  ...eraseOutbox(queries, erasing),
];
