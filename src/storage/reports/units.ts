import type { Figures, Scope } from '../../features/reports/domain.ts';
import type { Queries } from '../engine.ts';
import { sql } from '../kysely.ts';
import { servedUnits } from '../advice-served.ts';
import { GOVERNMENT_KEY, heldServices } from '../picture-services.ts';
import { counted, presences } from './facts.ts';

/** Units for which somebody took part or was advised: one row for each unit and what it used. */
export const usedBy = (queries: Queries, scope: Scope) =>
  presences(queries, scope)
    .select(['r.unit', 'e.id as thing', 'r.person as who'])
    .select(sql<string>`cast('event' as text)`.as('kind'))
    .where('r.unit', 'is not', null)
    .distinct()
    .unionAll(
      queries
        .selectFrom(servedUnits(queries).as('v'))
        .where('v.consultation', 'in', heldServices(queries, scope).select('c.id'))
        .where('v.unit', 'is not', null)
        .select(['v.unit', 'v.consultation as thing', sql<never>`null`.as('who')])
        .select(sql<string>`cast('service' as text)`.as('kind')),
    );

/** Open units of the region: those that can be reached. */
export const knownUnits = (queries: Queries, { region, isExample }: Scope) =>
  queries
    .selectFrom('units as u')
    .where('u.is_active', '=', 1)
    .where('u.is_example', '=', isExample ? 1 : 0)
    .$if(region !== undefined, (query) => query.where('u.region', '=', region!));

/** Jednostki i JST: each once, whatever it used and however often; and how many of those there are were reached. */
export const countUnits = async (queries: Queries, scope: Scope): Promise<Figures> => {
  const used = await queries
    .selectFrom(
      queries
        .selectFrom(usedBy(queries, scope).as('w'))
        .select(sql<string>`w.unit`.as('unit'))
        .distinct()
        .as('d'),
    )
    .leftJoin(knownUnits(queries, scope).select('u.id').as('k'), 'k.id', 'd.unit')
    .leftJoin('units as u', 'u.id', 'd.unit')
    .select([
      counted(sql`count(*)`).as('covered'),
      counted(sql`count(k.id)`).as('reached'),
      counted(sql`count(distinct ${GOVERNMENT_KEY})`).as('governments'),
    ])
    .executeTakeFirstOrThrow();
  const known = await knownUnits(queries, scope)
    .select(counted(sql`count(*)`).as('units'))
    .executeTakeFirstOrThrow();
  return {
    'units.covered': used.covered,
    'units.reached': used.reached,
    'units.known': known.units,
    'governments.covered': used.governments,
  };
};
