import type { CatalogueStore, DutyStore } from '../features/consultations/duty/store.ts';
import { createDutyAgenda } from './duty-agenda.ts';
import { createOutcomes } from './duty-outcomes.ts';
import { createDutyTerms } from './duty-terms.ts';
import type { Engine } from './engine.ts';
import { sql } from './kysely.ts';

/** Topics and journeys, as the coordinators keep them. */
const createCatalogue = ({ queries, batch }: Engine): CatalogueStore => ({
  saveTopic: (topic, isNew) => {
    const row = {
      name_pl: topic.name.pl,
      name_en: topic.name.en,
      minutes: topic.minutes,
      knowledge_topics: JSON.stringify(topic.knowledgeTopics),
      seats: topic.group?.seats ?? null,
      minimum: topic.group?.minimum ?? null,
      is_active: topic.isActive ? (1 as const) : (0 as const),
    };
    const last = sql<number>`(select coalesce(max(position), 0) + 1 from advice_topics)`;
    return batch([
      isNew
        ? {
            query: queries
              .insertInto('advice_topics')
              .values({ id: topic.id, ...row, position: last })
              .onConflict((conflict) => conflict.column('id').doNothing()),
            rows: 1,
          }
        : {
            query: queries
              .updateTable('advice_topics')
              .set((eb) => ({ ...row, revision: eb('revision', '+', 1) }))
              .where('id', '=', topic.id)
              .where('revision', '=', topic.revision),
            rows: 1,
          },
    ]);
  },

  saveTravelTimes: async (times) => {
    const rows = times.map(({ from, to, minutes }) => {
      const [powiat = '', other = ''] = [from, to].toSorted();
      return { powiat, other, minutes };
    });
    await batch([
      { query: queries.deleteFrom('travel_times') },
      ...(rows.length === 0 ? [] : [{ query: queries.insertInto('travel_times').values(rows) }]),
    ]);
  },
});

/** The advisers' side of consultations over one database. */
export const createDutyStore = (engine: Engine): DutyStore => ({
  ...createDutyTerms(engine),
  ...createDutyAgenda(engine),
  ...createOutcomes(engine),
  ...createCatalogue(engine),
});
