import type { PersonId } from '../../core/ids.ts';
import type { Scope } from '../../features/reports/domain.ts';
import { type Incomplete, type Lack, LACKS } from '../../features/reports/keep-store.ts';
import type { Queries } from '../engine.ts';
import { sql } from '../kysely.ts';
import { learning } from './facts.ts';

const flag = (condition: ReturnType<typeof sql>) => sql<number>`case when ${condition} then 1 else 0 end`;

/** What is not known of the person called `w.person`. */
const lacking = () => ({
  sex: flag(
    sql`not exists (select 1 from reporting_fields as f where f.person = w.person and f.field = 'sex')`,
  ),
  name: flag(sql`not exists (select 1 from profiles as o where o.person = w.person
    and o.first_name is not null and o.last_name is not null)`),
  unit: flag(sql`not exists (select 1 from memberships as m where m.person = w.person)`),
});

const lacksIn = (row: Readonly<Partial<Record<Lack, number>>>): readonly Lack[] =>
  LACKS.filter((lack) => row[lack] === 1);

/** A unit is known, too, where somebody took part for one; the form of a project only where it has one. */
export const incompletePeople = async (
  queries: Queries,
  scope: Scope,
  person: PersonId | undefined,
): Promise<readonly Incomplete[]> => {
  const { sex, name, unit } = lacking();
  const took = learning(queries, scope)
    .leftJoin('projects as p', 'p.id', 'e.project')
    // Whoever was erased is counted, and asked nothing.
    .where('r.person', 'not in', queries.selectFrom('stand_ins').select('person'))
    .$if(person !== undefined, (query) => query.where('r.person', '=', person!))
    .select('r.person')
    .select([
      sql<string | null>`max(r.unit)`.as('unit_id'),
      sql<number>`max(case when p.participant_form_url is not null and not exists (
        select 1 from person_documents as d
        where d.person = r.person and d.project = e.project and d.state = 'handed-in') then 1 else 0 end)`.as(
        'document',
      ),
    ])
    .groupBy('r.person');
  const rows = await queries
    .selectFrom(took.as('w'))
    .select(['w.person', 'w.document', sex.as('sex'), name.as('name')])
    .select(sql<number>`case when w.unit_id is null then ${unit} else 0 end`.as('unit'))
    .select([
      sql<string>`coalesce((select trim(coalesce(o.last_name, '') || ' ' || coalesce(o.first_name, ''))
        from profiles as o where o.person = w.person and (o.last_name is not null or o.first_name is not null)),
        (select min(k.name) from accounts as k where k.person = w.person), '')`.as('called'),
      flag(sql`exists (select 1 from accounts as k where k.person = w.person)`).as('account'),
    ])
    .orderBy('called')
    .orderBy('w.person')
    .execute();
  return rows.flatMap((row) => {
    const lacks = lacksIn(row);
    return row.person === null || lacks.length === 0
      ? []
      : [{ person: row.person, name: row.called, lacks, hasAccount: row.account === 1 }];
  });
};

/** What the person can tell and has not told yet. */
export const personLacks = async (queries: Queries, person: PersonId): Promise<readonly Lack[]> => {
  const { sex, name, unit } = lacking();
  const row = await queries
    .selectFrom(queries.selectFrom('people').select('id as person').where('id', '=', person).as('w'))
    .select([sex.as('sex'), name.as('name'), unit.as('unit')])
    .executeTakeFirst();
  return row ? lacksIn(row) : [];
};
