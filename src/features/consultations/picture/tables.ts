import { actionId } from '../../../chat/action-id.ts';
import type { Context } from '../../../chat/context.ts';
import { cut } from '../../../chat/cut.ts';
import {
  act,
  buttons,
  MAX_MENU_OPTIONS,
  menu,
  type Message,
  message,
  notice,
  small,
  table,
} from '../../../chat/message.ts';
import type { Period } from '../../../core/asked-period.ts';
import { formatPeriod } from '../../../i18n/format.ts';
import { type Choice, type Dimension, DIMENSIONS, type Scope, type Service } from './domain.ts';
import { namesOf, type PictureHandling, scopeOf } from './handling.ts';
import { LISTS, TABLES } from './page.ts';
import { periodArgs } from './period.ts';

/** Lines a message has room for; the sheet has all of them. */
const SHOWN = 20;
const LABEL = 75;

export interface Lines {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** What a chosen line opens. */
  readonly keys?: readonly string[];
}

const hours = (minutes: number): number => Math.round((minutes / 60) * 10) / 10;

const loadLines = async (
  handling: PictureHandling,
  context: Context,
  scope: Scope,
  by: 'month' | 'week',
): Promise<Lines> => {
  const { columns } = context.texts.picture;
  const name = await namesOf(handling, context, []);
  const loads = await handling.store.loads(scope, by);
  return {
    columns: [columns[by], columns.adviser, columns.services, columns.plannedHours, columns.hours],
    rows: loads.map(({ span, adviser, services, plannedMinutes, minutes }) => [
      span,
      name('adviser', adviser),
      services,
      hours(plannedMinutes),
      hours(minutes),
    ]),
  };
};

const demandLines = async (handling: PictureHandling, context: Context, scope: Scope): Promise<Lines> => {
  const { columns } = context.texts.picture;
  const name = await namesOf(handling, context, []);
  const demand = await handling.store.demand(scope);
  return {
    columns: [columns.topic, columns.booked, columns.withoutTime, columns.withoutAdviser, columns.wishes],
    rows: demand
      .toSorted((one, other) => other.booked + other.withoutTime - one.booked - one.withoutTime)
      .map(({ topic, booked, withoutTime, withoutAdviser, wishes }) => [
        name('topic', topic),
        booked,
        withoutTime,
        withoutAdviser,
        wishes,
      ]),
  };
};

const partLines = async (
  handling: PictureHandling,
  context: Context,
  { scope, by }: { readonly scope: Scope; readonly by: Dimension },
): Promise<Lines> => {
  const { columns } = context.texts.picture;
  const parts = await handling.store.parts(scope, by);
  const name = await namesOf(handling, context, by === 'unit' ? parts.map(({ key }) => key) : []);
  return {
    columns: [columns[by], columns.services, columns.hours, columns.persons],
    rows: parts.map(({ key, services, minutes, persons }) => [
      name(by, key),
      services,
      hours(minutes),
      persons,
    ]),
    keys: parts.map(({ key }) => `${by}:${key}`),
  };
};

export const linesOf = (
  handling: PictureHandling,
  context: Context,
  scope: Scope,
  of: (typeof TABLES)[number],
): Promise<Lines> => {
  if (of === 'load' || of === 'week')
    return loadLines(handling, context, scope, of === 'load' ? 'month' : 'week');
  return of === 'demand'
    ? demandLines(handling, context, scope)
    : partLines(handling, context, { scope, by: of });
};

