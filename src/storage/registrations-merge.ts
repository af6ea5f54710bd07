import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import { LIVE_STATES } from '../features/registrations/domain.ts';
import type { Queries, Step } from './engine.ts';
import { sql } from './kysely.ts';

/** Which of two live registrations for one event is worth more to the person: the least rank. */
const rank = (table: string) => sql`case ${sql.ref(`${table}.state`)}
  when 'confirmed' then 0 when 'held' then 1 when 'offered' then 2 when 'consent' then 3
  when 'waiting' then 4 else 5 end`;

const live = (table: string) =>
  sql`${sql.ref(`${table}.state`)} in (${sql.join(LIVE_STATES.map((state) => sql.lit(state)))})`;

/**
 * Whether the row, called `r`, is the worse of two live registrations that the two have for one event. The better one
 * has a seat, or is further on the way to one; of two alike the earlier one is better.
 */
const isWorse = (one: PersonId, other: PersonId) => sql<boolean>`r.person in (${one}, ${other})
  and ${live('r')}
  and exists (
    select 1 from registrations as better
    where better.event = r.event and better.person in (${one}, ${other}) and better.person <> r.person
      and ${live('better')}
      and (${rank('better')}, better.made_at, better.id) < (${rank('r')}, r.made_at, r.id)
  )`;

/** The terms on which either of the two ever registered, in the order in which they are held. */
export const termsOfBoth = async (
  queries: Queries,
  one: PersonId,
  other: PersonId,
): Promise<readonly string[]> => {
  const rows = await queries
    .selectFrom('registrations')
    .select('term')
    .distinct()
    .where('person', 'in', [one, other])
    .execute();
  return rows.map(({ term }) => term).toSorted((a, b) => (a < b ? -1 : 1));
};

/**
 * Holds the terms one by one in the order of their ids, as every batch does that needs several, so that no two wait
 * for each other on PostgreSQL. A statement for all of them would hold them in whatever order it reads them. Undone
 * where a registration has come on another term since they were read.
 */
const holdTerms = (
  queries: Queries,
  from: PersonId,
  to: PersonId,
  terms: readonly string[],
): readonly Step[] => [
  ...terms.map((term): Step => ({
    query: queries
      .updateTable('event_terms')
      .set((eb) => ({ stirred: eb.ref('stirred') }))
      .where('id', '=', term),
    rows: 1,
  })),
  {
    query: queries
      .updateTable('people')
      .set((eb) => ({ created_at: eb.ref('created_at') }))
      .where('id', '=', from)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('registrations as r')
              .select('r.id')
              .where('r.person', 'in', [from, to])
              .$if(terms.length > 0, (others) => others.where('r.term', 'not in', terms)),
          ),
        ),
      ),
    rows: 1,
  },
];

/** The worse ones end and give their seats back to those who wait; their terms are held already. */
const endWorse = (queries: Queries, from: PersonId, to: PersonId, at: Instant): readonly Step[] => {
  const worse = queries.selectFrom('registrations as r').where(isWorse(from, to));
  const withSeat = worse.select('r.term').where('r.has_seat', '=', 1);
  return [
    {
      query: queries
        .updateTable('event_terms')
        .set((eb) => ({ stirred: eb('stirred', '+', 1) }))
        .where('id', 'in', worse.select('r.term')),
    },
    {
      query: queries
        .updateTable('event_terms')
        .set((eb) => ({ taken: eb('taken', '-', 1), freed: eb('freed', '+', 1) }))
        .where('id', 'in', withSeat),
    },
    {
      query: queries
        .insertInto('registration_log')
        .columns(['registration', 'number', 'state', 'cause', 'done_by', 'done_at'])
        .expression((eb) =>
          worse
            .select('r.id')
            .select((inner) => [inner('r.revision', '+', 1).as('number')])
            .select([
              sql<'resigned'>`cast('resigned' as text)`.as('state'),
              sql<'joined'>`cast('joined' as text)`.as('cause'),
              sql<PersonId>`cast(${to} as text)`.as('done_by'),
              eb.val(at).as('done_at'),
            ]),
        ),
    },
    {
      query: queries
        .updateTable('registrations')
        .set((eb) => ({
          state: 'resigned',
          has_seat: 0,
          until_at: null,
          changed_at: at,
          revision: eb('revision', '+', 1),
        }))
        .where('id', 'in', worse.select('r.id')),
    },
  ];
};

/**
 * Gives one person's registrations to another. For one event a person has one live registration: the better stays.
 * `terms` are those of {@link termsOfBoth}; events, where others hold them, are held before this.
 */
export const moveRegistrations = (
  queries: Queries,
  from: PersonId,
  to: PersonId,
  terms: readonly string[],
  at: Instant,
): readonly Step[] => [
  ...holdTerms(queries, from, to, terms),
  ...endWorse(queries, from, to, at),
  { query: queries.updateTable('registrations').set({ person: to }).where('person', '=', from) },
  { query: queries.updateTable('registrations').set({ made_by: to }).where('made_by', '=', from) },
  { query: queries.updateTable('registrations').set({ consented_by: to }).where('consented_by', '=', from) },
  { query: queries.updateTable('registration_log').set({ done_by: to }).where('done_by', '=', from) },
  { query: queries.updateTable('attendance').set({ noted_by: to }).where('noted_by', '=', from) },
  { query: queries.updateTable('attendance_log').set({ done_by: to }).where('done_by', '=', from) },
];
