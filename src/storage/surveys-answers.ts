import { newId } from '../core/ids.ts';
import type { Sheet } from '../features/surveys/domain.ts';
import type { SurveysStore } from '../features/surveys/store.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { enqueueSteps } from './outbox-steps.ts';
import { toDraft, toSheet } from './surveys-rows.ts';
import type { Tables } from './tables.ts';

/** Rows in one statement. */
const AT_ONCE = 200;

const sheetRow = (
  survey: string,
  { round, day, pairKey, group, answers }: Sheet,
): Tables['survey_sheets'] => ({
  id: newId('sht'),
  survey,
  round,
  day,
  pair_key: pairKey ?? null,
  unit_group: group ?? null,
  answers: JSON.stringify(answers),
});

const insertSheets = (queries: Queries, survey: string, sheets: readonly Sheet[]): readonly Step[] =>
  Array.from({ length: Math.ceil(sheets.length / AT_ONCE) }, (_, index) => ({
    query: queries
      .insertInto('survey_sheets')
      .values(sheets.slice(index * AT_ONCE, (index + 1) * AT_ONCE).map((sheet) => sheetRow(survey, sheet))),
  }));

/** What was answered, and the end of a survey. */
export const createSurveysAnswers = ({
  queries,
  batch,
}: Engine): Pick<SurveysStore, 'saveDraft' | 'secret' | 'submit' | 'sheets' | 'close'> => ({
  saveDraft: ({ id }, draft) =>
    batch([
      {
        query: queries
          .updateTable('survey_invitations')
          .set({ draft: toDraft(draft) })
          .where('id', '=', id)
          .where('is_returned', '=', 0),
        rows: 1,
      },
    ]),

  secret: async (survey) => {
    const row = await queries
      .selectFrom('survey_secrets')
      .select('secret')
      .where('survey', '=', survey)
      .executeTakeFirst();
    return row?.secret;
  },

  // The survey's own row comes first: whoever closes it waits for it, and so has counted every sheet.
  submit: ({ id, survey, draft }, sheet) =>
    batch([
      {
        query: queries
          .updateTable('surveys')
          .set((eb) => ({ sheets: eb('sheets', '+', 1) }))
          .where('id', '=', survey)
          .where('state', '=', 'open'),
        rows: 1,
      },
      {
        query: queries
          .updateTable('survey_invitations')
          .set({ is_returned: 1, draft: null })
          .where('id', '=', id)
          .where('is_returned', '=', 0)
          .where('draft', '=', toDraft(draft)),
        rows: 1,
      },
      ...insertSheets(queries, survey, [sheet]),
    ]),

  sheets: async (survey) =>
    (
      await queries
        .selectFrom('survey_sheets')
        .selectAll()
        .where('survey', '=', survey)
        .orderBy('id')
        .execute()
    ).map(toSheet),

  close: ({ id, sheets: seen, revision }, sheets, tell, at) =>
    batch([
      {
        query: queries
          .updateTable('surveys')
          .set({ state: 'closed', closed_at: at, changed_at: at, revision: revision + 1 })
          .where('id', '=', id)
          .where('state', '=', 'open')
          .where('sheets', '=', seen)
          .where('revision', '=', revision),
        rows: 1,
      },
      { query: queries.deleteFrom('survey_sheets').where('survey', '=', id) },
      ...insertSheets(queries, id, sheets),
      { query: queries.deleteFrom('survey_secrets').where('survey', '=', id) },
      {
        query: queries
          .updateTable('survey_invitations')
          .set({ draft: null })
          .where('survey', '=', id)
          .where('draft', 'is not', null),
      },
      ...enqueueSteps(queries, tell, at),
    ]),
});
