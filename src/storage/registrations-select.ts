import type { Registration } from '../features/registrations/domain.ts';
import type { Selected } from '../features/registrations/store.ts';
import type { Queries, Step } from './engine.ts';
import { sql } from './kysely.ts';
import { enqueueSteps } from './outbox-steps.ts';
import { logSteps } from './registrations-change.ts';

type SelectedTerm = Selected['terms'][number];

/** Closes the recruitment; of two people who do it at once one succeeds. */
const closeEvent = (queries: Queries, { event, revision, at }: Selected): Step => ({
  query: queries
    .updateTable('events')
    .set((eb) => ({ selected_at: at, changed_at: at, revision: eb('revision', '+', 1) }))
    .where('id', '=', event)
    .where('revision', '=', revision)
    .where('state', '=', 'published')
    .where('selected_at', 'is', null),
  rows: 1,
});

const holdTerm = (queries: Queries, { term, waiting }: SelectedTerm): Step => ({
  query: queries
    .updateTable('event_terms')
    .set((eb) => ({
      next_position: eb('next_position', '+', waiting.length),
      stirred: eb('stirred', '+', 1),
    }))
    .where('id', '=', term)
    .where('state', '=', 'open')
    .where('broken_at', 'is', null),
  rows: 1,
});

/** Takes the seats, if there are so many and nobody has applied who was not ranked. */
const takeSeats = (queries: Queries, { term, seated, waiting, rejected }: SelectedTerm): Step => {
  const ranked = [...seated, ...waiting, ...rejected].map(({ id }) => id);
  return {
    query: queries
      .updateTable('event_terms')
      .set((eb) => ({ taken: eb('taken', '+', seated.length) }))
      .where('id', '=', term)
      .where((eb) => eb(eb('capacity', '-', eb.ref('taken')), '>=', seated.length))
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('registrations as r')
              .select('r.id')
              .where('r.term', '=', term)
              .where('r.state', '=', 'applied')
              .$if(ranked.length > 0, (open) => open.where('r.id', 'not in', ranked)),
          ),
        ),
      ),
    rows: 1,
  };
};

const settleAs = (
  queries: Queries,
  { at }: Selected,
  registrations: readonly Registration[],
  state: 'confirmed' | 'rejected',
): readonly Step[] =>
  registrations.length === 0
    ? []
    : [
        {
          query: queries
            .updateTable('registrations')
            .set((eb) => ({
              state,
              has_seat: state === 'confirmed' ? 1 : 0,
              until_at: null,
              changed_at: at,
              revision: eb('revision', '+', 1),
            }))
            .where(
              'id',
              'in',
              registrations.map(({ id }) => id),
            )
            .where('state', '=', 'applied'),
          rows: registrations.length,
        },
      ];

/** The first of the rest gets the lowest of the positions that were taken for them. */
const toList = (queries: Queries, { at }: Selected, { term, waiting }: SelectedTerm): readonly Step[] =>
  waiting.map(({ id }, index) => ({
    query: queries
      .updateTable('registrations')
      .set((eb) => ({
        state: 'waiting',
        position: sql<number>`(select t.next_position - ${sql.lit(waiting.length - index)}
          from event_terms as t where t.id = ${term})`,
        changed_at: at,
        revision: eb('revision', '+', 1),
      }))
      .where('id', '=', id)
      .where('state', '=', 'applied'),
    rows: 1,
  }));

/** Ends a recruitment: all terms of the event, or none. */
export const selectSteps = (queries: Queries, selected: Selected): readonly Step[] => {
  const { by, tell, at } = selected;
  const terms = selected.terms.toSorted((one, other) => (one.term < other.term ? -1 : 1));
  const idsOf = (registrations: readonly Registration[]) => registrations.map(({ id }) => id);
  return [
    closeEvent(queries, selected),
    ...terms.map((term) => holdTerm(queries, term)),
    ...terms.flatMap((term) => [
      takeSeats(queries, term),
      ...settleAs(queries, selected, term.seated, 'confirmed'),
      ...settleAs(queries, selected, term.rejected, 'rejected'),
      ...toList(queries, selected, term),
      ...logSteps(queries, idsOf(term.seated), 'selected', at, by),
      ...logSteps(queries, [...idsOf(term.waiting), ...idsOf(term.rejected)], 'not-selected', at, by),
    ]),
    ...enqueueSteps(queries, tell, at),
  ];
};
