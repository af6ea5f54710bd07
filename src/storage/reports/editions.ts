import type { Day } from '../../core/clock.ts';
import { type LearningForm, type Scope, SEX_FIGURES } from '../../features/reports/domain.ts';
import type { EditionCounts, HeldEdition } from '../../features/reports/edition-figures.ts';
import { editionFamilies } from '../../features/reports/edition-families.ts';
import { present } from '../consultations-rows.ts';
import type { Queries } from '../engine.ts';
import { sql } from '../kysely.ts';
import { counted } from './facts.ts';
import { heldEditions } from './forms.ts';

/** Before and after everything that is ever held: editions are whole, whatever period was chosen. */
const ALWAYS = { from: '0001-01-01' as Day, to: '9999-12-31' as Day };

/** Every edition that was held in the scope's voivodeship, whoever paid, in order of time. */
export const allEditions = async (
  queries: Queries,
  { region, isExample, until }: Scope,
): Promise<readonly HeldEdition[]> => {
  const held = await queries
    .selectFrom(
      heldEditions(queries, {
        ...ALWAYS,
        ...(region === undefined ? {} : { region }),
        isExample,
        until,
      }).as('h'),
    )
    .innerJoin('events as e', 'e.id', 'h.event')
    .select(['h.term', 'h.event', 'h.form', 'h.title', 'h.capacity', 'h.project', 'h.minutes', 'h.hour'])
    .select(['h.day', 'h.last_day', 'e.place'])
    .orderBy('h.day')
    .orderBy('h.last_day')
    .orderBy('h.term')
    .execute();
  // The chain of copies may lead through events that were not held, or elsewhere.
  const events = await queries
    .selectFrom('events')
    .select(['id', 'form', 'title', 'copied_from as copiedFrom'])
    .where('is_example', '=', isExample ? 1 : 0)
    .where('edit_of', 'is', null)
    .execute();
  const familyOf = editionFamilies(events);
  return held.map((row) => ({
    term: row.term,
    event: row.event,
    family: familyOf(row.event),
    title: row.title,
    form: row.form as LearningForm,
    from: row.day as Day,
    to: row.last_day as Day,
    ...present('place', row.place),
    ...present('project', row.project),
    places: row.capacity,
    minutes: row.minutes,
    hour: row.hour,
  }));
};

/** Everything that was noted at sessions of the terms about people who are still known. */
const noted = (queries: Queries, terms: readonly string[]) =>
  queries
    .selectFrom('attendance as a')
    .innerJoin('registrations as r', 'r.id', 'a.registration')
    .innerJoin('event_sessions as s', 's.id', 'a.session')
    .where('s.term', 'in', terms)
    .where('r.person', 'is not', null);

/** What became of each of the terms, in their order. */
export const editionCounts = async (
  queries: Queries,
  terms: readonly string[],
): Promise<readonly EditionCounts[]> => {
  if (terms.length === 0) return [];
  const applications = await queries
    .selectFrom('registrations as r')
    .where('r.term', 'in', terms)
    .where('r.person', 'is not', null)
    .select(['r.term', counted(sql`count(*)`).as('count')])
    .groupBy('r.term')
    .execute();
  const persons = await queries
    .selectFrom(
      noted(queries, terms)
        .where('a.state', '=', 'present')
        .select(['s.term', 'r.person'])
        .distinct()
        .as('w'),
    )
    .leftJoin('reporting_fields as f', (join) =>
      join.onRef('f.person', '=', 'w.person').on('f.field', '=', 'sex'),
    )
    .select([
      'w.term',
      sql<string>`coalesce(f.value, 'missing')`.as('sex'),
      counted(sql`count(*)`).as('count'),
    ])
    .groupBy(['w.term', sql`coalesce(f.value, 'missing')`])
    .execute();
  const marks = await noted(queries, terms)
    .select(['s.term', counted(sql`count(*)`).as('noted')])
    .select(counted(sql`sum(case when a.state = 'present' then 1 else 0 end)`).as('present'))
    .groupBy('s.term')
    .execute();
  const certificates = await queries
    .selectFrom('certificates as z')
    .where('z.term', 'in', terms)
    .where('z.state', '=', 'valid')
    .select(['z.term', counted(sql`count(*)`).as('count')])
    .groupBy('z.term')
    .execute();
  const surveys = await queries
    .selectFrom('survey_invitations as i')
    .innerJoin('surveys as v', 'v.id', 'i.survey')
    .where('v.term', 'in', terms)
    .where('v.kind', '=', 'evaluation')
    .select(['v.term', counted(sql`count(*)`).as('sent'), counted(sql`sum(i.is_returned)`).as('returned')])
    .groupBy('v.term')
    .execute();
  return terms.map((term) => {
    const of = <T extends { readonly term: string | null }>(rows: readonly T[]): T | undefined =>
      rows.find((row) => row.term === term);
    const came = persons.filter((row) => row.term === term);
    const bySex = (sex: string): number => came.find((row) => row.sex === sex)?.count ?? 0;
    const [woman, man, refused, missing] = SEX_FIGURES.map(bySex) as [number, number, number, number];
    return {
      applications: of(applications)?.count ?? 0,
      persons: came.reduce((sum, { count }) => sum + count, 0),
      woman,
      man,
      refused,
      missing,
      present: of(marks)?.present ?? 0,
      noted: of(marks)?.noted ?? 0,
      certificates: of(certificates)?.count ?? 0,
      sent: of(surveys)?.sent ?? 0,
      returned: of(surveys)?.returned ?? 0,
    };
  });
};
