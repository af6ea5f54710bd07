import type { Texts } from '../../i18n/pl.ts';
import type { Degrees } from './degrees.ts';
import type { Question, Sheet, Survey } from './domain.ts';
import { compare } from './pairs.ts';
import { type Demand, type Plan, planOf } from './plan.ts';
import type { Group, Told } from '../../core/small-groups.ts';
import { type Tally, tally } from './tally.ts';
import { optionCountIn, wordingOf } from './wording.ts';

/** One figure of a result: a mean of degrees, or so many of so many. */
export interface Line {
  readonly label: string;
  readonly mean?: number;
  readonly count?: Told;
  readonly of?: number;
  /** What else is told of it. */
  readonly more?: string;
}

/** The result of one question, or of all topics of a plan. */
export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
  /** Something is left out because it would show single people. */
  readonly isPartial: boolean;
  readonly words?: readonly string[];
}

/** Results as they are shown, on every surface the same: they hold nothing that may not be shown. */
export interface Results {
  /** What the figures are of. */
  readonly note?: string;
  readonly sections: readonly Section[];
}

const bandLines = ({ bands }: Degrees, of: number): readonly Line[] =>
  bands.toReversed().map(({ from, to, count }) => ({
    label: from === to ? String(from) : `${String(from)}–${String(to)}`,
    count,
    of,
  }));

const meanLine = (label: string, { mean }: Degrees): readonly Line[] =>
  mean === undefined ? [] : [{ label, mean }];

const isCut = ({ mean, bands }: Degrees): boolean => mean === undefined || bands.length < 5;

/** Between what is told together. */
const AND = ' / ';

const optionsText = (chosen: readonly number[], options: readonly string[]): string =>
  chosen.map((option) => options[option] ?? '').join(AND);

const oneLines = (
  groups: readonly Group<number>[],
  of: number,
  options: readonly string[],
): readonly Line[] => {
  const told = groups.map(({ keys, size }) => ({
    line: { label: optionsText(keys, options), count: size, of },
    at: Math.min(...keys),
  }));
  const nobody = options.flatMap((label, option) =>
    groups.some(({ keys }) => keys.includes(option)) ? [] : [{ line: { label, count: 0, of }, at: option }],
  );
  return [...told, ...nobody].toSorted((one, other) => one.at - other.at).map(({ line }) => line);
};

const tallySection = (shown: Tally, texts: Texts): Section => {
  const { text: title, options } = wordingOf(shown.question, texts);
  switch (shown.kind) {
    case 'scale': {
      const { degrees, of } = shown;
      const lines = [...meanLine(texts.surveys.results.mean, degrees), ...bandLines(degrees, of)];
      return { title, lines, isPartial: isCut(degrees) };
    }
    case 'one':
      return {
        title,
        lines: oneLines(shown.groups, shown.of, options),
        isPartial: shown.groups.some(({ keys }) => keys.length > 1),
      };
    case 'many':
      return {
        title,
        lines: shown.counts.map((count, option) => ({ label: options[option] ?? '', count, of: shown.of })),
        isPartial: shown.counts.some((count) => typeof count !== 'number'),
      };
    case 'words':
      return { title, lines: [], isPartial: false, words: shown.texts };
  }
};

const testResults = (survey: Survey, sheets: readonly Sheet[], texts: Texts): Results | undefined => {
  const { results } = texts.surveys;
  const shown = compare(survey.questions, sheets);
  if (!shown) return undefined;
  const sections = shown.gains.map((gain): Section => {
    const { text: title } = wordingOf(gain.question, texts);
    if (gain.kind === 'scale')
      return {
        title,
        lines: [...meanLine(results.before, gain.before), ...meanLine(results.after, gain.after)],
        isPartial: gain.before.mean === undefined || gain.after.mean === undefined,
      };
    return {
      title,
      lines: [
        { label: results.rightBefore, count: gain.before, of: shown.before },
        { label: results.rightAfter, count: gain.after, of: shown.after },
      ],
      isPartial: typeof gain.before !== 'number' || typeof gain.after !== 'number',
    };
  });
  const note =
    shown.by === 'paired' ? results.paired(shown.before) : results.everyone(shown.before, shown.after);
  return { note, sections };
};

/** `ośrodek pomocy społecznej, dom pomocy społecznej`: kinds that are told together are joined by a plus. */
const groupName = ({ keys }: Group<string>, { units, surveys }: Texts): string =>
  keys
    .flatMap((key) => key.split('+'))
    .map((type) =>
      Object.hasOwn(units.types, type) ? units.types[type as keyof typeof units.types] : surveys.otherUnit,
    )
    .join(AND);

const demandMore = ({ byGroup, byForm }: Demand, plan: Plan, texts: Texts): string => {
  const { results } = texts.surveys;
  const groups = plan.groups
    .flatMap((group, index) => (byGroup[index] === undefined ? [] : [{ group, count: byGroup[index] }]))
    .toSorted((one, other) => other.count - one.count)
    .map(({ group, count }) => `${groupName(group, texts)}: ${String(count)}`);
  const options = plan.forms ? wordingOf(plan.forms, texts).options : [];
  const forms = plan.formGroups
    .flatMap((group, index) => (byForm[index] ? [{ group, count: byForm[index] }] : []))
    .toSorted((one, other) => other.count - one.count)
    .map(({ group, count }) => `${optionsText(group.keys, options)}: ${String(count)}`);
  return [
    ...(groups.length > 1 ? [results.byUnits(groups.join(', '))] : []),
    ...(forms.length > 0 ? [results.byForms(forms.join(', '))] : []),
  ].join('; ');
};

const planSection = (plan: Plan, of: number, texts: Texts): Section => {
  const { options } = wordingOf(plan.topics, texts);
  return {
    title: texts.surveys.results.plan,
    lines: plan.demands.map((demand) => ({
      label: options[demand.topic] ?? '',
      count: demand.count,
      of,
      more: demandMore(demand, plan, texts),
    })),
    isPartial: plan.demands.some(({ byGroup, byForm }) => [...byGroup, ...byForm].includes(undefined)),
  };
};

/** What may be shown of a survey that is closed; undefined where too few have answered. */
export const resultsOf = (survey: Survey, sheets: readonly Sheet[], texts: Texts): Results | undefined => {
  if (survey.kind === 'test') return testResults(survey, sheets, texts);
  const optionCount = optionCountIn(texts);
  const shown = tally(survey.questions, sheets, optionCount);
  if (!shown) return undefined;
  const plan = survey.kind === 'needs' ? planOf(survey.questions, sheets, optionCount) : undefined;
  const isTold = ({ question }: { readonly question: Question }): boolean => question !== plan?.topics;
  return {
    sections: [
      ...(plan ? [planSection(plan, sheets.length, texts)] : []),
      ...shown.filter(isTold).map((one) => tallySection(one, texts)),
    ],
  };
};
