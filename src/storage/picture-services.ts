import type { Choice, Scope } from '../features/consultations/picture/domain.ts';
import { servedUnits } from './advice-served.ts';
import type { Queries } from './engine.ts';
import { sql } from './kysely.ts';

/** Services that took place in the period, with what was noted of them last: a row each. */
export const heldServices = (queries: Queries, { from, to, isExample, region, project }: Scope) =>
  queries
    .selectFrom('consultations as c')
    .innerJoin('consultation_outcomes as o', (join) =>
      join.onRef('o.consultation', '=', 'c.id').on('o.is_current', '=', 1),
    )
    .where('c.state', '=', 'held')
    .where('c.is_example', '=', isExample ? 1 : 0)
    .where('c.day', '>=', from)
    .where('c.day', '<=', to)
    .$if(project !== undefined, (query) => query.where('c.project', '=', project!))
    .$if(region !== undefined, (query) =>
      query.where((eb) =>
        eb(
          'c.adviser',
          'in',
          eb.selectFrom('advisers as of').select('of.person').where('of.region', '=', region!),
        ),
      ),
    );

/** A powiat with its voivodeship: several have the same name. */
export const POWIAT_KEY = sql<string>`u.region || '/' || u.powiat`;

/** A powiat and, within it, a gmina: whose unit it is (pl. *JST*). */
export const GOVERNMENT_KEY = sql<string>`u.region || '/' || u.powiat || '/' || coalesce(u.gmina, '')`;

/** Each service with each unit it was for. */
export const servedIn = (queries: Queries) =>
  queries
    .selectFrom(servedUnits(queries).as('s'))
    .innerJoin('units as u', 'u.id', 's.unit')
    .select(['s.consultation', 's.unit', POWIAT_KEY.as('powiat')])
    .select(GOVERNMENT_KEY.as('government'));

/** The services a figure is made of. */
export const chosenServices = (queries: Queries, scope: Scope, of: Choice) => {
  const held = heldServices(queries, scope);
  if (of === 'all') return held;
  if (of === 'group') return held.where('c.seats', 'is not', null);
  if (of === 'individual') return held.where('c.seats', 'is', null);
  if (of === 'unplanned') return held.where('c.is_unplanned', '=', 1);
  const at = (column: 'unit' | 'government' | 'powiat') =>
    held.where('c.id', 'in', (eb) =>
      eb.selectFrom(servedIn(queries).as('w')).select('w.consultation').where(`w.${column}`, '=', of.key),
    );
  switch (of.by) {
    case 'topic':
      return held.where('o.topic', '=', of.key);
    case 'mode':
      return held.where(sql<string>`o.mode`, '=', of.key);
    case 'adviser':
      return held.where(sql<string>`c.adviser`, '=', of.key);
    case 'unit':
    case 'government':
    case 'powiat':
      return at(of.by);
  }
};
