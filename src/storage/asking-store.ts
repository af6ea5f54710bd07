import type { AskingStore } from '../features/consultations/asking-store.ts';
import { createDeclines, requestLogStep } from './asking-declines.ts';
import { toProposal, toRequest } from './asking-rows.ts';
import { createWishStore } from './asking-wishes.ts';
import type { Engine } from './engine.ts';
import { enqueueSteps } from './outbox-steps.ts';

const OPEN = ['waiting', 'proposed'] as const;

/** Requests, proposals and wishes over one database. */
export const createAskingStore = (engine: Engine): AskingStore => {
  const { queries, batch } = engine;
  const select = () => queries.selectFrom('advice_requests').selectAll();
  return {
    ...createWishStore(engine),
    ...createDeclines(engine),

    makeRequest: async (id, { request, client, at, ...asked }, { isForCoordinators, isExample }, tell) => {
      await batch([
        {
          query: queries
            .insertInto('advice_requests')
            .values({
              id,
              request,
              person: client,
              topic: asked.topic,
              mode: asked.mode ?? null,
              unit: asked.unit ?? null,
              preferred: JSON.stringify(asked.preferred),
              matter: asked.matter ?? null,
              document_url: asked.documentUrl ?? null,
              state: 'waiting',
              is_for_coordinators: isForCoordinators ? 1 : 0,
              taken_by: null,
              consultation: null,
              is_example: isExample ? 1 : 0,
              made_at: at,
              changed_at: at,
              erased_at: null,
            })
            .onConflict((conflict) => conflict.column('request').doNothing()),
          rows: 1,
        },
        ...enqueueSteps(queries, tell, at),
      ]);
      const kept = await select().where('request', '=', request).executeTakeFirstOrThrow();
      return kept.id;
    },

    request: async (id) => {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row && toRequest(row);
    },

    requestsOf: async (person) =>
      (
        await select()
          .where('person', '=', person)
          .where('state', 'in', OPEN)
          .orderBy('made_at', 'desc')
          .orderBy('id')
          .execute()
      ).map(toRequest),

    declinedOf: async (person, since) =>
      (
        await select()
          .where('person', '=', person)
          .where('state', '=', 'lapsed')
          .where('changed_at', '>=', since)
          .orderBy('changed_at', 'desc')
          .orderBy('id')
          .execute()
      ).map(toRequest),

    openRequests: async (topics) =>
      (
        await select()
          .where('state', 'in', OPEN)
          .$if(topics !== undefined, (query) => query.where('topic', 'in', topics ?? []))
          .orderBy('made_at')
          .orderBy('id')
          .execute()
      ).map(toRequest),

    proposals: async (requests) =>
      requests.length === 0
        ? []
        : (
            await queries
              .selectFrom('advice_proposals')
              .selectAll()
              .where('advice_request', 'in', requests)
              .orderBy('starts_at')
              .orderBy('id')
              .execute()
          ).map(toProposal),

    withdraw: (id, person, at) =>
      batch([
        {
          query: queries
            .updateTable('advice_requests')
            .set((eb) => ({ state: 'withdrawn', changed_at: at, revision: eb('revision', '+', 1) }))
            .where('id', '=', id)
            .where('person', '=', person)
            .where('state', 'in', OPEN),
          rows: 1,
        },
        {
          query: queries
            .updateTable('advice_proposals')
            .set({ state: 'lapsed' })
            .where('advice_request', '=', id)
            .where('state', '=', 'open'),
        },
      ]),

    propose: ({ id }, proposals, by, tell, at) =>
      batch([
        {
          query: queries
            .updateTable('advice_requests')
            .set((eb) => ({
              state: 'proposed',
              taken_by: by,
              changed_at: at,
              revision: eb('revision', '+', 1),
            }))
            .where('id', '=', id)
            .where('state', 'in', OPEN),
          rows: 1,
        },
        {
          query: queries.insertInto('advice_proposals').values(
            proposals.map(({ id: own, adviser, mode, startsAt, endsAt }) => ({
              id: own,
              advice_request: id,
              adviser,
              mode,
              starts_at: startsAt,
              ends_at: endsAt,
              state: 'open' as const,
              made_by: by,
              made_at: at,
            })),
          ),
        },
        requestLogStep(queries, id, { cause: 'proposed', reason: null, by }, at),
        ...enqueueSteps(queries, tell, at),
      ]),

    lapse: async (at) => {
      await queries
        .updateTable('advice_proposals')
        .set({ state: 'lapsed' })
        .where('state', '=', 'open')
        .where('starts_at', '<=', at)
        .execute();
      await queries
        .updateTable('advice_requests')
        .set((eb) => ({ state: 'waiting', revision: eb('revision', '+', 1) }))
        .where('state', '=', 'proposed')
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('advice_proposals as p')
                .select('p.id')
                .whereRef('p.advice_request', '=', 'advice_requests.id')
                .where('p.state', '=', 'open'),
            ),
          ),
        )
        .execute();
    },
  };
};
