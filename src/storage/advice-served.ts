import type { Queries } from './engine.ts';

/**
 * Which units each service that took place was for (pl. *jednostki objęte doradztwem*): the unit that was noted with its
 * outcome, else the one it was booked for; of a group also the units of all who have a seat. One row for each service
 * and unit.
 */
export const servedUnits = (queries: Queries) =>
  queries
    .selectFrom('consultations as c')
    .innerJoin('consultation_outcomes as o', (join) =>
      join.onRef('o.consultation', '=', 'c.id').on('o.is_current', '=', 1),
    )
    .select((eb) => [
      'c.id as consultation',
      'c.project as project',
      eb.fn.coalesce('o.unit', 'c.unit').as('unit'),
    ])
    .where('c.state', '=', 'held')
    .union(
      queries
        .selectFrom('consultations as c')
        .innerJoin('consultation_people as p', 'p.consultation', 'c.id')
        .select(['c.id as consultation', 'c.project as project', 'p.unit as unit'])
        .where('c.state', '=', 'held')
        .where('c.seats', 'is not', null)
        .where('p.state', 'in', ['coming', 'present']),
    );
