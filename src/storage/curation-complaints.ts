import type { CurationStore } from '../features/curation/store.ts';
import type { Engine } from './engine.ts';

/** Answers that did not help, why, and which of them were looked after. */
export const createComplaintStore = ({
  queries,
}: Engine): Pick<CurationStore, 'complaints' | 'giveReason' | 'handle'> => ({
  complaints: async () => {
    const votes = await queries
      .selectFrom('answer_votes as vote')
      .leftJoin('curation_handled as handled', 'handled.answer', 'vote.answer')
      .select(({ fn }) => [
        'vote.answer',
        'vote.helpful',
        fn.countAll<number | string>().as('count'),
        fn.max('vote.voted_at').as('latestAt'),
      ])
      .where((eb) =>
        eb.or([eb('handled.handled_at', 'is', null), eb('vote.voted_at', '>', eb.ref('handled.handled_at'))]),
      )
      .groupBy(['vote.answer', 'vote.helpful'])
      .execute();
    const reasons = await queries
      .selectFrom('curation_reasons as reason')
      .leftJoin('curation_handled as handled', 'handled.answer', 'reason.answer')
      .select(['reason.answer', 'reason.words'])
      .where((eb) =>
        eb.or([
          eb('handled.handled_at', 'is', null),
          eb('reason.said_at', '>', eb.ref('handled.handled_at')),
        ]),
      )
      .orderBy('reason.said_at')
      .execute();
    const lastReason = new Map(reasons.map(({ answer, words }) => [answer, words]));
    const helpful = new Map(
      votes.filter((row) => row.helpful === 1).map(({ answer, count }) => [answer, Number(count)]),
    );
    return votes
      .filter((row) => row.helpful === 0)
      .map(({ answer, count, latestAt }) => {
        const reason = lastReason.get(answer);
        return {
          answer,
          unhelpful: Number(count),
          helpful: helpful.get(answer) ?? 0,
          latestAt,
          ...(reason ? { reason } : {}),
        };
      })
      .sort(
        (one, other) =>
          other.unhelpful - one.unhelpful ||
          other.latestAt.localeCompare(one.latestAt) ||
          one.answer.localeCompare(other.answer),
      );
  },

  giveReason: async (person, answer, words, at) => {
    const said = { words, said_at: at };
    await queries
      .insertInto('curation_reasons')
      .values({ person, answer, ...said })
      .onConflict((conflict) => conflict.columns(['person', 'answer']).doUpdateSet(said))
      .execute();
  },

  handle: async (answer, by, at) => {
    const handled = { handled_by: by, handled_at: at };
    await queries
      .insertInto('curation_handled')
      .values({ answer, ...handled })
      .onConflict((conflict) => conflict.column('answer').doUpdateSet(handled))
      .execute();
  },
});
