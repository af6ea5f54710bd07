import type { Context } from '../../chat/context.ts';
import { attachment, FILE_FORMATS } from '../../chat/files.ts';
import { type Message, message, notice, paragraph, withFiles } from '../../chat/message.ts';
import { formatMoment, formatPeriod } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { WrittenCell } from '../imports/table.ts';
import { advicePartsOf, adviceTables } from './advice-parts.ts';
import { chartsOf } from './charts.ts';
import {
  type FigureId,
  type Figures,
  FIGURES,
  hoursOf,
  type PaperSection,
  PARTS,
  percentOf,
  type Scope,
  type SexFigure,
} from './domain.ts';
import { figureName } from './figure-words.ts';
import { type ReportsHandling, scopeOf, scopeWords } from './handling.ts';
import { type ClosedEdition, closedEditions } from './history.ts';
import { figureOfWhole, formRows } from './page-blocks.ts';
import { publish, type Published } from './published.ts';
import type { Asked } from './read-scope.ts';

/** Whom files are for: `full` for those who settle the project, `public` for everybody. */
type Version = 'full' | 'public';

/** What others reported is not told of one project. */
const historyOf = (asked: Asked): readonly ClosedEdition[] =>
  asked.project === undefined ? closedEditions(asked) : [];

/** „Mężczyźni, osoby bez podanej płci razem” */
const togetherName = (texts: Texts, keys: readonly SexFigure[]): string =>
  texts.reports.published.together(keys.map((sex) => figureName(texts, `persons.${sex}`)));

/** A figure in a cell: hours where minutes are kept, so that it can be reckoned with. */
const cellOf = (id: FigureId, value: number | undefined): number | undefined => {
  if (value === undefined) return undefined;
  if (id.endsWith('.minutes45')) return hoursOf(value, 45);
  return id.endsWith('.minutes60') || id === 'advice.minutes' ? hoursOf(value, 60) : value;
};

/** Of a figure that is a part of another; undefined where there is no whole to see it in. */
const percentIn = (figures: Figures, id: FigureId): number | undefined => {
  const [part, whole] = [figures[id], PARTS[id] === undefined ? undefined : figures[PARTS[id]]];
  return part === undefined || whole === undefined ? undefined : percentOf(part, whole);
};

const tableOf = (
  { texts, locale }: Context,
  { figures, hidden, together }: Published,
  history: readonly ClosedEdition[],
  advice: ReturnType<typeof adviceTables>,
) => {
  const { reports } = texts;
  const counted = FIGURES.flatMap((id): readonly (readonly WrittenCell[])[] => {
    const value = hidden.has(id) ? reports.published.hidden : cellOf(id, figures[id]);
    if (value === undefined) return [];
    const row = [reports.counted, figureName(texts, id), value, '', ''] as const;
    const percent = percentIn(figures, id);
    return percent === undefined
      ? [row]
      : [row, [reports.counted, reports.partName(figureName(texts, id)), percent, '', '']];
  });
  const parts = advice.flatMap(({ title, columns: [, ...names], rows, numbers }) =>
    rows.flatMap(([name = ''], row) =>
      names.map((column, index): readonly WrittenCell[] => [
        reports.counted,
        `${title}: ${name}, ${column.toLowerCase()}`,
        numbers[row]![index]!,
        '',
        '',
      ]),
    ),
  );
  const joined = together && [
    [reports.counted, togetherName(texts, together.keys), together.size, '', ''] as const,
  ];
  const told = history.flatMap((edition) =>
    edition.figures.map(({ figure, value, exactness, of }): readonly WrittenCell[] => [
      reports.history[edition.kind],
      of === undefined
        ? reports.history.figures[figure]
        : reports.history.of(reports.history.figures[figure], of),
      value,
      exactness === 'exact' ? '' : reports.history.exactness[exactness](reports.count(value)),
      `${reports.history.documents[edition.id]}; ${edition.name}, ${formatPeriod(edition.from, edition.to, locale)}`,
    ]),
  );
  return {
    name: reports.title,
    columns: reports.file.columns,
    rows: [...counted, ...parts, ...(joined ?? []), ...told],
  };
};

/** Hours are told in words, so they need room. */
const ADVICE_SHARES = [36, 12, 26, 12, 14] as const;

