import { isCoordinator, onlyFor } from '../../chat/rights.ts';
import type { ImportRuns } from '../imports/runs.ts';
import type { RunsStore } from '../imports/runs-store.ts';
import type { ImportsStore } from '../imports/store.ts';
import type { TableFiles } from '../imports/table.ts';
import type { UnitsStore } from './store.ts';

/** What the handlers of the directory work with. */
export interface DirectoryHandling {
  readonly store: UnitsStore;
  readonly imports: ImportsStore;
  readonly tables: TableFiles;
  readonly runs: ImportRuns;
  readonly runStore: RunsStore;
}

export const forCoordinators = onlyFor(isCoordinator, ({ texts }) =>
  texts.chat.notAllowed('jednostki', ['coordinator']),
);
