import type { Selectable } from 'kysely';
import type { Figures } from '../../features/reports/domain.ts';
import type { FrozenScope, ReportsKeep, Snapshot } from '../../features/reports/keep-store.ts';
import { present } from '../consultations-rows.ts';
import type { Engine } from '../engine.ts';
import { sql } from '../kysely.ts';
import type { ReportsTables } from '../reports-tables.ts';

const toSnapshot = (row: Selectable<ReportsTables['report_snapshots']>): Snapshot => ({
  id: row.id,
  number: row.number,
  scope: {
    ...present('region', row.region),
    from: row.from_day,
    to: row.to_day,
    ...present('project', row.project),
    isExample: row.is_example === 1,
  },
  figures: JSON.parse(row.figures) as Figures,
  hash: row.hash,
  ...present('corrects', row.corrects),
  ...present('reason', row.reason),
  madeBy: row.made_by,
  madeAt: row.made_at,
});

/** So often the next number is looked for where several freeze at once. */
const TRIES = 20;

/** Frozen reports: added, read, never changed. */
export const createSnapshots = ({
  queries,
  batch,
}: Engine): Pick<ReportsKeep, 'freeze' | 'snapshot' | 'snapshots' | 'allSnapshots'> => {
  const byRequest = (request: string) =>
    queries.selectFrom('report_snapshots').select('id').where('request', '=', request).executeTakeFirst();
  return {
    freeze: async ({ id, request, scope, figures, hash, corrects, reason, madeBy, madeAt }) => {
      for (let tried = 0; tried < TRIES; tried += 1) {
        const made = await byRequest(request);
        if (made) return made.id;
        const { last } = await queries
          .selectFrom('report_snapshots')
          .select(sql<number | null>`max(number)`.as('last'))
          .executeTakeFirstOrThrow();
        const isWritten = await batch([
          {
            query: queries
              .insertInto('report_snapshots')
              .values({
                id,
                request,
                number: (last ?? 0) + 1,
                region: scope.region ?? null,
                from_day: scope.from,
                to_day: scope.to,
                project: scope.project ?? null,
                is_example: scope.isExample ? 1 : 0,
                figures: JSON.stringify(figures),
                hash,
                corrects: corrects ?? null,
                reason: reason ?? null,
                made_by: madeBy,
                made_at: madeAt,
              })
              .onConflict((conflict) => conflict.doNothing()),
            rows: 1,
          },
        ]);
        if (isWritten) return id;
        // Somebody else corrected the same one meanwhile: theirs counts.
        const theirs =
          corrects === undefined
            ? undefined
            : await queries
                .selectFrom('report_snapshots')
                .select('id')
                .where('corrects', '=', corrects)
                .executeTakeFirst();
        if (theirs) return theirs.id;
      }
      throw new Error('no number for a snapshot could be had');
    },

    snapshot: async (id) => {
      const row = await queries
        .selectFrom('report_snapshots')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toSnapshot(row);
    },

    allSnapshots: async ({ from, most }) => {
      const rows = await queries
        .selectFrom('report_snapshots')
        .selectAll()
        .orderBy('number', 'desc')
        .limit(most)
        .offset(from)
        .execute();
      return rows.map(toSnapshot);
    },

    snapshots: async ({ region, from, to, project, isExample }: FrozenScope) => {
      const rows = await queries
        .selectFrom('report_snapshots')
        .selectAll()
        .where(sql<string>`coalesce(region, '')`, '=', region ?? '')
        .where('from_day', '=', from)
        .where('to_day', '=', to)
        .where(sql<string>`coalesce(project, '')`, '=', project ?? '')
        .where('is_example', '=', isExample ? 1 : 0)
        .orderBy('number', 'desc')
        .execute();
      return rows.map(toSnapshot);
    },
  };
};
