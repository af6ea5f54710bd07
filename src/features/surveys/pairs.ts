import type { Question, Round, Sheet } from './domain.ts';
import { type Degrees, degreesOf } from './degrees.ts';
import { SMALLEST_GROUP, type Told, told } from '../../core/small-groups.ts';
import { chose, givenDegrees } from './tally.ts';

/** What a question of a test showed before and after the event. */
export type Gain =
  | { readonly kind: 'scale'; readonly question: Question; readonly before: Degrees; readonly after: Degrees }
  /** How many chose the right option. */
  | { readonly kind: 'right'; readonly question: Question; readonly before: Told; readonly after: Told };

/**
 * The two rounds of a test, compared. `paired`: of those alone who answered both; beside them nothing is told of
 * everybody, for the few who answered once would be left when one is taken from the other. `everyone`: too few answered
 * both, so each round is told as a whole.
 */
export interface Comparison {
  readonly by: 'paired' | 'everyone';
  readonly before: number;
  readonly after: number;
  readonly gains: readonly Gain[];
}

const countRight = (sheets: readonly Sheet[], question: Question): Told =>
  told(sheets.filter(({ answers }) => chose(answers, question, question.right!)).length, sheets.length);

const gainOf = (question: Question, before: readonly Sheet[], after: readonly Sheet[]): readonly Gain[] => {
  if (question.kind === 'scale')
    return [
      {
        kind: 'scale',
        question,
        before: degreesOf(givenDegrees(before, question)),
        after: degreesOf(givenDegrees(after, question)),
      },
    ];
  if (question.kind !== 'one' || question.right === undefined) return [];
  return [
    { kind: 'right', question, before: countRight(before, question), after: countRight(after, question) },
  ];
};

const compared = (
  by: Comparison['by'],
  questions: readonly Question[],
  before: readonly Sheet[],
  after: readonly Sheet[],
): Comparison => ({
  by,
  before: before.length,
  after: after.length,
  gains: questions.flatMap((question) => gainOf(question, before, after)),
});

/** Before and after; undefined where too few answered for anything to be told. */
export const compare = (questions: readonly Question[], sheets: readonly Sheet[]): Comparison | undefined => {
  const ofRound = (round: Round): readonly Sheet[] => sheets.filter((sheet) => sheet.round === round);
  const [before, after] = [ofRound('pre'), ofRound('post')];
  const keys = new Set(before.flatMap(({ pairKey }) => pairKey ?? []));
  const both = new Set(after.flatMap(({ pairKey }) => (pairKey && keys.has(pairKey) ? [pairKey] : [])));
  const isPaired = ({ pairKey }: Sheet): boolean => pairKey !== undefined && both.has(pairKey);
  if (both.size >= SMALLEST_GROUP)
    return compared('paired', questions, before.filter(isPaired), after.filter(isPaired));
  if (before.length < SMALLEST_GROUP || after.length < SMALLEST_GROUP) return undefined;
  return compared('everyone', questions, before, after);
};
