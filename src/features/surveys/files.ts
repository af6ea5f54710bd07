import type { Context } from '../../chat/context.ts';
import { type Attachment, attachment, FILE_FORMATS } from '../../chat/files.ts';
import type { Chart } from '../../core/chart.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { slugOf } from '../../core/slug.ts';
import type { WrittenCell } from '../imports/table.ts';
import { SCALE, shareOf, type Survey } from './domain.ts';
import { subjectOf } from './naming.ts';
import { decimal, returnLines } from './results-message.ts';
import { type Line, type Results, resultsOf, type Section } from './sections.ts';
import type { Working } from './standing.ts';

type Told = Pick<Context, 'texts' | 'locale'>;

/** A sheet holds what is shown in chat and no more: rows of single people would be somebody. */
const rowsOf = (
  { title, lines, words = [] }: Section,
  { surveys }: Context['texts'],
): readonly (readonly WrittenCell[])[] => {
  const { results } = surveys;
  const figure = ({ mean, count, of = 0 }: Line): readonly WrittenCell[] => {
    if (mean !== undefined) return [mean, ''];
    if (typeof count === 'number') return [count, shareOf(count, of)];
    return [count === 'almost-all' ? results.almostAll : results.few, ''];
  };
  return [
    ...lines.map((line) => [title, line.label, ...figure(line), line.more ?? '']),
    ...words.map((text) => [title, text, '', '', '']),
  ];
};

/** One kind of figure: means where there are any, else counts. */
const chartOf = (title: string, { sections, note }: Results, context: Told): Chart | undefined => {
  const { results } = context.texts.surveys;
  const scales = sections.filter(({ lines }) => lines.some(({ mean }) => mean !== undefined));
  const subtitle = note ?? results.chartMeans;
  if (scales.length > 0) {
    const labels = [
      ...new Set(
        scales.flatMap(({ lines }) =>
          lines.flatMap(({ label, mean }) => (mean === undefined ? [] : [label])),
        ),
      ),
    ];
    return {
      title,
      subtitle,
      categories: scales.map((section) => section.title),
      series: labels.map((name) => ({
        name,
        values: scales.map(
          ({ lines }) => lines.find(({ label, mean }) => label === name && mean !== undefined)?.mean,
        ),
      })),
      most: SCALE.length,
      label: (value) => decimal(value, context),
    };
  }
  const [first] = sections.filter(({ lines }) => lines.some(({ count }) => typeof count === 'number'));
  if (!first) return undefined;
  const counted = first.lines.filter(({ count }) => typeof count === 'number');
  return {
    title,
    subtitle: `${first.title} (${results.chartCounts})`,
    categories: counted.map(({ label }) => label),
    series: [{ name: results.columns[2], values: counted.map(({ count }) => count as number) }],
    label: String,
  };
};

/** `ankieta-po-wydarzeniu-praca-z-rodzina-2026-12-22` */
const nameOf = ({ kind, closedAt }: Survey, subject: string, { texts }: Told): string =>
  [slugOf(`${texts.surveys.names[kind].once} ${subject}`), ...(closedAt ? [warsawDay(closedAt)] : [])].join(
    '-',
  );

const pictureOf = async (
  { drawChart }: Working,
  survey: Survey,
  subject: string,
  shown: Results,
  told: Told,
): Promise<readonly Attachment[]> => {
  const { names } = told.texts.surveys;
  const title = survey.kind === 'needs' ? `${names.needs.once}: ${subject}` : subject;
  const chart = chartOf(title, shown, told);
  return chart
    ? [attachment(`${nameOf(survey, subject, told)}.png`, 'image/png', await drawChart(chart))]
    : [];
};

/** The results as files: a sheet, and a picture where there is something to draw. Undefined: nothing may be shown. */
export const resultFiles = async (
  working: Working,
  survey: Survey,
  context: Context,
): Promise<readonly Attachment[] | undefined> => {
  const { texts } = context;
  const { results, names } = texts.surveys;
  const shown = resultsOf(survey, await working.store.sheets(survey.id), texts);
  if (!shown) return undefined;
  const subject = subjectOf(survey, await working.surveys.occasionOf(survey), context);
  const returns = await returnLines(working, survey, context);
  const bytes = await working.tables.xlsx({
    name: results.tab,
    columns: results.columns,
    rows: [
      [names[survey.kind].once, subject, '', '', ''],
      ...returns.map((line) => [results.returnsRow, line, '', '', '']),
      ...(shown.note === undefined ? [] : [[results.noteRow, shown.note, '', '', '']]),
      ...shown.sections.flatMap((section) => rowsOf(section, texts)),
    ],
  });
  return [
    attachment(`${nameOf(survey, subject, context)}.xlsx`, FILE_FORMATS.xlsx, bytes),
    ...(await pictureOf(working, survey, subject, shown, context)),
  ];
};

/** The picture alone, for the summary; nothing where there is nothing to draw or nothing may be shown. */
export const resultPicture = async (
  working: Working,
  survey: Survey,
  told: Told,
): Promise<readonly Attachment[]> => {
  const shown = resultsOf(survey, await working.store.sheets(survey.id), told.texts);
  const subject = subjectOf(survey, await working.surveys.occasionOf(survey), told);
  return shown ? pictureOf(working, survey, subject, shown, told) : [];
};
