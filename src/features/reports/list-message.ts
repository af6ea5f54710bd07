import type { Context } from '../../chat/context.ts';
import {
  act,
  buttons,
  heading,
  menu,
  type Message,
  message,
  notice,
  paragraph,
  small,
  table,
} from '../../chat/message.ts';
import type { Instant } from '../../core/clock.ts';
import { REGIONS } from '../../core/regions.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { WrittenCell } from '../imports/table.ts';
import { figureName } from './figure-words.ts';
import { type ReportsHandling, scopeOf, scopeWords } from './handling.ts';
import {
  type ColumnId,
  figuresOf,
  LIST_COLUMNS,
  listCode,
  type ListId,
  mainOf,
  narrowerThan,
  narrowOf,
  type Row,
} from './lists.ts';
import { reportId } from './page.ts';
import type { Asked } from './read-scope.ts';

/** Lines and columns a message has room for; the file has all of them. */
const SHOWN = 15;
const WIDTH = 5;

/** Of a list that is behind more figures, its parts name them. */
const MOST_NAMED = 12;

const named = (names: Readonly<Record<string, string>>, key: string): string => names[key] ?? key;

/** A cell as people read it: ids are named, moments are days. */
const cellOf = (texts: Texts, of: ListId, column: ColumnId, row: Row): WrittenCell => {
  const value = row[column];
  if (value === undefined) return '';
  if (column === 'government' && value === '') return texts.reports.powiat(String(row.powiat));
  const text = String(value);
  switch (column) {
    case 'form':
      return named(texts.calendar.forms, text);
    case 'type':
      return named(texts.units.types, text);
    case 'kind':
      return named(texts.reports.surveyKinds, text);
    case 'mode':
      return named(texts.duty.modes, text);
    case 'state':
      return named(texts.signUp.mine.states, text);
    case 'outcome':
      return named(texts.handover.states, text);
    case 'region':
      return REGIONS.find(({ id }) => id === text)?.name ?? text;
    case 'waited':
    case 'placed':
    case 'known':
    case 'group':
    case 'unplanned':
    case 'replied':
      return value === 1 ? texts.reports.yes : texts.reports.no;
    case 'day':
      return text.includes('T') ? warsawDay(text as Instant) : text;
    case 'topic':
      return mainOf(of) === 'handed' ? text : value;
    default:
      return value;
  }
};

/** The columns of a list and its rows, as people read them. */
export const readable = (
  texts: Texts,
  of: ListId,
  rows: readonly Row[],
): { readonly columns: readonly string[]; readonly rows: readonly (readonly WrittenCell[])[] } => {
  const columns: readonly ColumnId[] = LIST_COLUMNS[mainOf(of)];
  return {
    columns: columns.map((column) => texts.reports.columns[column]),
    rows: rows.map((row) => columns.map((column) => cellOf(texts, of, column, row))),
  };
};

/** What a list is called: with the sex or the form by which it was narrowed. */
export const listTitle = ({ reports, calendar }: Texts, of: ListId): string => {
  const [main, narrow] = [mainOf(of), narrowOf(of)];
  const title = reports.lists[main];
  if (narrow === undefined) return title;
  return main === 'persons'
    ? named(reports.figures, `persons.${narrow}`)
    : `${title}: ${named(calendar.forms, narrow)}`;
};

/** The first rows behind a figure; the rest is in the file. */
export const listMessage = async (
  handling: ReportsHandling,
  context: Context,
  asked: Asked,
  of: ListId,
): Promise<Message> => {
  const { texts } = context;
  const { reports } = texts;
  const scope = await scopeOf(handling, context, asked);
  const found = await handling.store.rows(scope, of, { from: 0, most: SHOWN + 1 });
  const { period, place, payer } = await scopeWords(handling, context, asked);
  const { columns, rows } = readable(texts, of, found.slice(0, SHOWN));
  const narrower = narrowOf(of) === undefined ? narrowerThan(mainOf(of)) : [];
  const figures = figuresOf(of).map((id) => figureName(texts, id));
  const spoken = (cell: WrittenCell): string => (typeof cell === 'number' ? reports.count(cell) : cell);
  return message(
    heading(listTitle(texts, of)),
    small(`${period}; ${place}; ${payer}`),
    scope.isExample ? notice('warning', reports.examples) : undefined,
    paragraph(reports.definitions[mainOf(of)]),
    figures.length === 0 || figures.length > MOST_NAMED
      ? undefined
      : small(reports.behind(figures.join(', '))),
    rows.length === 0
      ? notice('info', reports.empty)
      : table(
          listTitle(texts, of),
          columns.slice(0, WIDTH),
          rows.map((row) => row.slice(0, WIDTH).map(spoken)),
        ),
    found.length > SHOWN ? small(reports.listMore) : undefined,
    narrower.length === 0
      ? undefined
      : menu(
          reportId('list', asked),
          reports.menus.narrow,
          narrower.map((value) => ({ value, label: listTitle(texts, value).slice(0, 75) })),
        ),
    buttons(
      rows.length === 0 ? undefined : act(reportId('listfile', asked, listCode(of)), reports.listFile),
      act(reportId('page', asked), reports.back),
    ),
  );
};
