import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { AskingStore } from '../features/consultations/asking-store.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { enqueueSteps } from './outbox-steps.ts';
import type { Tables } from './tables.ts';

type Line = Pick<Tables['advice_request_log'], 'cause' | 'reason'> & { readonly by: PersonId };

/** Notes what was done, under the number that the request has since. */
export const requestLogStep = (
  queries: Queries,
  id: string,
  { cause, reason, by }: Line,
  at: Instant,
): Step => ({
  query: queries
    .insertInto('advice_request_log')
    .columns(['advice_request', 'number', 'cause', 'reason', 'done_by', 'done_at'])
    .expression((eb) =>
      eb
        .selectFrom('advice_requests as r')
        .select(['r.id', 'r.revision'])
        .select([
          eb.val(cause).as('cause'),
          eb.cast<string | null>(eb.val(reason), 'text').as('reason'),
          eb.cast<PersonId>(eb.val(by), 'text').as('done_by'),
          eb.val(at).as('done_at'),
        ])
        .where('r.id', '=', id),
    ),
  rows: 1,
});

/** Requests that advisers cannot take, and that go on to the coordinators. */
export const createDeclines = ({
  queries,
  batch,
}: Engine): Pick<AskingStore, 'decline' | 'passOn' | 'declines'> => ({
  decline: ({ id, revision }, { by, reason }, tell, at) =>
    batch([
      {
        query: queries
          .updateTable('advice_requests')
          .set((eb) => ({ state: 'lapsed', changed_at: at, revision: eb('revision', '+', 1) }))
          .where('id', '=', id)
          .where('revision', '=', revision)
          .where('state', 'in', ['waiting', 'proposed']),
        rows: 1,
      },
      {
        query: queries
          .updateTable('advice_proposals')
          .set({ state: 'lapsed' })
          .where('advice_request', '=', id)
          .where('state', '=', 'open'),
      },
      requestLogStep(queries, id, { cause: 'declined', reason, by }, at),
      ...enqueueSteps(queries, tell, at),
    ]),

  passOn: ({ id, revision }, person, tell, at) =>
    batch([
      {
        query: queries
          .updateTable('advice_requests')
          .set((eb) => ({
            state: 'waiting',
            is_for_coordinators: 1,
            changed_at: at,
            revision: eb('revision', '+', 1),
          }))
          .where('id', '=', id)
          .where('revision', '=', revision)
          .where('person', '=', person)
          .where('state', '=', 'lapsed')
          .where('is_for_coordinators', '=', 0),
        rows: 1,
      },
      requestLogStep(queries, id, { cause: 'passed-on', reason: null, by: person }, at),
      ...enqueueSteps(queries, tell, at),
    ]),

  declines: async (requests) => {
    if (requests.length === 0) return [];
    const rows = await queries
      .selectFrom('advice_request_log')
      .select(['advice_request', 'done_by', 'reason'])
      .where('advice_request', 'in', requests)
      .where('cause', '=', 'declined')
      .orderBy('number')
      .execute();
    const last = new Map(rows.map((row) => [row.advice_request, row]));
    return [...last.values()].flatMap(({ advice_request: adviceRequest, done_by: by, reason }) =>
      reason === null ? [] : [{ adviceRequest, by, reason }],
    );
  },
});
