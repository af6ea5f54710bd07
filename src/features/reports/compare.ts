import type { Context } from '../../chat/context.ts';
import type { ActionHandler, FormHandler } from '../../chat/feature.ts';
import { type Form, type FormValues, valueOf } from '../../chat/form.ts';
import {
  act,
  buttons,
  heading,
  menu,
  type Message,
  message,
  notice,
  small,
  table,
} from '../../chat/message.ts';
import { showForm, toPerson } from '../../chat/reply.ts';
import { warsawDay } from '../../core/warsaw.ts';
import type { Project } from '../calendar/domain.ts';
import { FIGURES } from './domain.ts';
import { differenceTold, figureName, figureValue } from './figure-words.ts';
import { forCoordinators, type ReportsHandling, scopeOf, scopeWords } from './handling.ts';
import { reportId } from './page.ts';
import { daysIn, justBefore, yearEarlier } from './periods.ts';
import { argsAsked, type Asked } from './read-scope.ts';
import { readScopeOptions } from './scope-options.ts';

const FIELD = { period: 'okres', project: 'projekt' } as const;

/** February and March are months alike; periods that differ by more days are not of one length. */
const UNEVEN_MONTHS = 3;

/** Projects in the menu beside the two periods that are always there. */
const MOST = 23;

const askedOf = (args: readonly string[], { now }: Context): Asked => argsAsked(args, warsawDay(now));

/** A whole edition of a project (pl. *edycja projektu*): its own days, wherever it was carried out. */
const editionOf = ({ id, startsOn, endsOn }: Project): Asked => ({
  from: startsOn,
  to: endsOn,
  project: id,
});

/** What is odd about comparing the two, so that nobody reads more into it than there is. */
const cautions = ({ texts: { reports } }: Context, one: Asked, other: Asked): readonly string[] => {
  const { compare } = reports;
  const isSamePlace =
    (one.region ?? other.region) === (other.region ?? one.region) &&
    (one.project ?? other.project) === (other.project ?? one.project);
  return [
    ...(Math.abs(daysIn(one) - daysIn(other)) > UNEVEN_MONTHS ? [compare.unequal] : []),
    ...(isSamePlace && one.from <= other.to && other.from <= one.to ? [compare.overlapping] : []),
  ];
};

type Words = Awaited<ReturnType<typeof scopeWords>>;

/** Columns are called by their periods, and by their projects where those are not the same. */
const columnNames = (isOneProject: boolean, ...columns: readonly Words[]): readonly string[] =>
  columns.map(({ period, payer }) => (isOneProject ? period : `${payer}, ${period}`));

/** The same figures of two scopes side by side; each is compared with its own kind alone. */
const comparison = async (
  handling: ReportsHandling,
  context: Context,
  asked: Asked,
  other: Asked,
): Promise<Message> => {
  const { texts } = context;
  const { reports } = texts;
  const [scope, beside] = [await scopeOf(handling, context, asked), await scopeOf(handling, context, other)];
  const [now, then] = [await handling.store.figures(scope), await handling.store.figures(beside)];
  const [here, there] = [
    await scopeWords(handling, context, asked),
    await scopeWords(handling, context, other),
  ];
  const rows = FIGURES.filter((id) => (now[id] ?? 0) > 0 || (then[id] ?? 0) > 0).map((id) => {
    // A form of which there was nothing is a nought; what has no voivodeship was not counted.
    const [was, is] = [then, now].map((figures) => figures[id] ?? (id.startsWith('form.') ? 0 : undefined));
    const told = (value: number): string => figureValue(texts, id, value);
    return [
      figureName(texts, id),
      ...[was, is].map((value) => (value === undefined ? reports.frozen.notCounted : told(value))),
      differenceTold(was === undefined || is === undefined ? undefined : is - was, told),
    ];
  });
  const projects = (await handling.projects()).filter(({ id }) => id !== asked.project);
  return message(
    heading(reports.compare.title),
    small(reports.compare.columnIs(there.period, there.place, there.payer)),
    small(reports.compare.columnIs(here.period, here.place, here.payer)),
    scope.isExample ? notice('warning', reports.examples) : undefined,
    ...cautions(context, asked, other).map((line) => notice('info', line)),
    rows.length === 0
      ? notice('info', reports.nothing)
      : table(
          reports.compare.title,
          [
            reports.compare.figure,
            ...columnNames(asked.project === other.project, there, here),
            reports.compare.difference,
          ],
          rows,
        ),
    menu(reportId('versus', asked), reports.compare.choose, [
      { value: 'year', label: reports.compare.yearEarlier },
      { value: 'before', label: reports.compare.justBefore },
      ...projects.slice(0, MOST).map(({ id, name }) => ({
        value: id,
        label: reports.compare.edition(name).slice(0, 75),
      })),
    ]),
    buttons(
      act(reportId('against', asked), reports.compare.other),
      act(reportId('page', asked), reports.back),
    ),
  );
};

const otherForm = ({ texts: { reports } }: Context, asked: Asked, typed: FormValues = {}): Form => ({
  id: reportId('against', asked),
  title: reports.compare.formTitle,
  intro: reports.compare.intro,
  fields: (['period', 'project'] as const).map((name) => {
    const value = valueOf(typed, FIELD[name]);
    return {
      id: FIELD[name],
      kind: 'text',
      label: reports.options[name].label,
      hint: name === 'period' ? reports.compare.periodHint : reports.compare.projectHint,
      required: false,
      long: false,
      maxLength: 100,
      ...(value === '' ? {} : { value }),
    };
  }),
  submit: reports.compare.submit,
});

/** Side by side: with a year earlier, the period before, a whole edition of a project, or whatever is typed. */
export const compareActions = (handling: ReportsHandling): Readonly<Record<string, ActionHandler>> => ({
  compare: forCoordinators(async (context: Context, args: readonly string[]) => {
    const asked = askedOf(args, context);
    return toPerson(await comparison(handling, context, asked, { ...asked, ...yearEarlier(asked) }));
  }),
  versus: forCoordinators(
    async (context: Context, args: readonly string[], [choice = 'year']: readonly string[]) => {
      const asked = askedOf(args, context);
      const project = (await handling.projects()).find(({ id }) => id === choice);
      const before = choice === 'before' ? justBefore(asked) : yearEarlier(asked);
      const other = project ? editionOf(project) : { ...asked, ...before };
      return toPerson(await comparison(handling, context, asked, other));
    },
  ),
  against: forCoordinators((context: Context, args: readonly string[]) =>
    showForm(otherForm(context, askedOf(args, context))),
  ),
});

/** Takes the scope that was typed: what was left empty is as it was, but a project alone is its whole edition. */
export const againstSent = (handling: ReportsHandling): FormHandler =>
  forCoordinators(async (context: Context, args: readonly string[], values: FormValues) => {
    const { compare } = context.texts.reports;
    const asked = askedOf(args, context);
    const [okres, projekt] = [valueOf(values, FIELD.period), valueOf(values, FIELD.project)];
    const { period, project, faults } = readScopeOptions(await handling.projects(), context, {
      ...(okres === '' ? {} : { okres }),
      ...(projekt === '' ? {} : { projekt }),
    });
    const same = okres === '' && projekt === '' ? [{ field: FIELD.period, text: compare.nothingTyped }] : [];
    if (faults.length + same.length > 0)
      return { kind: 'invalid', faults: [...faults, ...same], form: otherForm(context, asked, values) };
    const edition = project ? editionOf(project) : asked;
    return toPerson(await comparison(handling, context, asked, { ...edition, ...period }));
  });
