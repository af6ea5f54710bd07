import type { Context } from '../../chat/context.ts';
import { attachment, FILE_FORMATS } from '../../chat/files.ts';
import { type Message, message, notice, paragraph, withFiles } from '../../chat/message.ts';
import { formatMoment, formatPeriod } from '../../i18n/format.ts';
import type { WrittenCell } from '../imports/table.ts';
import { chartsOf } from './charts.ts';
import { type FigureId, FIGURES, type Figures, hoursOf, type PaperSection, type Scope } from './domain.ts';
import { figureName, figureValue } from './figure-words.ts';
import { type ReportsHandling, scopeOf, scopeWords } from './handling.ts';
import { type ClosedEdition, closedEditions } from './history.ts';
import { formRows } from './page-blocks.ts';
import type { Asked } from './read-scope.ts';

/** A figure in a cell: hours where minutes are kept, so that it can be reckoned with. */
const cellValue = (id: FigureId, value: number): number => {
  if (id.endsWith('.minutes45')) return hoursOf(value, 45);
  return id.endsWith('.minutes60') || id === 'advice.minutes' ? hoursOf(value, 60) : value;
};

const tableOf = ({ texts, locale }: Context, figures: Figures, history: readonly ClosedEdition[]) => {
  const { reports } = texts;
  const counted = FIGURES.flatMap((id): readonly (readonly WrittenCell[])[] => {
    const value = figures[id];
    return value === undefined
      ? []
      : [[reports.counted, figureName(texts, id), cellValue(id, value), '', '']];
  });
  const told = history.flatMap((edition) =>
    edition.figures.map(({ figure, value, exactness, of, source }): readonly WrittenCell[] => [
      reports.history[edition.kind],
      of === undefined
        ? reports.history.figures[figure]
        : reports.history.of(reports.history.figures[figure], of),
      value,
      exactness === 'exact' ? '' : reports.history.exactness[exactness](reports.count(value)),
      `${source}; ${edition.name}, ${formatPeriod(edition.from, edition.to, locale)}`,
    ]),
  );
  return { name: reports.title, columns: reports.file.columns, rows: [...counted, ...told] };
};

/** Sections of the paper: single figures, forms, then what others reported. */
const sectionsOf = (
  { texts, locale }: Context,
  figures: Figures,
  history: readonly ClosedEdition[],
): readonly PaperSection[] => {
  const { reports } = texts;
  const columns = reports.file.paperColumns.map((name, index) => ({ name, share: index === 0 ? 70 : 30 }));
  const forms = formRows(texts, figures);
  const single = FIGURES.filter((id) => !id.startsWith('form.')).flatMap((id) => {
    const value = figures[id];
    return value === undefined ? [] : [[figureName(texts, id), figureValue(texts, id, value)]];
  });
  const shares = [22, 10, 10, 10, 15, 10, 23];
  return [
    { title: reports.counted, columns, rows: single },
    ...(forms.length === 0
      ? []
      : [
          {
            title: reports.sections.forms,
            columns: reports.formColumns.map((name, index) => ({ name, share: shares[index]! })),
            rows: forms,
          },
        ]),
    ...history.map(({ kind, name, from, to, figures: reported }) => ({
      title: `${reports.history[kind]}: ${reports.history.lead(name, formatPeriod(from, to, locale))}`,
      lead: reports.history.note,
      columns,
      rows: reported.map(({ figure, value, exactness, of, source }) => [
        of === undefined
          ? reports.history.figures[figure]
          : reports.history.of(reports.history.figures[figure], of),
        reports.history.value(reports.history.exactness[exactness](reports.count(value)), source),
      ]),
    })),
  ];
};

/** The report as PDF. */
const paperOf = async (
  handling: ReportsHandling,
  context: Context,
  scope: Scope,
  figures: Figures,
  history: readonly ClosedEdition[],
): Promise<Uint8Array> => {
  const { texts, locale, now } = context;
  const { reports } = texts;
  const { period, place, payer } = await scopeWords(handling, context, scope);
  const charts = await chartsOf(handling, context, scope, figures);
  return handling.paper({
    title: reports.heading(period),
    lines: [place, payer, reports.file.madeAt(formatMoment(now, locale))],
    ...(scope.isExample ? { warning: reports.examples } : {}),
    sections: sectionsOf(context, figures, history),
    pictures: await Promise.all(charts.map(({ chart }) => handling.draw(chart))),
    notes: { title: reports.how, lines: reports.definitions },
    page: reports.file.page,
    language: locale === 'pl' ? 'pl-PL' : 'en-GB',
    madeAt: now,
  });
};

/** The report as XLSX, CSV and PDF. */
export const reportFiles = async (
  handling: ReportsHandling,
  context: Context,
  asked: Asked,
): Promise<Message> => {
  const { reports } = context.texts;
  const scope = await scopeOf(handling, context, asked);
  const figures = await handling.store.figures(scope);
  const history = asked.project === undefined ? closedEditions(asked) : [];
  const table = tableOf(context, figures, history);
  const name = `raport-${asked.region ?? 'polska'}-${asked.from}-${asked.to}`;
  return withFiles(
    message(paragraph(reports.file.ready), scope.isExample ? notice('warning', reports.examples) : undefined),
    attachment(`${name}.pdf`, 'application/pdf', await paperOf(handling, context, scope, figures, history)),
    attachment(`${name}.xlsx`, FILE_FORMATS.xlsx, await handling.tables.xlsx(table)),
    attachment(`${name}.csv`, FILE_FORMATS.csv, handling.tables.csv(table)),
  );
};
