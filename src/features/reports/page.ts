import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import {
  act,
  buttons,
  divider,
  heading,
  menu,
  type Message,
  message,
  notice,
  small,
  withFiles,
} from '../../chat/message.ts';
import { formatPeriod } from '../../i18n/format.ts';
import { advicePartsOf } from './advice-parts.ts';
import { chartFiles } from './charts.ts';
import type { Figures } from './domain.ts';
import { type ReportsHandling, scopeOf, scopeWords } from './handling.ts';
import { closedEditions } from './history.ts';
import { MAIN_LISTS } from './lists.ts';
import { figureBlocks, historyBlocks } from './page-blocks.ts';
import { type Asked, askedArgs } from './read-scope.ts';

/** What else can be done with a report; each is an action of that name. */
export const MORE = [
  'file',
  'public',
  'compare',
  'editions',
  'plan',
  'complete',
  'frozen',
  'export',
] as const;

export const reportId = (verb: string, asked: Asked, ...more: readonly string[]) =>
  actionId('reports', verb, ...askedArgs(asked), ...more);

const isEmpty = (figures: Figures): boolean =>
  Object.entries(figures).every(([id, value]) => value === 0 || id === 'units.known');

/** A whole report: what was counted, then, clearly apart, what earlier projects reported. */
export const reportPage = async (
  handling: ReportsHandling,
  context: Context,
  asked: Asked,
): Promise<Message> => {
  const { texts, locale } = context;
  const { reports } = texts;
  const scope = await scopeOf(handling, context, asked);
  const figures = await handling.store.figures(scope);
  const advice = await advicePartsOf(handling.store, scope);
  const { period, place, payer } = await scopeWords(handling, context, asked);
  const history = asked.project === undefined ? closedEditions(asked) : [];
  const project = (await handling.projects()).find(({ id }) => id === asked.project);
  const beyond =
    project && (asked.from < project.startsOn || asked.to > project.endsOn)
      ? notice('info', reports.beyondProject(formatPeriod(project.startsOn, project.endsOn, locale)))
      : undefined;
  const shown = message(
    heading(reports.heading(period)),
    small(`${place}; ${payer}`),
    beyond,
    scope.isExample ? notice('warning', reports.examples) : undefined,
    heading(reports.counted),
    ...(isEmpty(figures) ? [notice('info', reports.nothing)] : figureBlocks(texts, figures, advice)),
    ...history.flatMap((edition) => historyBlocks(texts, locale, edition)),
    divider,
    menu(
      reportId('list', asked),
      reports.menus.list,
      MAIN_LISTS.map((value) => ({ value, label: reports.lists[value] })),
    ),
    menu(
      reportId('more', asked),
      reports.menuMore,
      MORE.map((value) => ({ value, label: reports.more[value] })),
    ),
    buttons(
      act(reportId('how', asked), reports.how),
      act(actionId('reports', 'scope', ...askedArgs(asked)), reports.other),
    ),
  );
  return withFiles(shown, ...(await chartFiles(handling, context, scope, figures)));
};
