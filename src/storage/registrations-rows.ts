import type { Selectable } from 'kysely';
import type { Eligibility, Need, Priority } from '../features/calendar/domain.ts';
import type { Needs, Registration, TermFacts } from '../features/registrations/domain.ts';
import type { Queries } from './engine.ts';
import { sql } from './kysely.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['registrations']>;

/** A column that may be empty, as a property that may be absent. */
const present = <Name extends string, T>(name: Name, value: T | null): Partial<Record<Name, T>> =>
  value === null ? {} : ({ [name]: value } as Record<Name, T>);

export const toRegistration = (row: Row): Registration => ({
  id: row.id,
  event: row.event,
  term: row.term,
  ...present('person', row.person),
  ...present('unit', row.unit),
  state: row.state,
  hasSeat: row.has_seat === 1,
  ...present('position', row.position),
  ...present('until', row.until_at),
  needs: JSON.parse(row.needs) as Needs,
  ...present('consentedBy', row.consented_by),
  madeBy: row.made_by,
  madeAt: row.made_at,
  changedAt: row.changed_at,
  revision: row.revision,
});

const session = (queries: Queries) =>
  queries.selectFrom('event_sessions as s').whereRef('s.term', '=', 't.id' as never);

/** A term with its event, its hours and how many wait, in one question to the database. */
export const selectFacts = (queries: Queries, term: string) =>
  queries
    .selectFrom('event_terms as t')
    .innerJoin('events as e', 'e.id', 't.event')
    .where('t.id', '=', term)
    .select([
      't.capacity',
      't.taken',
      't.state as term_state',
      't.confirmed_at',
      't.sequence',
      't.stirred',
      't.freed',
      't.broken_at',
      't.left_start',
      'e.id as event',
      'e.title',
      'e.form',
      'e.state',
      'e.project',
      'e.region',
      'e.selection',
      'e.selected_at',
      'e.needs_consent',
      'e.eligibility',
      'e.priority',
      'e.per_unit',
      'e.asks',
      'e.deadline',
      'e.resign_until',
      'e.minimum',
      'e.created_by',
      'e.thematic_group',
      'e.revision',
    ])
    .select((eb) => [
      session(queries)
        .select((of) => of.fn.min('s.starts_at').as('at'))
        .as('starts_at'),
      session(queries)
        .select((of) => of.fn.max('s.ends_at').as('at'))
        .as('ends_at'),
      eb
        .selectFrom('registrations as w')
        .select(sql<number>`cast(count(*) as integer)`.as('count'))
        .whereRef('w.term', '=', 't.id')
        .where('w.state', '=', 'waiting')
        .as('waiting'),
    ]);

type FactsRow = Awaited<ReturnType<ReturnType<typeof selectFacts>['executeTakeFirstOrThrow']>>;

export const toFacts = (term: string, row: FactsRow): TermFacts => ({
  term,
  capacity: row.capacity,
  taken: row.taken,
  isCancelled: row.term_state === 'cancelled',
  ...present('confirmedAt', row.confirmed_at),
  sequence: row.sequence,
  stirred: row.stirred,
  freed: row.freed,
  ...present('brokenAt', row.broken_at),
  ...present('leftStart', row.left_start),
  ...present('startsAt', row.starts_at),
  ...present('endsAt', row.ends_at),
  waiting: row.waiting ?? 0,
  event: row.event,
  title: row.title,
  form: row.form,
  state: row.state,
  ...present('project', row.project),
  region: row.region,
  selection: row.selection,
  ...present('selectedAt', row.selected_at),
  needsConsent: row.needs_consent === 1,
  eligibility: JSON.parse(row.eligibility) as Eligibility,
  priority: JSON.parse(row.priority) as Priority,
  ...present('perUnit', row.per_unit),
  asks: JSON.parse(row.asks) as readonly Need[],
  ...present('deadline', row.deadline),
  ...present('resignUntil', row.resign_until),
  ...present('minimum', row.minimum),
  ...present('createdBy', row.created_by),
  ...present('group', row.thematic_group),
  revision: row.revision,
});
