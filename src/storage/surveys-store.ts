import type { PersonId } from '../core/ids.ts';
import type { SurveysStore } from '../features/surveys/store.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { createSurveysAnswers } from './surveys-answers.ts';
import { createSurveysAudience } from './surveys-audience.ts';
import { createSurveysInvitations } from './surveys-invitations.ts';
import { toSurvey } from './surveys-rows.ts';

/** Surveys over one database. */
export const createSurveysStore = (engine: Engine): SurveysStore => {
  const { queries, batch } = engine;
  return {
    ...createSurveysAudience(engine),
    ...createSurveysInvitations(engine),
    ...createSurveysAnswers(engine),

    create: async ({
      id,
      request,
      kind,
      event,
      term,
      unitTypes,
      region,
      questions,
      isExample,
      createdBy,
      at,
    }) => {
      await queries
        .insertInto('surveys')
        .values({
          id,
          request,
          kind,
          state: 'draft',
          event: event ?? null,
          term: term ?? null,
          unit_types: unitTypes ? JSON.stringify(unitTypes) : null,
          region: region ?? null,
          questions: JSON.stringify(questions),
          released_at: null,
          closes_at: null,
          closed_at: null,
          is_example: isExample ? 1 : 0,
          created_by: createdBy,
          created_at: at,
          changed_at: at,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const { id: made } = await queries
        .selectFrom('surveys')
        .select('id')
        .where((eb) =>
          eb.or([
            eb('request', '=', request),
            ...(term === undefined ? [] : [eb.and([eb('term', '=', term), eb('kind', '=', kind)])]),
          ]),
        )
        .executeTakeFirstOrThrow();
      return made;
    },

    survey: async (id) => {
      const row = await queries.selectFrom('surveys').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toSurvey(row);
    },
    list: async (most) =>
      (
        await queries
          .selectFrom('surveys')
          .selectAll()
          .orderBy('created_at', 'desc')
          .orderBy('id')
          .limit(most)
          .execute()
      ).map(toSurvey),
    open: async () =>
      (
        await queries.selectFrom('surveys').selectAll().where('state', '=', 'open').orderBy('id').execute()
      ).map(toSurvey),
    ofTerm: async (term) =>
      (await queries.selectFrom('surveys').select('kind').where('term', '=', term).execute()).map(
        ({ kind }) => kind,
      ),

    change: ({ id, revision }, { questions, closesAt }, at) =>
      batch([
        {
          query: queries
            .updateTable('surveys')
            .set({
              ...(questions === undefined ? {} : { questions: JSON.stringify(questions) }),
              ...(closesAt === undefined ? {} : { closes_at: closesAt }),
              changed_at: at,
              revision: revision + 1,
            })
            .where('id', '=', id)
            .where('revision', '=', revision)
            .where('state', 'in', questions === undefined ? ['draft', 'open'] : ['draft']),
          rows: 1,
        },
      ]),

    release: ({ id, revision }, secret, at) =>
      batch([
        {
          query: queries
            .updateTable('surveys')
            .set({ state: 'open', released_at: at, changed_at: at, revision: revision + 1 })
            .where('id', '=', id)
            .where('revision', '=', revision)
            .where('state', '=', 'draft'),
          rows: 1,
        },
        ...(secret === undefined
          ? []
          : [{ query: queries.insertInto('survey_secrets').values({ survey: id, secret }) }]),
      ]),

    discard: ({ id, revision }) =>
      batch([
        {
          query: queries
            .deleteFrom('surveys')
            .where('id', '=', id)
            .where('revision', '=', revision)
            .where('state', '=', 'draft'),
          rows: 1,
        },
      ]),
  };
};

/** Somebody who was asked on both accounts was asked once; that they have answered is worth more than that they have not. */
export const moveSurveys = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => {
  const drop = (mine: PersonId, theirs: PersonId, unanswered: boolean): Step => ({
    query: queries
      .deleteFrom('survey_invitations')
      .where('person', '=', mine)
      .$if(unanswered, (query) => query.where('is_returned', '=', 0))
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('survey_invitations as other')
            .select('other.id')
            .whereRef('other.survey', '=', 'survey_invitations.survey')
            .whereRef('other.round', '=', 'survey_invitations.round')
            .where('other.person', '=', theirs)
            .$if(unanswered, (query) => query.where('other.is_returned', '=', 1)),
        ),
      ),
  });
  return [
    drop(to, from, true),
    drop(from, to, false),
    { query: queries.updateTable('survey_invitations').set({ person: to }).where('person', '=', from) },
    { query: queries.updateTable('surveys').set({ created_by: to }).where('created_by', '=', from) },
  ];
};
