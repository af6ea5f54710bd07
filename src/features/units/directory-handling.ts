import type { Context } from '../../chat/context.ts';
import { type Reply, toPerson } from '../../chat/reply.ts';
import type { ImportsStore } from '../imports/store.ts';
import type { TableFiles } from '../imports/table.ts';
import { say } from './messages.ts';
import type { UnitsStore } from './store.ts';

/** What the handlers of the directory work with. */
export interface DirectoryHandling {
  readonly store: UnitsStore;
  readonly imports: ImportsStore;
  readonly tables: TableFiles;
}

/** Lets only coordinators through: the rights are checked when a button is pressed, too. */
export const forCoordinators =
  <Rest extends readonly unknown[]>(handler: (context: Context, ...rest: Rest) => Promise<Reply> | Reply) =>
  (context: Context, ...rest: Rest): Promise<Reply> | Reply => {
    const { texts, speaker } = context;
    return speaker.roles.includes('coordinator') || speaker.roles.includes('admin')
      ? handler(context, ...rest)
      : toPerson(say('warning', texts.chat.notAllowed('jednostki')));
  };
