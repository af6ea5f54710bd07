import type { Context } from '../../chat/context.ts';
import type { FormHandler } from '../../chat/feature.ts';
import { type Form, type FormValues, valueOf } from '../../chat/form.ts';
import { act, buttons, heading, type Message, message, notice, small, table } from '../../chat/message.ts';
import { showForm, toPerson, type Reply } from '../../chat/reply.ts';
import { say } from '../../chat/saying.ts';
import { formatPeriod } from '../../i18n/format.ts';
import { type FigureId, formFigure, percentOf } from './domain.ts';
import { figureName, figureValue } from './figure-words.ts';
import { forCoordinators, type ReportsHandling, scopeOf } from './handling.ts';
import { planPeriod } from './keep-store.ts';
import { reportId } from './page.ts';
import { type Asked, argsAsked } from './read-scope.ts';
import { warsawDay } from '../../core/warsaw.ts';

/** What projects promise; the least of what a menu holds. */
const PLANNED: readonly FigureId[] = [
  'persons.all',
  'persons.woman',
  'persons.man',
  'units.covered',
  'advice.services',
  'advice.minutes',
  'meetings.held',
  formFigure('training', 'topics'),
  formFigure('training', 'editions'),
  formFigure('training', 'participations'),
  formFigure('cycle', 'editions'),
  formFigure('vocational-course', 'persons'),
  formFigure('postgraduate', 'editions'),
  formFigure('postgraduate', 'persons'),
  formFigure('specialisation-1', 'persons'),
  formFigure('specialisation-2', 'persons'),
  formFigure('study-visit', 'editions'),
  formFigure('workshop', 'editions'),
  formFigure('conference', 'editions'),
  formFigure('seminar', 'editions'),
  formFigure('group-advice', 'editions'),
];

const HOUR = 60;

const FIELD = { figure: 'wskaznik', value: 'wartosc' } as const;

/** The largest that is taken for a figure and not for a slip. */
const MOST = 10_000_000;

/** What the project promised beside what was counted over its own days; a target that was not counted says so. */
export const planMessage = async (
  handling: ReportsHandling,
  context: Context,
  asked: Asked,
): Promise<Message> => {
  const { texts, locale } = context;
  const { plan } = texts.reports;
  const project = (await handling.projects()).find(({ id }) => id === asked.project);
  if (!project)
    return say('info', plan.chooseProject, buttons(act(reportId('scope', asked), texts.reports.other)));
  const days = planPeriod(project, asked.to);
  const targets = await handling.keep.targets(project.id);
  // A plan is the project's, wherever in the country it is carried out.
  const scope = await scopeOf(handling, context, { ...days, project: project.id });
  const figures = await handling.store.figures(scope);
  const rows = PLANNED.flatMap((id) => {
    const target = targets.find(({ figure }) => figure === id)?.value;
    if (target === undefined) return [];
    const result = figures[id] ?? 0;
    return [
      [
        figureName(texts, id),
        figureValue(texts, id, target),
        figureValue(texts, id, result),
        texts.reports.percent(percentOf(result, target)),
      ],
    ];
  });
  return message(
    heading(plan.title(project.name)),
    small(plan.period(formatPeriod(days.from, days.to, locale))),
    scope.isExample ? notice('warning', texts.reports.examples) : undefined,
    rows.length === 0 ? notice('info', plan.none) : table(plan.title(project.name), plan.columns, rows),
    small(plan.note),
    buttons(act(reportId('target', asked), plan.set), act(reportId('page', asked), texts.reports.back)),
  );
};

const targetForm = ({ texts }: Context, asked: Asked, typed: FormValues = {}): Form => {
  const { plan } = texts.reports;
  return {
    id: reportId('target', asked),
    title: plan.formTitle,
    fields: [
      {
        id: FIELD.figure,
        kind: 'choice',
        label: plan.figure,
        required: true,
        options: PLANNED.map((value) => ({ value, label: figureName(texts, value) })),
        ...(valueOf(typed, FIELD.figure) === '' ? {} : { value: valueOf(typed, FIELD.figure) }),
      },
      {
        id: FIELD.value,
        kind: 'text',
        label: plan.value,
        hint: plan.valueHint,
        required: false,
        long: false,
        maxLength: 10,
        ...(valueOf(typed, FIELD.value) === '' ? {} : { value: valueOf(typed, FIELD.value) }),
      },
    ],
    submit: plan.save,
  };
};

/** A whole number above nought, with or without blanks between thousands. */
const readTarget = (typed: string): number | undefined => {
  const value = /^\d{1,3}([\s.]?\d{3})*$|^\d+$/u.test(typed) ? Number(typed.replaceAll(/[\s.]/gu, '')) : 0;
  return value >= 1 && value <= MOST ? value : undefined;
};

/** Opens the form for a target of the project that is looked at. */
export const askTarget = (context: Context, asked: Asked): Reply =>
  asked.project === undefined
    ? toPerson(say('info', context.texts.reports.plan.chooseProject))
    : showForm(targetForm(context, asked));

/** Takes a target; an empty value takes it away. */
export const targetSent = (handling: ReportsHandling): FormHandler =>
  forCoordinators(async (context: Context, args: readonly string[], values: FormValues) => {
    const { texts, speaker, now } = context;
    const { plan } = texts.reports;
    const asked = argsAsked(args, warsawDay(now));
    const project = (await handling.projects()).find(({ id }) => id === asked.project);
    if (!project) return toPerson(say('info', plan.chooseProject));
    const figure = PLANNED.find((id) => id === valueOf(values, FIELD.figure));
    const typed = valueOf(values, FIELD.value);
    const value = readTarget(typed);
    const faults = [
      ...(figure === undefined ? [{ field: FIELD.figure, text: plan.badFigure }] : []),
      ...(typed !== '' && value === undefined ? [{ field: FIELD.value, text: plan.badValue }] : []),
    ];
    if (figure === undefined || faults.length > 0)
      return { kind: 'invalid', faults, form: targetForm(context, asked, values) };
    const kept = figure === 'advice.minutes' && value !== undefined ? value * HOUR : value;
    await handling.keep.saveTarget(project.id, figure, kept, speaker.person, now);
    return toPerson(await planMessage(handling, context, asked));
  });
