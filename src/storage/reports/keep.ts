import type { PersonId } from '../../core/ids.ts';
import type { FigureId } from '../../features/reports/domain.ts';
import type { ReportsKeep } from '../../features/reports/keep-store.ts';
import type { Engine, Queries, Step } from '../engine.ts';
import { enqueueSteps } from '../outbox-steps.ts';
import { postedWhere } from '../posted-where.ts';
import { incompletePeople, personLacks } from './completeness.ts';
import { exportPortions } from './exported.ts';
import { createSnapshots } from './snapshots.ts';

/** Plans, frozen reports and what is missing, over one database. */
export const createReportsKeep = (engine: Engine): ReportsKeep => {
  const { queries, batch } = engine;
  return {
    ...createSnapshots(engine),

    targets: async (project) => {
      const rows = await queries
        .selectFrom('report_targets')
        .select(['figure', 'value'])
        .where('project', '=', project)
        .execute();
      return rows.map(({ figure, value }) => ({ figure: figure as FigureId, value }));
    },

    saveTarget: async (project, figure, value, by, at) => {
      if (value === undefined) {
        await queries
          .deleteFrom('report_targets')
          .where('project', '=', project)
          .where('figure', '=', figure)
          .execute();
        return;
      }
      const noted = { value, noted_by: by, noted_at: at };
      await queries
        .insertInto('report_targets')
        .values({ project, figure, ...noted })
        .onConflict((conflict) => conflict.columns(['project', 'figure']).doUpdateSet(noted))
        .execute();
    },

    incomplete: (scope, person) => incompletePeople(queries, scope, person),
    lacksOf: (person) => personLacks(queries, person),
    exported: (scope, of, size) => exportPortions(engine, scope, of, size),

    posted: (kind, thing, to) => postedWhere(queries, kind, thing, to),

    tell: async (deliveries, at) => {
      const steps = enqueueSteps(queries, deliveries, at);
      if (steps.length > 0) await batch(steps);
    },
  };
};

/** Plans and frozen reports stay; whoever made them is the survivor. */
export const moveReports = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => [
  { query: queries.updateTable('report_targets').set({ noted_by: to }).where('noted_by', '=', from) },
  { query: queries.updateTable('report_snapshots').set({ made_by: to }).where('made_by', '=', from) },
];
