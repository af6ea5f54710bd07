import type { Context } from '../../chat/context.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import { attachment, FILE_FORMATS } from '../../chat/files.ts';
import {
  act,
  buttons,
  heading,
  list,
  menu,
  type Message,
  message,
  notice,
  paragraph,
  small,
  table,
  withFiles,
} from '../../chat/message.ts';
import { toPerson } from '../../chat/reply.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { formatPeriod } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { WrittenTable } from '../imports/table.ts';
import {
  type Edition,
  EDITION_FIGURES,
  editionDifference,
  type EditionFigure,
  editionFigure,
  type HeldEdition,
  isPercent,
} from './edition-figures.ts';
import { differenceTold } from './figure-words.ts';
import { forCoordinators, type ReportsHandling, scopeOf, scopeWords } from './handling.ts';
import { reportId } from './page.ts';
import { argsAsked, type Asked } from './read-scope.ts';

/** Topics that a menu has room for, and editions that a table in chat has. */
const IN_MENU = 25;
const IN_TABLE = 4;

const askedOf = (args: readonly string[], { now }: Context): Asked => argsAsked(args, warsawDay(now));

const isAsked = ({ from, to, project }: HeldEdition, asked: Asked): boolean =>
  from <= asked.to && to >= asked.from && (asked.project === undefined || asked.project === project);

/** What had several editions, one of them in the report: the latest edition of each, the latest first. */
const repeated = (editions: readonly HeldEdition[], asked: Asked) => {
  const families = new Map<string, HeldEdition[]>();
  for (const edition of editions)
    families.set(edition.family, [...(families.get(edition.family) ?? []), edition]);
  return [...families.values()]
    .filter((some) => some.length > 1 && some.some((edition) => isAsked(edition, asked)))
    .map((some) => ({ last: some.at(-1)!, count: some.length }))
    .toSorted((one, other) => other.last.from.localeCompare(one.last.from));
};

const chooseMessage = async (handling: ReportsHandling, context: Context, asked: Asked): Promise<Message> => {
  const { reports, calendar } = context.texts;
  const scope = await scopeOf(handling, context, asked);
  const topics = repeated(await handling.store.editions(scope), asked);
  const { period, place, payer } = await scopeWords(handling, context, asked);
  return message(
    heading(reports.byEdition.title),
    small(`${period}; ${place}; ${payer}`),
    scope.isExample ? notice('warning', reports.examples) : undefined,
    paragraph(topics.length === 0 ? reports.byEdition.none : reports.byEdition.lead),
    topics.length > IN_MENU ? small(reports.byEdition.more(IN_MENU)) : undefined,
    topics.length === 0
      ? undefined
      : menu(
          reportId('edition', asked),
          reports.byEdition.choose,
          topics.slice(0, IN_MENU).map(({ last: { event, title, form }, count }) => {
            const tail = ` (${calendar.forms[form].toLowerCase()}, ${count})`;
            return { value: event, label: `${title.slice(0, 75 - tail.length)}${tail}` };
          }),
        ),
    buttons(act(reportId('page', asked), reports.back)),
  );
};

const told = ({ reports }: Texts, edition: Edition, figure: EditionFigure): string => {
  const value = editionFigure(edition, figure);
  if (figure === 'hours') return reports.byEdition.hours(reports.count(value!), edition.hour);
  if (figure === 'surveys' && value !== undefined)
    return reports.reached(
      reports.count(edition.returned),
      reports.count(edition.sent),
      reports.percent(value),
    );
  return isPercent(figure) ? reports.percent(value) : reports.count(value!);
};

const nameOf = ({ texts, locale }: Context, { from, to }: Edition, number: number): string =>
  texts.reports.byEdition.name(number, formatPeriod(from, to, locale));

/** All editions, each after the one before with the difference between them. */
const fileOf = (context: Context, editions: readonly Edition[]): WrittenTable => {
  const { byEdition, compare } = context.texts.reports;
  return {
    name: byEdition.title,
    columns: [
      compare.figure,
      ...editions.flatMap((edition, index) => [
        nameOf(context, edition, index + 1),
        ...(index === 0 ? [] : [byEdition.differenceFrom(index + 1, index)]),
      ]),
    ],
    rows: [
      [
        byEdition.place,
        ...editions.flatMap(({ place = '' }, index) => (index === 0 ? [place] : [place, ''])),
      ],
      ...EDITION_FIGURES.map((figure) => [
        byEdition.figures[figure],
        ...editions.flatMap((edition, index) => {
          const value = editionFigure(edition, figure) ?? '';
          return index === 0
            ? [value]
            : [value, editionDifference(editions[index - 1]!, edition, figure) ?? ''];
        }),
      ]),
    ],
  };
};

const editionsMessage = async (
  handling: ReportsHandling,
  context: Context,
  asked: Asked,
  event: string,
): Promise<Message> => {
  const { texts } = context;
  const { reports } = texts;
  const { byEdition } = reports;
  const scope = await scopeOf(handling, context, asked);
  const held = await handling.store.editions(scope);
  const family = held.find((one) => one.event === event)?.family;
  const some = held.filter((one) => one.family === family);
  const [before, after] = some.slice(-2);
  if (!before || !after) return chooseMessage(handling, context, asked);
  const counts = await handling.store.editionCounts(some.map(({ term }) => term));
  const editions = some.map((edition, index): Edition => ({ ...edition, ...counts[index]! }));
  const shown = editions.slice(-IN_TABLE);
  const [last, previous] = [shown.at(-1)!, shown.at(-2)!];
  const number = (index: number): number => editions.length - shown.length + index + 1;
  const file = fileOf(context, editions);
  return withFiles(
    message(
      heading(after.title),
      small(
        `${texts.calendar.forms[after.form]}; ${(await scopeWords(handling, context, asked)).place}; ${byEdition.whole}`,
      ),
      scope.isExample ? notice('warning', reports.examples) : undefined,
      table(
        byEdition.title,
        [
          reports.compare.figure,
          ...shown.map((edition, index) => nameOf(context, edition, number(index))),
          byEdition.differenceFrom(editions.length, editions.length - 1),
        ],
        [
          [byEdition.place, ...shown.map(({ place = '–' }) => place), ''],
          ...EDITION_FIGURES.map((figure) => [
            byEdition.figures[figure],
            ...shown.map((edition) => told(texts, edition, figure)),
            differenceTold(
              editionDifference(previous, last, figure),
              isPercent(figure) ? byEdition.points : reports.count,
            ),
          ]),
        ],
      ),
      editions.length > shown.length ? small(byEdition.latest(shown.length, editions.length)) : undefined,
      list(byEdition.definitions),
      buttons(
        act(reportId('editions', asked), byEdition.another),
        act(reportId('page', asked), reports.back),
      ),
    ),
    attachment('edycje.xlsx', FILE_FORMATS.xlsx, await handling.tables.xlsx(file)),
  );
};

/** Editions of one event side by side, in time; each whole, whatever period the report is of. */
export const editionActions = (handling: ReportsHandling): Readonly<Record<string, ActionHandler>> => ({
  editions: forCoordinators(async (context: Context, args: readonly string[]) =>
    toPerson(await chooseMessage(handling, context, askedOf(args, context))),
  ),
  edition: forCoordinators(
    async (context: Context, args: readonly string[], [event = '']: readonly string[]) =>
      toPerson(await editionsMessage(handling, context, askedOf(args, context), event)),
  ),
});
