import { type Figures, type Scope, SEX_FIGURES } from '../../features/reports/domain.ts';
import type { Queries } from '../engine.ts';
import { sql } from '../kysely.ts';
import { counted, learning } from './facts.ts';

/** People who took part, each once, with their sex as it is known now. */
export const participants = (queries: Queries, scope: Scope) =>
  queries
    .selectFrom(learning(queries, scope).select('r.person').distinct().as('w'))
    .leftJoin('reporting_fields as f', (join) =>
      join.onRef('f.person', '=', 'w.person').on('f.field', '=', 'sex'),
    )
    .select(['w.person', sql<string>`coalesce(f.value, 'missing')`.as('sex')]);

/** Osoby: everybody once, by sex; and once for each project in which they took part. */
export const countPersons = async (queries: Queries, scope: Scope): Promise<Figures> => {
  const rows = await queries
    .selectFrom(learning(queries, scope).select(['r.person', 'e.project']).distinct().as('w'))
    .leftJoin('reporting_fields as f', (join) =>
      join.onRef('f.person', '=', 'w.person').on('f.field', '=', 'sex'),
    )
    .select(sql<string>`coalesce(f.value, 'missing')`.as('sex'))
    .select([
      counted(sql`count(distinct w.person)`).as('persons'),
      // A row is a person in a project; without a project it is nobody's.
      counted(sql`count(w.project)`).as('in_projects'),
    ])
    .groupBy(sql`coalesce(f.value, 'missing')`)
    .execute();
  const of = (sex: string): number => rows.find((row) => row.sex === sex)?.persons ?? 0;
  return {
    'persons.all': rows.reduce((sum, { persons }) => sum + persons, 0),
    ...Object.fromEntries(SEX_FIGURES.map((sex) => [`persons.${sex}`, of(sex)])),
    'persons.projects': rows.reduce((sum, { in_projects: pairs }) => sum + pairs, 0),
  };
};
