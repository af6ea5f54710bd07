import type { PersonId } from '../core/ids.ts';
import type { Queries, Step } from './engine.ts';

/** Columns that name somebody, and nothing more has to be done about. */
const named = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => [
  { query: queries.updateTable('consultations').set({ client: to }).where('client', '=', from) },
  { query: queries.updateTable('consultation_people').set({ made_by: to }).where('made_by', '=', from) },
  { query: queries.updateTable('consultation_log').set({ done_by: to }).where('done_by', '=', from) },
  { query: queries.updateTable('consultation_outcomes').set({ noted_by: to }).where('noted_by', '=', from) },
  { query: queries.updateTable('slot_wishes').set({ person: to }).where('person', '=', from) },
  { query: queries.updateTable('slot_wishes').set({ adviser: to }).where('adviser', '=', from) },
  { query: queries.updateTable('advice_requests').set({ person: to }).where('person', '=', from) },
  { query: queries.updateTable('advice_requests').set({ taken_by: to }).where('taken_by', '=', from) },
  { query: queries.updateTable('advice_request_log').set({ done_by: to }).where('done_by', '=', from) },
  { query: queries.updateTable('advice_proposals').set({ adviser: to }).where('adviser', '=', from) },
  { query: queries.updateTable('advice_proposals').set({ made_by: to }).where('made_by', '=', from) },
  { query: queries.updateTable('outreach').set({ contact: to }).where('contact', '=', from) },
  { query: queries.updateTable('outreach').set({ noted_by: to }).where('noted_by', '=', from) },
];

/** Somebody who comes to one group on both accounts comes once; a seat that was kept is worth more than one given up. */
const moveSeats = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => {
  const drop = (mine: PersonId, theirs: PersonId, givenUpOnly: boolean): Step => ({
    query: queries
      .deleteFrom('consultation_people')
      .where('person', '=', mine)
      .$if(givenUpOnly, (query) => query.where('state', '=', 'cancelled'))
      .where('consultation', 'in', (eb) =>
        eb
          .selectFrom('consultation_people as other')
          .select('other.consultation')
          .where('other.person', '=', theirs),
      ),
  });
  return [
    drop(to, from, true),
    drop(from, to, false),
    { query: queries.updateTable('consultation_people').set({ person: to }).where('person', '=', from) },
  ];
};

/** The survivor's terms count where both advise. */
const moveTerms = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => [
  {
    query: queries
      .updateTable('advisers')
      .set({ person: to })
      .where('person', '=', from)
      .where((eb) =>
        eb.not(
          eb.exists(eb.selectFrom('advisers as kept').select('kept.person').where('kept.person', '=', to)),
        ),
      ),
  },
  { query: queries.deleteFrom('advisers').where('person', '=', from) },
];

/**
 * Consultations of two accounts of one adviser that turn out to be at one time both stay, are marked, and the second
 * gives up the quarters that the first has: nobody but a person can decide which of them is to be moved.
 */
const moveTime = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => [
  {
    query: queries
      .updateTable('consultations')
      .set({ is_doubled: 1 })
      .where('adviser', '=', from)
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('adviser_cells as mine')
          .innerJoin('adviser_cells as theirs', 'theirs.cell', 'mine.cell')
          .select('mine.consultation')
          .where('mine.adviser', '=', from)
          .where('theirs.adviser', '=', to)
          // On what both advise together, one of them does now.
          .whereRef('mine.consultation', '<>', 'theirs.consultation'),
      ),
  },
  {
    query: queries
      .deleteFrom('adviser_cells')
      .where('adviser', '=', from)
      .where('cell', 'in', (eb) =>
        eb.selectFrom('adviser_cells as theirs').select('theirs.cell').where('theirs.adviser', '=', to),
      ),
  },
  { query: queries.updateTable('adviser_cells').set({ adviser: to }).where('adviser', '=', from) },
  { query: queries.updateTable('consultations').set({ adviser: to }).where('adviser', '=', from) },
  {
    query: queries
      .deleteFrom('consultation_advisers')
      .where('adviser', '=', from)
      .where('consultation', 'in', (eb) =>
        eb
          .selectFrom('consultation_advisers as other')
          .select('other.consultation')
          .where('other.adviser', '=', to),
      ),
  },
  { query: queries.updateTable('consultation_advisers').set({ adviser: to }).where('adviser', '=', from) },
  {
    query: queries
      .deleteFrom('consultation_advisers')
      .where('adviser', '=', to)
      .where('consultation', 'in', (eb) =>
        eb.selectFrom('consultations as own').select('own.id').where('own.adviser', '=', to),
      ),
  },
];

/** Gives one person's consultations, seats, wishes and terms to another. */
export const moveConsultations = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => [
  ...moveTerms(queries, from, to),
  ...moveTime(queries, from, to),
  ...named(queries, from, to),
  ...moveSeats(queries, from, to),
];
