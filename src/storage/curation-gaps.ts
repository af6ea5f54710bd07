import type { Gap } from '../features/curation/domain.ts';
import type { CurationStore, GapChange } from '../features/curation/store.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { sql } from './kysely.ts';

/** Questions of gaps, each with its place among those of its gap, the newest first. */
const rankedQuestions = (queries: Queries) =>
  queries
    .selectFrom('curation_questions')
    .select(['gap', 'words', 'folded', 'person', 'asked_at'])
    .select(sql<number>`row_number() over (partition by gap order by asked_at desc, id desc)`.as('place'))
    .where('gap', 'is not', null);

const insertDraft = (queries: Queries, { draft, at }: GapChange): readonly Step[] =>
  draft
    ? [
        {
          query: queries.insertInto('handover_drafts').values({
            id: draft.id,
            question: null,
            topic: draft.topic,
            asked: draft.question,
            reply: draft.reply,
            basis: draft.basis ?? null,
            author: draft.author.person,
            author_name: draft.author.name,
            state: 'draft',
            reviewer: null,
            reviewer_name: null,
            created_at: at,
            changed_at: at,
          }),
        },
      ]
    : [];

/** The gaps, each with what its questions say together. */
export const createGapStore = ({
  queries,
  batch,
}: Engine): Pick<CurationStore, 'gaps' | 'wordsOfGaps' | 'changeGap'> => ({
  gaps: async () => {
    const rows = await queries
      .selectFrom('curation_gaps as gap')
      .innerJoin(
        queries
          .selectFrom('curation_questions')
          .select(({ fn }) => [
            'gap',
            fn.count<number | string>('person').distinct().as('people'),
            fn.countAll<number | string>().as('questions'),
          ])
          .where('gap', 'is not', null)
          .groupBy('gap')
          .as('counted'),
        'counted.gap',
        'gap.id',
      )
      .innerJoin(rankedQuestions(queries).as('newest'), (join) =>
        join.onRef('newest.gap', '=', 'gap.id').on('newest.place', '=', 1),
      )
      .leftJoin('handover_drafts as draft', 'draft.id', 'gap.draft')
      .selectAll('gap')
      .select(['counted.people', 'counted.questions', 'newest.words', 'newest.asked_at'])
      .select(['draft.state as draftState', 'draft.changed_at as draftChangedAt'])
      .select((eb) =>
        eb
          .selectFrom('curation_questions as later')
          .select(({ fn }) => fn.countAll<number | string>().as('count'))
          .whereRef('later.gap', '=', 'gap.id')
          .whereRef('later.asked_at', '>', ({ fn }) => fn.coalesce('gap.closed_at', 'draft.changed_at'))
          .as('again'),
      )
      .orderBy('counted.people', 'desc')
      .orderBy('newest.asked_at', 'desc')
      .orderBy('gap.id')
      .execute();
    return rows.map((row): Gap => ({
      id: row.id,
      revision: row.revision,
      ...(row.closed ? { closed: row.closed } : {}),
      ...(row.reason ? { reason: row.reason } : {}),
      ...(row.closed_at ? { closedAt: row.closed_at } : {}),
      ...(row.owner ? { owner: { person: row.owner, name: row.owner_name ?? '' } } : {}),
      ...(row.draft && row.draftState ? { draft: { id: row.draft, state: row.draftState } } : {}),
      ...(row.about ? { about: row.about } : {}),
      people: Number(row.people),
      questions: Number(row.questions),
      again: Number(row.again ?? 0),
      example: row.words,
      latestAt: row.asked_at,
    }));
  },

  wordsOfGaps: async (each) => {
    const rows = await queries
      .selectFrom(rankedQuestions(queries).as('question'))
      .select(['gap', 'words', 'place'])
      .where('place', '<=', each)
      .orderBy('gap')
      .orderBy('place')
      .execute();
    const words = new Map<string, string[]>();
    for (const row of rows) if (row.gap) words.set(row.gap, [...(words.get(row.gap) ?? []), row.words]);
    return words;
  },

  changeGap: (change) => {
    const { before, after } = change;
    return batch([
      ...insertDraft(queries, change),
      {
        query: queries
          .updateTable('curation_gaps')
          .set((eb) => ({
            closed: after.closed ?? null,
            reason: after.reason ?? null,
            closed_at: after.closedAt ?? null,
            owner: after.owner?.person ?? null,
            owner_name: after.owner?.name ?? null,
            draft: after.draft?.id ?? null,
            revision: eb('revision', '+', 1),
          }))
          .where('id', '=', before.id)
          .where('revision', '=', before.revision),
        rows: 1,
      },
    ]);
  },
});
