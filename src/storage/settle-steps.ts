import type { ConsultationChange } from '../features/consultations/store.ts';
import type { Queries, Step } from './engine.ts';

/** The first proposal that is picked wins: the request is settled in the batch that books, or nothing is booked. */
export const settleSteps = (
  queries: Queries,
  { settle, make, join, at }: ConsultationChange,
): readonly Step[] => {
  if (!settle) return [];
  const { adviceRequest, proposal } = settle;
  return [
    {
      query: queries
        .updateTable('advice_requests')
        .set((eb) => ({
          state: 'settled',
          consultation: make?.made.id ?? join?.consultation ?? null,
          changed_at: at,
          revision: eb('revision', '+', 1),
        }))
        .where('id', '=', adviceRequest)
        .where('state', '=', 'proposed'),
      rows: 1,
    },
    {
      query: queries
        .updateTable('advice_proposals')
        .set({ state: 'picked' })
        .where('id', '=', proposal)
        .where('advice_request', '=', adviceRequest)
        .where('state', '=', 'open'),
      rows: 1,
    },
    {
      query: queries
        .updateTable('advice_proposals')
        .set({ state: 'lapsed' })
        .where('advice_request', '=', adviceRequest)
        .where('state', '=', 'open'),
    },
  ];
};
