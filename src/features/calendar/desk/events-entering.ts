import type { RunKind } from '../../imports/runs.ts';
import type { Run, RunRow } from '../../imports/runs-store.ts';
import type { NewHappening } from '../store.ts';
import type { DeskStore, PlannedEvent } from './store.ts';

/** How the import of events is called. */
export const EVENTS = 'events';

const happeningOf = (run: Run, { number, content }: RunRow): NewHappening => ({
  ...(content as PlannedEvent),
  request: `${run.id}:${String(number)}`,
  createdBy: run.by,
  isExample: false,
  at: run.begunAt,
});

/** Events of a file: they become drafts in portions, and those that nobody has touched are taken back in portions. */
export const createEventsEntering = (store: DeskStore): RunKind => ({
  atOnce: 25,
  enter: (run, rows) =>
    store.enterEvents(
      run.id,
      rows.map((row) => ({ number: row.number, happening: happeningOf(run, row) })),
    ),
  undo: (run, rows) =>
    store.undoEvents(
      run.id,
      rows.map(({ number, content }) => ({ number, event: (content as PlannedEvent).id })),
    ),
  tellsBy: 'desk.entered',
});