/** Sections of the paper: single figures, forms, then what others reported. */
const sectionsOf = (
  { texts, locale }: Context,
  { figures, hidden, together }: Published,
  history: readonly ClosedEdition[],
  advice: ReturnType<typeof adviceTables>,
): readonly PaperSection[] => {
  const { reports } = texts;
  const columns = reports.file.paperColumns.map((name, index) => ({ name, share: index === 0 ? 70 : 30 }));
  const forms = formRows(texts, figures, hidden);
  const single = FIGURES.filter((id) => !id.startsWith('form.')).flatMap((id) => {
    const value = figures[id];
    if (hidden.has(id)) return [[figureName(texts, id), reports.published.hidden]];
    return value === undefined ? [] : [[figureName(texts, id), figureOfWhole(texts, figures, id, value)]];
  });
  if (together) single.push([togetherName(texts, together.keys), reports.count(together.size)]);
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
    ...advice.map(({ title, columns: names, rows }) => ({
      title,
      columns: names.map((name, index) => ({ name, share: ADVICE_SHARES[index]! })),
      rows,
    })),
    ...history.map(({ id, kind, name, from, to, figures: reported }) => ({
      title: `${reports.history[kind]}: ${reports.history.lead(name, formatPeriod(from, to, locale))}`,
      lead: `${reports.history.note} ${reports.history.source(reports.history.documents[id])}`,
      columns,
      rows: reported.map(({ figure, value, exactness, of }) => [
        of === undefined
          ? reports.history.figures[figure]
          : reports.history.of(reports.history.figures[figure], of),
        reports.history.exactness[exactness](reports.count(value)),
      ]),
    })),
  ];
};

/** The report as PDF. */
const paperOf = async (
  handling: ReportsHandling,
  context: Context,
  scope: Scope,
  told: Published,
  version: Version,
  advice: ReturnType<typeof adviceTables>,
): Promise<Uint8Array> => {
  const { texts, locale, now } = context;
  const { reports } = texts;
  const { period, place, payer } = await scopeWords(handling, context, scope);
  const charts = await chartsOf(handling, context, scope, told.figures);
  return handling.paper({
    title: reports.heading(period),
    lines: [
      place,
      payer,
      reports.file.madeAt(formatMoment(now, locale)),
      ...(version === 'public' ? [reports.published.line] : []),
    ],
    ...(scope.isExample ? { warning: reports.examples } : {}),
    sections: sectionsOf(context, told, historyOf(scope), advice),
    pictures: await Promise.all(charts.map(({ chart }) => handling.draw(chart))),
    notes: {
      title: reports.how,
      lines: [
        ...(version === 'public' ? [reports.published.note] : []),
        ...Object.values(reports.definitions),
        ...reports.rules,
      ],
    },
    page: reports.file.page,
    language: locale === 'pl' ? 'pl-PL' : 'en-GB',
    madeAt: now,
  });
};

/**
 * The report as XLSX, CSV and PDF: `full`, as funders are owed it, or `public`, in which no small group of people can be
 * seen.
 */
export const reportFiles =
  (version: Version) =>
  async (handling: ReportsHandling, context: Context, asked: Asked): Promise<Message> => {
    const { reports } = context.texts;
    const scope = await scopeOf(handling, context, asked);
    const figures = await handling.store.figures(scope);
    const told = version === 'public' ? publish(figures) : { figures, hidden: new Set<FigureId>() };
    // What is published says nothing of topics: few people ask of some.
    const advice =
      version === 'public' ? [] : adviceTables(context.texts, await advicePartsOf(handling.store, scope));
    const table = tableOf(context, told, historyOf(asked), advice);
    const slug = version === 'public' ? 'raport-do-publikacji' : 'raport';
    const name = `${slug}-${asked.region ?? 'polska'}-${asked.from}-${asked.to}`;
    return withFiles(
      message(
        paragraph(version === 'public' ? reports.published.ready : reports.file.ready),
        scope.isExample ? notice('warning', reports.examples) : undefined,
      ),
      attachment(
        `${name}.pdf`,
        'application/pdf',
        await paperOf(handling, context, scope, told, version, advice),
      ),
      attachment(`${name}.xlsx`, FILE_FORMATS.xlsx, await handling.tables.xlsx(table)),
      attachment(`${name}.csv`, FILE_FORMATS.csv, handling.tables.csv(table)),
    );
  };
