import type { PersonId } from '../core/ids.ts';
import type { Queries, Step } from './engine.ts';

/** A head on either account is a head of the unit; so is a question to be decided. */
const keepHeads = (queries: Queries, from: PersonId, to: PersonId): Step => ({
  query: queries
    .updateTable('memberships')
    .set((eb) => {
      const other = eb
        .selectFrom('memberships as other')
        .where('other.person', '=', from)
        .whereRef('other.unit', '=', 'memberships.unit');
      return {
        is_head: eb
          .case()
          .when(eb.exists(other.select('other.unit').where('other.is_head', '=', 1)))
          .then(1 as const)
          .else(eb.ref('memberships.is_head'))
          .end(),
        head_asked_at: eb.fn.coalesce('memberships.head_asked_at', other.select('other.head_asked_at')),
      };
    })
    .where('person', '=', to),
});

const moveMemberships = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => [
  keepHeads(queries, from, to),
  {
    query: queries
      .updateTable('memberships')
      .set({ head_asked_at: null })
      .where('person', '=', to)
      .where('is_head', '=', 1),
  },
  {
    query: queries
      .deleteFrom('memberships')
      .where('person', '=', from)
      .where(
        'unit',
        'in',
        queries.selectFrom('memberships as mine').select('mine.unit').where('person', '=', to),
      ),
  },
  {
    // The survivor's main unit stays the main one.
    query: queries
      .updateTable('memberships')
      .set({ is_main: 0 })
      .where('person', '=', from)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('memberships as main')
            .select('main.unit')
            .where('main.person', '=', to)
            .where('main.is_main', '=', 1),
        ),
      ),
  },
  { query: queries.updateTable('memberships').set({ person: to }).where('person', '=', from) },
];

const moveProfile = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => {
  const other = queries.selectFrom('profiles as other').where('other.person', '=', from);
  return [
    {
      query: queries
        .updateTable('profiles')
        .set(({ fn }) => ({
          first_name: fn.coalesce('first_name', other.select('other.first_name')),
          last_name: fn.coalesce('last_name', other.select('other.last_name')),
          email: fn.coalesce('email', other.select('other.email')),
          years_worked: fn.coalesce('years_worked', other.select('other.years_worked')),
          degree: fn.coalesce('degree', other.select('other.degree')),
        }))
        .where('person', '=', to),
    },
    {
      query: queries
        .deleteFrom('profiles')
        .where('person', '=', from)
        .where((eb) =>
          eb.exists(eb.selectFrom('profiles as kept').select('kept.person').where('kept.person', '=', to)),
        ),
    },
    { query: queries.updateTable('profiles').set({ person: to }).where('person', '=', from) },
  ];
};

/** Of two answers to one question of the reports the later one counts. */
const moveReporting = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => {
  const older = (mine: PersonId, theirs: PersonId, isOlder: '<' | '<='): Step => ({
    query: queries
      .deleteFrom('reporting_fields')
      .where('person', '=', mine)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('reporting_fields as other')
            .select('other.field')
            .where('other.person', '=', theirs)
            .whereRef('other.field', '=', 'reporting_fields.field')
            .whereRef('reporting_fields.changed_at', isOlder, 'other.changed_at'),
        ),
      ),
  });
  return [
    older(from, to, '<='),
    older(to, from, '<'),
    { query: queries.updateTable('reporting_fields').set({ person: to }).where('person', '=', from) },
  ];
};

/** A form that was handed in by either was handed in. */
const moveDocuments = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => {
  const both = (of: PersonId) =>
    queries.selectFrom('person_documents as other').select('other.project').where('other.person', '=', of);
  return [
    {
      query: queries
        .deleteFrom('person_documents')
        .where('person', '=', to)
        .where('state', '=', 'missing')
        .where('project', 'in', both(from)),
    },
    {
      query: queries
        .deleteFrom('person_documents')
        .where('person', '=', from)
        .where('project', 'in', both(to)),
    },
    { query: queries.updateTable('person_documents').set({ person: to }).where('person', '=', from) },
    { query: queries.updateTable('person_documents').set({ noted_by: to }).where('noted_by', '=', from) },
    { query: queries.updateTable('person_document_log').set({ person: to }).where('person', '=', from) },
    { query: queries.updateTable('person_document_log').set({ noted_by: to }).where('noted_by', '=', from) },
  ];
};

/** Gives one person's units, profile, answers for reports and documents to another, who keeps their own. */
export const moveUnits = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => [
  ...moveMemberships(queries, from, to),
  ...moveProfile(queries, from, to),
  ...moveReporting(queries, from, to),
  ...moveDocuments(queries, from, to),
];
