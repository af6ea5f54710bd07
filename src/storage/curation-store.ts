import type { CurationStore } from '../features/curation/store.ts';
import { createAnsweredStore } from './curation-answered.ts';
import { createComplaintStore } from './curation-complaints.ts';
import { forgetCuration } from './curation-forget.ts';
import { createGapStore } from './curation-gaps.ts';
import { createQuestionStore } from './curation-questions.ts';
import { createWordingStore } from './curation-wordings.ts';
import type { Engine } from './engine.ts';

/** What the editors' board is made of, in one database. */
export const createCurationStore = (engine: Engine): CurationStore => ({
  ...createQuestionStore(engine),
  ...createGapStore(engine),
  ...createAnsweredStore(engine),
  ...createComplaintStore(engine),
  ...createWordingStore(engine),

  servedSince: async (since) => {
    const rows = await engine.queries
      .selectFrom('served_answers')
      .select(({ fn }) => ['answer', fn.countAll<number | string>().as('count')])
      .where('served_at', '>=', since)
      .groupBy('answer')
      .execute();
    return new Map(rows.map(({ answer, count }) => [answer, Number(count)]));
  },

  forget: (before) => forgetCuration(engine, before),
});
