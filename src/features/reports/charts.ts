import { attachment, type Attachment } from '../../chat/files.ts';
import type { Context } from '../../chat/context.ts';
import type { Chart } from '../../core/chart.ts';
import { type Figures, formFigure, type Scope, SEX_FIGURES } from './domain.ts';
import { figureName, formsIn } from './figure-words.ts';
import { type ReportsHandling, scopeWords } from './handling.ts';

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** People by sex, and participations by form: each in a picture of its own, for they are different kinds. */
export const chartsOf = async (
  handling: Pick<ReportsHandling, 'projects'>,
  context: Context,
  scope: Scope,
  figures: Figures,
): Promise<readonly { readonly slug: string; readonly chart: Chart }[]> => {
  const { texts } = context;
  const { reports } = texts;
  const { period, place, payer } = await scopeWords(handling, context, scope);
  const told = [period, place, payer, ...(scope.isExample ? [reports.charts.examples] : [])].join(', ');
  const base = { subtitle: told, label: reports.count };
  const forms = formsIn(figures).filter((form) => (figures[formFigure(form, 'participations')] ?? 0) > 0);
  const charts = [
    {
      slug: 'osoby',
      chart: {
        ...base,
        title: reports.charts.persons,
        categories: SEX_FIGURES.map((sex) => figureName(texts, `persons.${sex}`)),
        series: [
          { name: reports.charts.counted, values: SEX_FIGURES.map((sex) => figures[`persons.${sex}`]) },
        ],
      },
    },
    {
      slug: 'uczestnictwa',
      chart: {
        ...base,
        title: reports.charts.participations,
        categories: forms.map((form) => capital(texts.calendar.forms[form])),
        series: [
          {
            name: reports.charts.counted,
            values: forms.map((form) => figures[formFigure(form, 'participations')]),
          },
        ],
      },
    },
  ];
  return (figures['persons.all'] ?? 0) === 0 ? [] : charts;
};

/** Pictures that go with a report. */
export const chartFiles = async (
  handling: ReportsHandling,
  context: Context,
  scope: Scope,
  figures: Figures,
): Promise<readonly Attachment[]> => {
  const charts = await chartsOf(handling, context, scope, figures);
  return Promise.all(
    charts.map(async ({ slug, chart }) =>
      attachment(`raport-${slug}-${scope.from}-${scope.to}.png`, 'image/png', await handling.draw(chart)),
    ),
  );
};
