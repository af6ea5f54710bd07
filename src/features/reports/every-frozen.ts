import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import { act, buttons, heading, menu, type Message, message, notice, table } from '../../chat/message.ts';
import { toPerson } from '../../chat/reply.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { formatDate } from '../../i18n/format.ts';
import { forCoordinators, type ReportsHandling, scopeWords } from './handling.ts';
import { reportId } from './page.ts';
import { argsAsked, type Asked } from './read-scope.ts';

/** Lines of one page. */
const ON_PAGE = 15;

const pageMessage = async (
  handling: ReportsHandling,
  context: Context,
  asked: Asked,
  from: number,
): Promise<Message> => {
  const { texts, locale } = context;
  const { frozen, charts, back } = texts.reports;
  const found = await handling.keep.allSnapshots({ from, most: ON_PAGE + 1 });
  const lines: { readonly id: string; readonly cells: readonly [string, string, string] }[] = [];
  for (const { id, number, madeAt, scope } of found.slice(0, ON_PAGE)) {
    const { period, place, payer } = await scopeWords(handling, context, scope);
    const about = [period, place, payer, ...(scope.isExample ? [charts.examples] : [])].join('; ');
    lines.push({ id, cells: [String(number), formatDate(warsawDay(madeAt), locale), about] });
  }
  return message(
    heading(frozen.every),
    lines.length === 0
      ? notice('info', frozen.noneAtAll)
      : table(
          frozen.every,
          frozen.everyColumns,
          lines.map(({ cells }) => cells),
        ),
    lines.length === 0
      ? undefined
      : menu(
          actionId('reports', 'snapshot'),
          frozen.choose,
          lines.map(({ id, cells: [number, , about] }) => ({
            value: id,
            label: `${number}. ${about}`.slice(0, 75),
          })),
        ),
    buttons(
      from === 0
        ? undefined
        : act(reportId('everyfrozen', asked, String(Math.max(0, from - ON_PAGE))), frozen.newer),
      found.length > ON_PAGE
        ? act(reportId('everyfrozen', asked, String(from + ON_PAGE)), frozen.older)
        : undefined,
      act(reportId('frozen', asked), frozen.all),
      act(reportId('page', asked), back),
    ),
  );
};

/** Everything that was ever frozen, the latest first, so that it is found without its scope. */
export const everyFrozenActions = (handling: ReportsHandling): Readonly<Record<string, ActionHandler>> => ({
  everyfrozen: forCoordinators(async (context: Context, args: readonly string[]) => {
    const asked = argsAsked(args, warsawDay(context.now));
    const from = /^\d{1,6}$/u.test(args[4] ?? '') ? Number(args[4]) : 0;
    return toPerson(await pageMessage(handling, context, asked, from));
  }),
});
