import { heading, list, message, act, buttons } from '../../chat/message.ts';
import type { Context } from '../../chat/context.ts';
import type { ActionHandler, Feature } from '../../chat/feature.ts';
import { toPerson } from '../../chat/reply.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { otherScope, reportCommand } from './commands.ts';
import { forCoordinators, type ReportsHandling } from './handling.ts';
import { listFile } from './list-file.ts';
import { listMessage } from './list-message.ts';
import { listOf } from './lists.ts';
import { reportId, reportPage } from './page.ts';
import { argsAsked, type Asked } from './read-scope.ts';

const askedOf = (args: readonly string[], { now }: Context): Asked => argsAsked(args, warsawDay(now));

/** Reports: facts counted kind by kind, each figure with its list and its definition. */
export const createReportsFeature = (handling: ReportsHandling): Feature => {
  const command = reportCommand(handling);
  const actions: Readonly<Record<string, ActionHandler>> = {
    page: forCoordinators(async (context: Context, args: readonly string[]) =>
      toPerson(await reportPage(handling, context, askedOf(args, context))),
    ),
    scope: forCoordinators((context: Context, args: readonly string[]) =>
      otherScope(context, command, askedOf(args, context)),
    ),
    list: forCoordinators(async (context: Context, args: readonly string[], [of = '']: readonly string[]) =>
      toPerson(await listMessage(handling, context, askedOf(args, context), listOf(of) ?? 'persons')),
    ),
    listfile: forCoordinators(async (context: Context, args: readonly string[]) =>
      toPerson(await listFile(handling, context, askedOf(args, context), listOf(args[4] ?? '') ?? 'persons')),
    ),
    how: forCoordinators((context: Context, args: readonly string[]) => {
      const { reports } = context.texts;
      return toPerson(
        message(
          heading(reports.how),
          list(reports.definitions),
          buttons(act(reportId('page', askedOf(args, context)), reports.back)),
        ),
      );
    }),
  };
  return { name: 'reports', commands: [command], actions };
};