/** Every column of a service, as the sheet has them; the message shows the first six. */
export const serviceLines = async (
  handling: PictureHandling,
  context: Context,
  services: readonly Service[],
): Promise<Lines> => {
  const { columns, kinds } = context.texts.picture;
  const name = await namesOf(
    handling,
    context,
    services.flatMap(({ unit }) => (unit === undefined ? [] : [unit])),
  );
  const kindOf = ({ isUnplanned, isGroup }: Service): string => {
    if (isUnplanned) return kinds.unplanned;
    return isGroup ? kinds.group : kinds.individual;
  };
  return {
    columns: [
      columns.day,
      columns.topic,
      columns.adviser,
      columns.unit,
      columns.minutes,
      columns.persons,
      columns.mode,
      columns.kind,
      columns.powiat,
      columns.plannedMinutes,
    ],
    rows: services.map((one) => [
      one.day,
      name('topic', one.topic),
      name('adviser', one.adviser),
      one.unit === undefined ? '' : name('unit', one.unit),
      one.minutes,
      one.persons,
      name('mode', one.mode),
      kindOf(one),
      one.powiat ?? '',
      one.isUnplanned ? '' : one.plannedMinutes,
    ]),
  };
};

const IN_MESSAGE = 6;

const shown = (
  context: Context,
  period: Period,
  { title, lines, width }: { readonly title: string; readonly lines: Lines; readonly width: number },
): Message => {
  const { texts, locale } = context;
  const { picture } = texts;
  const { columns, rows, keys = [] } = lines;
  const options = keys
    .slice(0, MAX_MENU_OPTIONS)
    .flatMap((value, index) =>
      value.length > 100 ? [] : [{ value, label: cut(String(rows[index]![0]), LABEL) }],
    );
  const spoken = (cell: string | number): string =>
    typeof cell === 'number' ? cell.toLocaleString(locale, { useGrouping: false }) : cell;
  return message(
    rows.length === 0
      ? notice('info', picture.nothing)
      : table(
          `${title}, ${formatPeriod(period.from, period.to, locale)}`,
          columns.slice(0, width),
          rows.slice(0, SHOWN).map((row) => row.slice(0, width).map(spoken)),
        ),
    rows.length > SHOWN ? small(picture.more(rows.length - SHOWN)) : undefined,
    options.length === 0
      ? undefined
      : menu(actionId('picture', 'list', ...periodArgs(period)), picture.menus.line, options),
    buttons(act(actionId('picture', 'page', ...periodArgs(period)), picture.back)),
  );
};

/** Figures by one thing. */
export const tableMessage = async (
  handling: PictureHandling,
  context: Context,
  period: Period,
  of: string,
): Promise<Message> => {
  const known = TABLES.find((one) => one === of) ?? 'topic';
  const lines = await linesOf(handling, context, await scopeOf(handling, period), known);
  return shown(context, period, {
    title: context.texts.picture.tables[known],
    lines,
    width: lines.columns.length,
  });
};

/** A list by its name, or the services of a line of a table. */
type Asked = (typeof LISTS)[number] | Extract<Choice, object>;

const askedOf = (value: string): Asked => {
  const [first = '', ...rest] = value.split(':');
  const by = DIMENSIONS.find((one) => one === first);
  if (by && rest.length > 0) return { by, key: rest.join(':') };
  return LISTS.find((one) => one === first) ?? 'all';
};

/** Whom each service reached: how many people, of which unit. */
const personLines = ({ columns, rows }: Lines): Lines => {
  const order = [0, 5, 3, 1, 2, 4];
  return {
    columns: order.map((index) => columns[index]!),
    rows: rows.map((row) => order.map((index) => row[index]!)),
  };
};

/** What a figure is made of: services, units or local governments. */
export const servicesMessage = async (
  handling: PictureHandling,
  context: Context,
  period: Period,
  of: string,
): Promise<Message> => {
  const { lists } = context.texts.picture;
  const asked = askedOf(of);
  if (asked === 'units') return tableMessage(handling, context, period, 'unit');
  if (asked === 'governments') return tableMessage(handling, context, period, 'government');
  const choice = asked === 'persons' ? 'all' : asked;
  const services = await handling.store.services(await scopeOf(handling, period), choice);
  const all = await serviceLines(handling, context, services);
  const lines = asked === 'persons' ? personLines(all) : all;
  const title = typeof asked === 'string' ? lists[asked] : lists.all;
  return shown(context, period, { title, lines, width: IN_MESSAGE });
};
