import type { PictureStore } from '../../features/consultations/picture/store.ts';
import type { ReportsStore } from '../../features/reports/store.ts';
import type { Engine, Queries } from '../engine.ts';
import { countAdvice } from './advice.ts';
import { countApplications } from './applications.ts';
import { countAsked } from './asked.ts';
import { allEditions, editionCounts } from './editions.ts';
import { countForms } from './forms.ts';
import { listPortions, listRows } from './lists.ts';
import { countMeetings } from './meetings.ts';
import { countPersons } from './persons.ts';
import { countProofs } from './proofs.ts';
import { countUnits } from './units.ts';

const hasRealEvents = async (queries: Queries): Promise<boolean> =>
  (await queries
    .selectFrom('events')
    .select('id')
    .where('is_example', '=', 0)
    .where('state', 'in', ['published', 'cancelled'])
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** Reports over one database: one file for each kind of figure, so that each is counted in one place. */
export const createReportsStore = (engine: Engine, picture: PictureStore): ReportsStore => {
  const { queries } = engine;
  return {
    hasRealFacts: async () => (await hasRealEvents(queries)) || (await picture.hasRealAdvice()),

    figures: async (scope) => ({
      ...(await countPersons(queries, scope)),
      ...(await countForms(queries, scope)),
      ...(await countUnits(queries, scope)),
      ...(await countMeetings(queries, scope)),
      ...(await countApplications(queries, scope)),
      ...(await countAdvice(picture, scope)),
      ...(await countProofs(queries, scope)),
      ...(await countAsked(queries, scope)),
    }),

    editions: (scope) => allEditions(queries, scope),
    editionCounts: (terms) => editionCounts(queries, terms),

    rows: (scope, of, page) => listRows(queries, scope, of, page),
    portions: (scope, of, size) => listPortions(engine, scope, of, size),
  };
};
