import { type Answers, listOf, type Question, type Sheet } from './domain.ts';
import { type Degrees, degreesOf } from './degrees.ts';
import { type Group, isHidden, joinSmall, SMALLEST_GROUP, type Told, told } from '../../core/small-groups.ts';

/** What may be told of one question (pl. *wynik*). `of`: how many answered it. */
export type Tally =
  | { readonly kind: 'scale'; readonly question: Question; readonly of: number; readonly degrees: Degrees }
  /** Options by number; those that only a few chose are told together. */
  | {
      readonly kind: 'one';
      readonly question: Question;
      readonly of: number;
      readonly groups: readonly Group<number>[];
    }
  | {
      readonly kind: 'many';
      readonly question: Question;
      readonly of: number;
      readonly counts: readonly Told[];
    }
  | { readonly kind: 'words'; readonly question: Question; readonly texts: readonly string[] };

export const givenDegrees = (
  sheets: readonly Pick<Sheet, 'answers'>[],
  { id }: Question,
): readonly number[] =>
  sheets
    .flatMap(({ answers }) => listOf(answers[id]).map(Number))
    .filter((degree) => degree >= 1 && degree <= 5);

export const chose = (answers: Answers, { id }: Question, option: number): boolean =>
  listOf(answers[id]).includes(String(option));

const POLISH = new Intl.Collator('pl');

const tallyOf = (sheets: readonly Sheet[], question: Question, options: number): Tally | undefined => {
  const answered = sheets.filter(({ answers }) => listOf(answers[question.id]).some((one) => one !== ''));
  if (question.kind === 'words') {
    // In the order of the alphabet: that of the sheets says nothing, and shall not.
    const texts = answered.flatMap(({ answers }) => listOf(answers[question.id])).toSorted(POLISH.compare);
    return { kind: 'words', question, texts };
  }
  // Those who left it out would be told by those who did not.
  if (answered.length < SMALLEST_GROUP || isHidden(sheets.length - answered.length)) return undefined;
  const of = answered.length;
  const counts = Array.from(
    { length: options },
    (_, option) => answered.filter(({ answers }) => chose(answers, question, option)).length,
  );
  switch (question.kind) {
    case 'scale':
      return { kind: 'scale', question, of, degrees: degreesOf(givenDegrees(answered, question)) };
    case 'one':
      return { kind: 'one', question, of, groups: joinSmall(counts.map((count, option) => [option, count])) };
    case 'many':
      return { kind: 'many', question, of, counts: counts.map((count) => told(count, of)) };
  }
};

/** How many options a question has, by its wording. */
export type OptionCount = (question: Question) => number;

/** What may be told of all answers; undefined where too few answered for anything to be told. */
export const tally = (
  questions: readonly Question[],
  sheets: readonly Sheet[],
  optionCount: OptionCount,
): readonly Tally[] | undefined =>
  sheets.length < SMALLEST_GROUP
    ? undefined
    : questions.flatMap((question) => tallyOf(sheets, question, optionCount(question)) ?? []);
