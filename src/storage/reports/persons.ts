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
  const bySex = await queries
    .selectFrom(participants(queries, scope).as('w'))
    .select(['w.sex', counted(sql`count(*)`).as('count')])
    .groupBy('w.sex')
    .execute();
  const inProjects = await queries
    .selectFrom(
      learning(queries, scope)
        .select(['r.person', 'e.project'])
        .where('e.project', 'is not', null)
        .distinct()
        .as('w'),
    )
    .select(counted(sql`count(*)`).as('count'))
    .executeTakeFirstOrThrow();
  const of = (sex: string): number => bySex.find((row) => row.sex === sex)?.count ?? 0;
  return {
    'persons.all': bySex.reduce((sum, { count }) => sum + count, 0),
    ...Object.fromEntries(SEX_FIGURES.map((sex) => [`persons.${sex}`, of(sex)])),
    'persons.projects': inProjects.count,
  };
};
