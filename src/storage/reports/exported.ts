import type { Compilable } from 'kysely';
import type { Scope } from '../../features/reports/domain.ts';
import type { ExportRow } from '../../features/reports/keep-store.ts';
import type { Engine, Queries } from '../engine.ts';
import { sql } from '../kysely.ts';
import { counted, FIRST_UNIT, learning } from './facts.ts';
import { usedBy } from './units.ts';

type Cells = Readonly<Record<string, string | number | null>>;

const filled = (row: Cells): ExportRow =>
  Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null && cell !== ''));

/** Participants, each once, with the unit for which they took part first. */
const persons = (queries: Queries, scope: Scope) =>
  queries
    .selectFrom(
      learning(queries, scope)
        .select('r.person')
        .select([
          sql<string>`min(s.day)`.as('firstDay'),
          sql<string>`max(s.day)`.as('lastDay'),
          counted(sql`count(distinct e.id)`).as('participations'),
          FIRST_UNIT.as('unit'),
        ])
        .groupBy('r.person')
        .as('w'),
    )
    .leftJoin('profiles as o', 'o.person', 'w.person')
    .leftJoin('reporting_fields as f', (join) =>
      join.onRef('f.person', '=', 'w.person').on('f.field', '=', 'sex'),
    )
    .leftJoin('units as u', 'u.id', 'w.unit')
    .leftJoin('memberships as m', (join) =>
      join.onRef('m.person', '=', 'w.person').onRef('m.unit', '=', 'w.unit'),
    )
    .select(['o.first_name as firstName', 'o.last_name as lastName', 'f.value as sex'])
    .select([
      'u.name as unitName',
      'u.nip as unitNip',
      'u.type as unitType',
      'u.gmina',
      'u.powiat',
      'u.region',
    ])
    .select(['m.post', 'm.relation', 'w.firstDay', 'w.lastDay', 'w.participations'])
    .orderBy('o.last_name')
    .orderBy('o.first_name')
    .orderBy('w.person');

/** Units that were covered, each once, with their local government. */
const units = (queries: Queries, scope: Scope) =>
  queries
    .selectFrom(usedBy(queries, scope).as('w'))
    .innerJoin('units as u', 'u.id', 'w.unit')
    .select(['u.name as unitName', 'u.nip as unitNip', 'u.type as unitType', 'u.address as unitAddress'])
    .select(['u.town as unitTown', 'u.gmina', 'u.powiat', 'u.region'])
    .select([
      sql<string>`coalesce(u.gmina, u.powiat)`.as('government'),
      counted(sql`sum(case when w.kind = 'event' then 1 else 0 end)`).as('participations'),
      counted(sql`sum(case when w.kind = 'service' then 1 else 0 end)`).as('services'),
    ])
    .groupBy(['u.id', 'u.name', 'u.nip', 'u.type', 'u.address', 'u.town', 'u.gmina', 'u.powiat', 'u.region'])
    .orderBy('u.region')
    .orderBy('u.powiat')
    .orderBy('u.name')
    .orderBy('u.id');

/** Participants or units, in portions. */
export async function* exportPortions(
  { queries, portions }: Pick<Engine, 'queries' | 'portions'>,
  scope: Scope,
  of: 'persons' | 'units',
  size: number,
): AsyncGenerator<readonly ExportRow[]> {
  const query: Compilable<Cells> = of === 'persons' ? persons(queries, scope) : units(queries, scope);
  for await (const rows of portions(query, size)) yield rows.map(filled);
}
