import { LIVE_STATES } from '../../features/registrations/domain.ts';
import type { Queries, Step } from '../engine.ts';
import { sql } from '../kysely.ts';
import type { Held } from './held.ts';
import { HELD } from './registry.ts';
import { leadsTo } from './rows-of.ts';
import { erasePlatformTraces } from './erase-messages.ts';
import type { Erasing } from './erasing.ts';
import { noteStep } from './note-step.ts';
import { markErased } from './erasures-store.ts';

/** Undone where something of theirs is still to come, or an account was joined since it was read. */
const guard = (queries: Queries, { person, accounts, at }: Erasing): Step => ({
  query: queries
    .updateTable('people')
    .set((eb) => ({ created_at: eb.ref('created_at') }))
    .where('id', '=', person)
    .where((eb) =>
      eb.not(
        eb.or([
          eb.exists(
            eb
              .selectFrom('registrations as r')
              .select('r.id')
              .where('r.person', '=', person)
              .where('r.state', 'in', LIVE_STATES)
              .where((inner) =>
                inner.not(
                  inner.exists(
                    inner
                      .selectFrom('event_sessions as s')
                      .select('s.id')
                      .whereRef('s.term', '=', 'r.term')
                      .where('s.starts_at', '<=', at),
                  ),
                ),
              ),
          ),
          eb.exists(
            eb
              .selectFrom('consultations as c')
              .leftJoin('consultation_people as p', 'p.consultation', 'c.id')
              .leftJoin('consultation_advisers as a', 'a.consultation', 'c.id')
              .select('c.id')
              .where('c.state', 'in', ['requested', 'confirmed'])
              .where('c.starts_at', '>', at)
              .where((inner) =>
                inner.or([
                  inner('c.client', '=', person),
                  inner.and([inner('p.person', '=', person), inner('p.state', '=', 'coming')]),
                  inner('c.adviser', '=', person),
                  inner('a.adviser', '=', person),
                ]),
              ),
          ),
          eb.exists(
            eb
              .selectFrom('accounts as n')
              .select('n.id')
              .where('n.person', '=', person)
              .$if(accounts.length > 0, (others) => others.where('n.id', 'not in', accounts)),
          ),
        ]),
      ),
    ),
  rows: 1,
});

/** What they handed over ends; its words and names go, its topic and days stay. What they had taken waits again. */
const eraseQuestions = (queries: Queries, { person, at }: Erasing): readonly Step[] => {
  const mine = queries.selectFrom('handover_questions').select('id').where('asker', '=', person);
  return [
    { query: queries.deleteFrom('handover_said').where('question', 'in', mine) },
    { query: queries.deleteFrom('handover_drafts').where('question', 'in', mine) },
    {
      query: queries
        .updateTable('handover_questions')
        .set((eb) => ({
          request: eb.ref('id'),
          fingerprint: null,
          asker: null,
          asker_name: '',
          asker_target: null,
          adviser: null,
          adviser_name: null,
          state: sql<'withdrawn'>`case when ended_at is null then 'withdrawn' else state end`,
          ended_at: eb.fn.coalesce('ended_at', eb.val(at)),
          erased_at: at,
          revision: eb('revision', '+', 1),
        }))
        .where('asker', '=', person),
    },
    {
      query: queries
        .updateTable('handover_questions')
        .set((eb) => ({
          state: 'waiting',
          adviser: null,
          adviser_name: null,
          revision: eb('revision', '+', 1),
        }))
        .where('adviser', '=', person)
        .where('state', '=', 'taken'),
    },
  ];
};

/** Requests for advice lose who asked and their words; groups are left; nobody's hours are offered any more. */
const eraseAdvice = (queries: Queries, { person, at }: Erasing): readonly Step[] => {
  const mine = queries.selectFrom('advice_requests').select('id').where('person', '=', person);
  return [
    {
      query: queries
        .updateTable('advice_proposals')
        .set({ state: 'lapsed' })
        .where('state', '=', 'open')
        .where('advice_request', 'in', mine),
    },
    {
      query: queries
        .updateTable('advice_request_log')
        .set({ reason: null })
        .where('advice_request', 'in', mine),
    },
    {
      query: queries
        .updateTable('advice_requests')
        .set((eb) => ({
          request: eb.ref('id'),
          person: null,
          matter: null,
          document_url: null,
          preferred: '[]',
          state: sql<'withdrawn'>`case when state in ('waiting', 'proposed') then 'withdrawn' else state end`,
          erased_at: at,
          changed_at: at,
          revision: eb('revision', '+', 1),
        }))
        .where('person', '=', person),
    },
    {
      query: queries
        .updateTable('group_members')
        .set({ state: 'left', ended_at: at })
        .where('person', '=', person)
        .where('state', 'in', ['invited', 'member']),
    },
    { query: queries.deleteFrom('adviser_hours').where('adviser', '=', person) },
    { query: queries.deleteFrom('adviser_exceptions').where('adviser', '=', person) },
  ];
};

const valueOf = (value: Held['blank'][string]) =>
  typeof value === 'object' && value !== null ? sql.ref(value.of) : value;

/** One column of the registry: its rows go, or a stand-in comes. */
const eraseColumn = (queries: Queries, held: Held, erasing: Erasing): readonly Step[] => {
  // Tables and columns come from the registry, so their types do not say which row this is.
  const table = held.table as 'accounts';
  if (held.erasure === 'delete') return [{ query: queries.deleteFrom(table).where(leadsTo(held, erasing)) }];
  if (held.erasure !== 'stand-in' && held.erasure !== 'nobody') return [];
  const blanks = Object.entries(held.blank).map(([name, value]) => [name, valueOf(value)]);
  const set = Object.fromEntries([
    ...blanks,
    [held.column, held.erasure === 'nobody' ? null : erasing.standIn],
  ]) as Record<string, string>;
  return [{ query: queries.updateTable(table).set(set).where(leadsTo(held, erasing)) }];
};

/**
 * The steps that take a person out of everything. The row of the person goes last and has to go: a column that was
 * forgotten is found at once, because nothing may point to it any more.
 */
export const eraseSteps = (queries: Queries, erasing: Erasing): readonly Step[] => {
  const { person, standIn, cause, at } = erasing;
  const of = (erasure: Held['erasure']) =>
    HELD.filter((held) => held.erasure === erasure).flatMap((held) => eraseColumn(queries, held, erasing));
  return [
    guard(queries, erasing),
    { query: queries.insertInto('people').values({ id: standIn, created_at: at }) },
    { query: queries.insertInto('stand_ins').values({ person: standIn, made_at: at }) },
    ...eraseQuestions(queries, erasing),
    ...eraseAdvice(queries, erasing),
    ...erasePlatformTraces(queries, erasing),
    ...markErased(queries, erasing),
    ...of('delete'),
    ...of('nobody'),
    ...of('stand-in'),
    noteStep(queries, { at, did: cause, thing: standIn }),
    { query: queries.deleteFrom('people').where('id', '=', person), rows: 1 },
  ];
};
