import type { Context } from '../../chat/context.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import { isCoordinator } from '../../chat/rights.ts';
import { say } from '../../chat/saying.ts';
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

/** Lets only coordinators through: the rights are checked when a button is pressed, too. */
export const forCoordinators =
  <Rest extends readonly unknown[]>(handler: (context: Context, ...rest: Rest) => Promise<Reply> | Reply) =>
  (context: Context, ...rest: Rest): Promise<Reply> | Reply => {
    const { texts } = context;
    return isCoordinator(context)
      ? handler(context, ...rest)
      : toPerson(say('warning', texts.chat.notAllowed('jednostki', ['coordinator'])));
  };
