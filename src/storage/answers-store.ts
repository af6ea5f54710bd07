import { newId, type PersonId } from '../core/ids.ts';
import type { AnswersStore } from '../features/answers/store.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { toldSteps } from './recall-told.ts';
import { sql } from './kysely.ts';

export const createAnswersStore = ({ queries, batch }: Engine): AnswersStore => ({
  recordServed: async ({ person, answer, asOf, at }, restedOn = []) => {
    const served = queries
      .insertInto('served_answers')
      .values({ id: newId('srv'), person, answer, as_of: asOf, served_at: at });
    const told = restedOn.map((one) => ({ ...one, person, answer, at }));
    await batch([{ query: served }, ...toldSteps(queries, told)]);
  },

  latestServed: (person, limit) =>
    queries
      .selectFrom(
        queries
          .selectFrom('served_answers')
          .selectAll()
          .select(
            sql<number>`row_number() over (partition by answer order by served_at desc, id desc)`.as('age'),
          )
          .where('person', '=', person)
          .as('served'),
      )
      .select(['person', 'answer', 'as_of as asOf', 'served_at as at'])
      .where('age', '=', 1)
      .orderBy('served_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute(),

  vote: async ({ person, answer, helpful, at }) => {
    const vote = { helpful: helpful ? 1 : 0, voted_at: at } as const;
    await queries
      .insertInto('answer_votes')
      .values({ person, answer, ...vote })
      .onConflict((conflict) =>
        conflict.columns(['person', 'answer']).doUpdateSet(vote).where('answer_votes.voted_at', '<=', at),
      )
      .execute();
  },

  votes: async (answer) => {
    const rows = await queries
      .selectFrom('answer_votes')
      .select(({ fn }) => ['helpful', fn.countAll<number | string>().as('count')])
      .where('answer', '=', answer)
      .groupBy('helpful')
      .execute();
    const count = (wanted: 0 | 1): number =>
      Number(rows.find(({ helpful }) => helpful === wanted)?.count ?? 0);
    return { helpful: count(1), unhelpful: count(0) };
  },
});

/** Gives one person's history to another; of two votes on one answer the later stays. */
export const moveAnswers = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => [
  { query: queries.updateTable('served_answers').set({ person: to }).where('person', '=', from) },
  {
    query: queries
      .deleteFrom('answer_votes')
      .where('person', '=', to)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('answer_votes as later')
            .select('later.answer')
            .where('later.person', '=', from)
            .whereRef('later.answer', '=', 'answer_votes.answer')
            .whereRef('later.voted_at', '>', 'answer_votes.voted_at'),
        ),
      ),
  },
  {
    query: queries
      .deleteFrom('answer_votes')
      .where('person', '=', from)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('answer_votes as kept')
            .select('kept.answer')
            .where('kept.person', '=', to)
            .whereRef('kept.answer', '=', 'answer_votes.answer'),
        ),
      ),
  },
  { query: queries.updateTable('answer_votes').set({ person: to }).where('person', '=', from) },
];
