import type { RowMark, RowState } from '../features/imports/runs-store.ts';
import type { Engine, Queries, Step } from './engine.ts';

/** From which state rows are brought to which. */
interface Marking {
  readonly from: RowState;
  readonly fits: RowMark['to'];
  /** Where a row does not fit even alone. */
  readonly otherwise: RowMark['to'];
}

/** Notes that rows came to the same; those that another program has marked meanwhile stay as they are. */
export const markAllStep = (
  queries: Queries,
  id: string,
  numbers: readonly number[],
  from: RowState,
  to: RowMark['to'],
): Step => ({
  query: queries
    .updateTable('import_rows')
    .set({ state: to })
    .where('import', '=', id)
    .where('number', 'in', numbers)
    .where('state', '=', from),
});

/**
 * Carries rows of an import out in one batch with their mark; where that does not fit, each by itself, so that one row
 * keeps no other out. Rows that another program carries out at the same moment are left to it.
 */
export const carryOut = async <Row extends { readonly number: number }>(
  engine: Pick<Engine, 'queries' | 'batch'>,
  id: string,
  rows: readonly Row[],
  steps: (rows: readonly Row[]) => readonly Step[],
  marking: Marking,
): Promise<void> => {
  if (rows.length === 0) return;
  const { queries, batch } = engine;
  const { from, fits, otherwise } = marking;
  const numbers = rows.map(({ number }) => number);
  const marked = { ...markAllStep(queries, id, numbers, from, fits), rows: rows.length };
  if (await batch([marked, ...steps(rows)])) return;
  if (rows.length === 1) await batch([markAllStep(queries, id, numbers, from, otherwise)]);
  else for (const row of rows) await carryOut(engine, id, [row], steps, marking);
};
