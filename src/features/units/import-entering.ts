import type { RunKind } from '../imports/runs.ts';
import type { Run, RunRow } from '../imports/runs-store.ts';
import type { PlannedUnit, UnitsImportStore } from './store.ts';

/** How the import of a directory is called. */
export const UNITS = 'units';

const plannedOf = (rows: readonly RunRow[]) =>
  rows.map(({ number, content }) => ({ number, ...(content as PlannedUnit) }));

/** What an import writes carries the moment of its confirmation, so that undoing knows what was changed since. */
const fileOf = ({ id, begunAt }: Run) => ({ id, at: begunAt });

/** Units of a file, entered in portions and taken back in portions. */
export const createUnitsEntering = (store: UnitsImportStore): RunKind => ({
  atOnce: 100,
  enter: (run, rows) => store.enterUnits(fileOf(run), plannedOf(rows)),
  undo: (run, rows, at) => store.undoUnits(fileOf(run), plannedOf(rows), at),
  tellsBy: 'units.entered',
});
