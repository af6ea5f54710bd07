import type { CurationStore, Proposal } from '../features/curation/store.ts';
import type { Engine } from './engine.ts';
import { sql } from './kysely.ts';

/** Words people used for answers they picked, and what editors decided on them. */
export const createWordingStore = ({
  queries,
}: Engine): Pick<CurationStore, 'proposals' | 'decideWording' | 'accepted'> => ({
  proposals: async () => {
    const newest = queries
      .selectFrom('curation_questions')
      .select(['id', 'picked', 'folded', 'words', 'asked_at'])
      .select(
        sql<number>`row_number() over (partition by picked, folded order by asked_at desc, id desc)`.as(
          'place',
        ),
      )
      .where('picked', 'is not', null)
      .as('newest');
    const counted = queries
      .selectFrom('curation_questions')
      .select(({ fn }) => ['picked', 'folded', fn.count<number | string>('person').distinct().as('people')])
      .where('picked', 'is not', null)
      .groupBy(['picked', 'folded'])
      .as('counted');
    const rows = await queries
      .selectFrom(newest)
      .innerJoin(counted, (join) =>
        join
          .onRef('counted.picked', '=', 'newest.picked')
          .onRef('counted.folded', '=', 'newest.folded')
          .on('newest.place', '=', 1),
      )
      .leftJoin('curation_wordings as decided', (join) =>
        join.onRef('decided.answer', '=', 'newest.picked').onRef('decided.folded', '=', 'newest.folded'),
      )
      .select(['newest.id', 'newest.picked', 'newest.folded', 'newest.words', 'newest.asked_at', 'people'])
      .where('decided.answer', 'is', null)
      .orderBy('people', 'desc')
      .orderBy('newest.asked_at', 'desc')
      .orderBy('newest.id')
      .execute();
    return rows.map(({ id, picked, folded, words, people, asked_at: latestAt }): Proposal => ({
      id,
      answer: picked ?? '',
      folded,
      words,
      people: Number(people),
      latestAt,
    }));
  },

  decideWording: async ({ answer, folded, words }, isAccepted, by, at) => {
    const { numInsertedOrUpdatedRows } = await queries
      .insertInto('curation_wordings')
      .values({
        answer,
        folded,
        wording: words,
        accepted: isAccepted ? 1 : 0,
        decided_by: by,
        decided_at: at,
      })
      .onConflict((conflict) => conflict.columns(['answer', 'folded']).doNothing())
      .executeTakeFirst();
    return Number(numInsertedOrUpdatedRows) === 1;
  },

  accepted: () =>
    queries
      .selectFrom('curation_wordings')
      .select(['answer', 'wording'])
      .where('accepted', '=', 1)
      .orderBy('answer')
      .orderBy('decided_at')
      .orderBy('folded')
      .execute(),
});
