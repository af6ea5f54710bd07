import type { Texts } from '../../i18n/pl.ts';
import {
  type FigureId,
  type Figures,
  formFigure,
  type FormFigure,
  hoursOf,
  LEARNING_FORMS,
  type LearningForm,
} from './domain.ts';

const FORM_ID = /^form\.([a-z0-9-]+)\.([a-z0-9]+)$/u;

/** What a figure is called: „Szkolenie: uczestnictwa”. */
export const figureName = ({ reports, calendar }: Texts, id: FigureId): string => {
  const [, form, figure] = FORM_ID.exec(id) ?? [];
  return form === undefined
    ? reports.figures[id as keyof typeof reports.figures]
    : `${calendar.forms[form as LearningForm]}: ${reports.formFigures[figure as FormFigure]}`;
};

/** How many there are, in the figure's own kind: minutes are told as hours. */
export const figureValue = ({ reports }: Texts, id: FigureId, value: number): string => {
  if (id.endsWith('.minutes45')) return reports.hours45(hoursOf(value, 45));
  if (id.endsWith('.minutes60') || id === 'advice.minutes') return reports.hours60(hoursOf(value, 60));
  return reports.count(value);
};

/** How much more or less, with its sign; a dash where the two cannot be compared. */
export const differenceTold = (difference: number | undefined, told: (size: number) => string): string => {
  if (difference === undefined) return '–';
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '';
  return `${sign}${told(Math.abs(difference))}`;
};

/** Hours of a form, in each of the two kinds that there are; the column's name explains the short words. */
export const formHours = ({ reports }: Texts, figures: Figures, form: LearningForm): string => {
  const [teaching, clock] = [figures[formFigure(form, 'minutes45')], figures[formFigure(form, 'minutes60')]];
  const told = [
    ...(teaching ? [reports.shortHours45(hoursOf(teaching, 45))] : []),
    ...(clock ? [reports.shortHours60(hoursOf(clock, 60))] : []),
  ];
  return told.join('; ') || '0';
};

/** Forms of which anything was counted, in their own order. */
export const formsIn = (figures: Figures): readonly LearningForm[] =>
  LEARNING_FORMS.filter((form) => figures[formFigure(form, 'editions')] !== undefined);
