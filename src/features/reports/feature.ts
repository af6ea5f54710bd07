import { act, buttons, heading, list, type Message, message } from '../../chat/message.ts';
import type { Context } from '../../chat/context.ts';
import type { ActionHandler, Feature } from '../../chat/feature.ts';
import { toPerson } from '../../chat/reply.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { otherScope, reportCommand } from './commands.ts';
import { againstSent, compareActions } from './compare.ts';
import { completenessActions, fillDelivery } from './completeness.ts';
import { editionActions } from './editions.ts';
import { exportFiles } from './export-file.ts';
import { everyFrozenActions } from './every-frozen.ts';
import { freezeActions, freezeSent } from './freeze.ts';
import { forCoordinators, type ReportsHandling } from './handling.ts';
import { listFile } from './list-file.ts';
import { listMessage } from './list-message.ts';
import { listOf, listOfCode } from './lists.ts';
import { MORE, reportId, reportPage } from './page.ts';
import { askTarget, planMessage, targetSent } from './plan.ts';
import { makingDeliveries } from './making.ts';
import { reportFiles } from './report-file.ts';
import { argsAsked, type Asked } from './read-scope.ts';

const askedOf = (args: readonly string[], { now }: Context): Asked => argsAsked(args, warsawDay(now));

/** Reports: facts counted kind by kind, each figure with its list and its definition. */
export const createReportsFeature = (handling: ReportsHandling): Feature => {
  const command = reportCommand(handling);
  const shown = (make: (handling: ReportsHandling, context: Context, asked: Asked) => Promise<Message>) =>
    forCoordinators(async (context: Context, args: readonly string[]) =>
      toPerson(await make(handling, context, askedOf(args, context))),
    );
  const actions: Readonly<Record<string, ActionHandler>> = {
    page: shown(reportPage),
    scope: forCoordinators((context: Context, args: readonly string[]) =>
      otherScope(handling, context, command, askedOf(args, context)),
    ),
    list: forCoordinators(async (context: Context, args: readonly string[], [of = '']: readonly string[]) =>
      toPerson(await listMessage(handling, context, askedOf(args, context), listOf(of) ?? 'persons')),
    ),
    listfile: forCoordinators(async (context: Context, args: readonly string[]) =>
      toPerson(
        await listFile(handling, context, askedOf(args, context), listOfCode(args[4] ?? '') ?? 'persons'),
      ),
    ),
    file: shown(reportFiles('full')),
    public: shown(reportFiles('public')),
    plan: shown(planMessage),
    export: shown(exportFiles),
    target: forCoordinators((context: Context, args: readonly string[]) =>
      askTarget(context, askedOf(args, context)),
    ),
    ...compareActions(handling),
    ...editionActions(handling),
    ...completenessActions(handling),
    ...freezeActions(handling),
    ...everyFrozenActions(handling),
    how: forCoordinators((context: Context, args: readonly string[]) => {
      const { reports } = context.texts;
      return toPerson(
        message(
          heading(reports.how),
          list([...Object.values(reports.definitions), ...reports.rules]),
          buttons(act(reportId('page', askedOf(args, context)), reports.back)),
        ),
      );
    }),
  };
  const more: ActionHandler = (context, args, [verb = '']) =>
    actions[MORE.find((one) => one === verb) ?? 'page']!(context, args, []);
  return {
    name: 'reports',
    commands: [command],
    actions: { ...actions, more },
    forms: { target: targetSent(handling), freeze: freezeSent(handling), against: againstSent(handling) },
    deliveries: { fill: fillDelivery(handling), ...makingDeliveries(handling) },
  };
};
