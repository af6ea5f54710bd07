import { type Question, type Sheet } from './domain.ts';
import { type Group, joinSmall, SMALLEST_GROUP, type Told, tellable, told } from '../../core/small-groups.ts';
import { chose } from './tally.ts';

/** How many of all want a topic, and of each group; absent where it would show single people. */
export interface Demand {
  readonly topic: number;
  readonly count: Exclude<Told, 'few'>;
  readonly byGroup: readonly (number | undefined)[];
  readonly byForm: readonly (number | undefined)[];
}

/** What to plan (pl. *co zaplanować*): topics by demand, by kind of unit and by the form that people prefer. */
export interface Plan {
  readonly topics: Question;
  readonly forms?: Question;
  readonly groups: readonly Group<string>[];
  readonly formGroups: readonly Group<number>[];
  readonly demands: readonly Demand[];
}

/** In one order everywhere: groups that are joined in two ways would be told apart by comparing them. */
const counted = <Key>(keys: readonly Key[]): readonly (readonly [Key, number])[] =>
  [...new Set(keys)].toSorted().map((key) => [key, keys.filter((one) => one === key).length]);

/** Kinds of units as they may be told. */
export const groupsOf = (sheets: readonly Pick<Sheet, 'group'>[]): readonly Group<string>[] =>
  joinSmall(counted(sheets.map(({ group = '' }) => group)));

/** Counts beside their total: what may stand there. */
const beside = (
  sheets: readonly Sheet[],
  wants: (sheet: Sheet) => boolean,
  isIn: readonly ((sheet: Sheet) => boolean)[],
) => {
  const cells = isIn.map((isOne) => {
    const some = sheets.filter(isOne);
    return { count: some.filter(wants).length, of: some.length };
  });
  const mayStand = tellable(cells);
  return cells.map(({ count }, index) => (mayStand[index] ? count : undefined));
};

const formOf = ({ answers }: Sheet, { id }: Question): number => Number(answers[id] ?? -1);

/** Those that almost everybody wants come first, in the order in which they were asked. */
const rankOf = ({ count }: Demand): number => (count === 'almost-all' ? Infinity : count);

/**
 * Of a survey of needs: its first question with several answers asks for topics, its first with one answer for the form.
 * Undefined where it has no topics, or too few have answered.
 */
export const planOf = (
  questions: readonly Question[],
  sheets: readonly Sheet[],
  optionCount: (question: Question) => number,
): Plan | undefined => {
  const topics = questions.find(({ kind }) => kind === 'many');
  const forms = questions.find(({ kind }) => kind === 'one');
  if (!topics || sheets.length < SMALLEST_GROUP) return undefined;
  const groups = groupsOf(sheets);
  const formGroups = forms ? joinSmall(counted(sheets.map((sheet) => formOf(sheet, forms)))) : [];
  const inGroup = groups.map(
    ({ keys }) =>
      ({ group = '' }: Sheet) =>
        keys.includes(group),
  );
  const inForm = formGroups.map(
    ({ keys }) =>
      (sheet: Sheet) =>
        keys.includes(formOf(sheet, forms!)),
  );
  const demands = Array.from({ length: optionCount(topics) }, (_, topic) => topic).flatMap((topic) => {
    const wants = ({ answers }: Sheet): boolean => chose(answers, topics, topic);
    const count = told(sheets.filter(wants).length, sheets.length);
    if (count === 0 || count === 'few') return [];
    return [{ topic, count, byGroup: beside(sheets, wants, inGroup), byForm: beside(sheets, wants, inForm) }];
  });
  return {
    topics,
    ...(forms ? { forms } : {}),
    groups,
    formGroups,
    demands: demands.toSorted(
      (one, other) => Number(rankOf(one) < rankOf(other)) - Number(rankOf(one) > rankOf(other)),
    ),
  };
};
