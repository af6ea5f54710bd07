import type { Texts } from '../../i18n/pl.ts';
import { type Block, divider, facts, heading, notice, paragraph, small, table } from '../../chat/message.ts';
import { strong } from '../../chat/span.ts';
import type { Locale } from '../../core/locale.ts';
import { formatPeriod } from '../../i18n/format.ts';
import { type FigureId, type Figures, formFigure, PARTS, percentOf, SINGLE_FIGURES } from './domain.ts';
import { type AdviceParts, adviceTables } from './advice-parts.ts';
import { figureName, figureValue, formHours, formsIn } from './figure-words.ts';
import type { ClosedEdition } from './history.ts';

type Section =
  'meetings' | 'applications' | 'advice' | 'certificates' | 'surveys' | 'questions' | 'announcements';

const rowsOf = (texts: Texts, figures: Figures, ...sections: readonly Section[]) =>
  SINGLE_FIGURES.filter((id) => sections.some((section) => id.startsWith(`${section}.`))).flatMap((id) => {
    const value = figures[id];
    return value === undefined
      ? []
      : [{ label: figureName(texts, id), value: figureOfWhole(texts, figures, id, value) }];
  });

/** With the percentage, where it is a part of another figure. */
export const figureOfWhole = (texts: Texts, figures: Figures, id: FigureId, value: number): string => {
  const told = figureValue(texts, id, value);
  const whole = PARTS[id] === undefined ? 0 : (figures[PARTS[id]] ?? 0);
  return whole === 0 ? told : texts.reports.part(told, texts.reports.percent(percentOf(value, whole)));
};

/** Everybody once, by sex, and once for each project. */
const personRows = (texts: Texts, figures: Figures) => {
  const { reports } = texts;
  const of = (id: FigureId): string => reports.count(figures[id] ?? 0);
  const bySex = reports.bySex(
    of('persons.woman'),
    of('persons.man'),
    of('persons.refused'),
    of('persons.missing'),
  );
  return [
    {
      label: figureName(texts, 'persons.all'),
      value: [strong(of('persons.all')), { kind: 'text', text: ` (${bySex})` }] as const,
    },
    { label: figureName(texts, 'persons.projects'), value: of('persons.projects') },
  ];
};

/** A row for each form; a figure that is hidden says so. */
export const formRows = (
  texts: Texts,
  figures: Figures,
  hidden: ReadonlySet<FigureId> = new Set(),
): readonly (readonly string[])[] =>
  formsIn(figures).map((form) => [
    texts.calendar.forms[form],
    ...(['topics', 'editions', 'places', 'participations', 'persons'] as const).map((figure) =>
      hidden.has(formFigure(form, figure))
        ? texts.reports.published.hidden
        : texts.reports.count(figures[formFigure(form, figure)] ?? 0),
    ),
    formHours(texts, figures, form),
  ]);

export const unitRows = (texts: Texts, figures: Figures) => {
  const { reports } = texts;
  const [reached, known] = [figures['units.reached'] ?? 0, figures['units.known'] ?? 0];
  return [
    { label: figureName(texts, 'units.covered'), value: reports.count(figures['units.covered'] ?? 0) },
    {
      label: figureName(texts, 'units.reached'),
      value: reports.reached(
        reports.count(reached),
        reports.count(known),
        reports.percent(percentOf(reached, known)),
      ),
    },
    {
      label: figureName(texts, 'governments.covered'),
      value: reports.count(figures['governments.covered'] ?? 0),
    },
  ];
};

/** Everything that was counted, kind by kind. */
export const figureBlocks = (
  texts: Texts,
  figures: Figures,
  advice?: AdviceParts,
): readonly (Block | undefined)[] => {
  const { reports } = texts;
  const forms = formRows(texts, figures);
  const unlisted = figures['editions.unlisted'] ?? 0;
  const section = (title: string, rows: Parameters<typeof facts>[0]): readonly Block[] =>
    rows.length === 0 ? [] : [paragraph([strong(title)]), facts(rows)];
  return [
    ...section(reports.sections.persons, personRows(texts, figures)),
    forms.length === 0 ? undefined : table(reports.sections.forms, reports.formColumns, forms),
    unlisted === 0 ? undefined : notice('warning', reports.unlisted(unlisted)),
    ...section(reports.sections.units, unitRows(texts, figures)),
    ...section(reports.sections.meetings, rowsOf(texts, figures, 'meetings')),
    ...section(reports.sections.applications, rowsOf(texts, figures, 'applications')),
    ...section(reports.sections.advice, rowsOf(texts, figures, 'advice')),
    ...(advice ? adviceTables(texts, advice) : []).map(({ title, columns, rows }) =>
      table(title, columns, rows),
    ),
    ...section(reports.sections.proofs, rowsOf(texts, figures, 'certificates', 'surveys')),
    ...section(reports.sections.asked, rowsOf(texts, figures, 'questions', 'announcements')),
  ];
};

/** What a closed edition's own document reports, apart from everything that was counted. */
export const historyBlocks = (texts: Texts, locale: Locale, edition: ClosedEdition): readonly Block[] => {
  const { history, count } = texts.reports;
  return [
    divider,
    heading(history[edition.kind]),
    paragraph(history.lead(edition.name, formatPeriod(edition.from, edition.to, locale))),
    notice('info', history.note),
    small(history.source(history.documents[edition.id])),
    facts(
      edition.figures.map(({ figure, value, exactness, of }) => ({
        label: of === undefined ? history.figures[figure] : history.of(history.figures[figure], of),
        value: history.exactness[exactness](count(value)),
      })),
    ),
  ];
};
