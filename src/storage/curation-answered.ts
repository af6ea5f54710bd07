import type { CurationStore } from '../features/curation/store.ts';
import type { Engine, Queries } from './engine.ts';
import { sql } from './kysely.ts';

/** Looked through in one run; of those who asked last. */
const MOST = 1000;

/** The newest question of each person in each gap that editors closed as answered, or whose draft was accepted. */
const answered = (queries: Queries) =>
  queries
    .selectFrom((eb) =>
      eb
        .selectFrom('curation_questions')
        .select(['id', 'gap', 'person', 'words', 'asked_at'])
        .select(
          sql<number>`row_number() over (partition by gap, person order by asked_at desc, id desc)`.as(
            'place',
          ),
        )
        .where('gap', 'is not', null)
        .as('asked'),
    )
    .innerJoin('curation_gaps as gap', 'gap.id', 'asked.gap')
    .leftJoin('handover_drafts as draft', 'draft.id', 'gap.draft')
    .select(['asked.id as question', 'asked.person', 'asked.words', 'asked.asked_at as at'])
    .where('asked.place', '=', 1)
    .where((eb) =>
      eb.or([
        eb('gap.closed', '=', 'answered'),
        eb.and([eb('gap.closed', 'is', null), eb('draft.state', '=', 'published')]),
      ]),
    );

/** Whose question has an answer now. */
export const createAnsweredStore = ({
  queries,
}: Engine): Pick<CurationStore, 'answeredAsks' | 'answeredAsk'> => ({
  answeredAsks: (since) =>
    answered(queries)
      .where('asked.asked_at', '>=', since)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('outbox')
              .select('outbox.id')
              .where('outbox.kind', '=', 'curation.answered')
              .whereRef('outbox.thing', '=', 'asked.id'),
          ),
        ),
      )
      .orderBy('asked.asked_at', 'desc')
      .orderBy('asked.id')
      .limit(MOST)
      .execute(),

  answeredAsk: (question) => answered(queries).where('asked.id', '=', question).executeTakeFirst(),
});
