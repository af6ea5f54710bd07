import type { ConsultationsStore } from '../features/consultations/store.ts';
import { addressesOf } from './addresses.ts';
import { createCalendarReads } from './consultations-calendar.ts';
import { changeSteps } from './consultations-change.ts';
import { createClashReads } from './consultations-clashes.ts';
import { createDiaryReads } from './consultations-diaries.ts';
import { forgetConsultations } from './consultations-forget.ts';
import { createConsultationReads } from './consultations-reads.ts';
import type { Engine } from './engine.ts';

/**
 * Consultations in the database. The time of an adviser is a row for each quarter of an hour, unique: whatever was
 * decided before, two live consultations never share one. What a change touches is held in one order, people before
 * advisers before consultations, so that on PostgreSQL no two changes wait for each other.
 */
export const createConsultationsStore = (engine: Engine): ConsultationsStore => {
  const { queries, batch } = engine;
  return {
    ...createConsultationReads(engine),
    ...createDiaryReads(engine),
    ...createClashReads(engine),
    ...createCalendarReads(engine),
    addresses: (people) => addressesOf(queries, people),
    change: (change) => batch(changeSteps(queries, change)),
    forget: (endedBefore, at) => forgetConsultations(engine, endedBefore, at),
    seedTopics: async (topics) => {
      await queries
        .insertInto('advice_topics')
        .values(
          topics.map(({ id, name, minutes, knowledgeTopics, group }, index) => ({
            id,
            name_pl: name.pl,
            name_en: name.en,
            minutes,
            knowledge_topics: JSON.stringify(knowledgeTopics),
            seats: group?.seats ?? null,
            minimum: group?.minimum ?? null,
            position: index + 1,
            is_active: 1 as const,
          })),
        )
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },
  };
};
