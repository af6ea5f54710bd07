import { z } from 'zod';
import type { Day } from '../../src/core/clock.ts';
import { regionOf } from '../../src/core/regions.ts';
import type { Answering } from '../../src/features/answers/answering.ts';
import { type BatchLine, batchLine } from '../../src/features/answers/batch-line.ts';

/**
 * A labelled question. `expect` is what should become of it: `answer` (one of `ids`, with the numbers in `must` and
 * none in `mustNot`), or the name of the outcome that is no answer; `none` is any outcome that answers nothing.
 */
export const labelled = z.strictObject({
  q: z.string(),
  as_of: z.string().default('2026-11-22'),
  region: z.string().optional(),
  topic: z.string(),
  expect: z.enum([
    'answer',
    'none',
    'not-verified',
    'personal-data',
    'crisis',
    'needs-person',
    'ask-back',
    'unreadable',
  ]),
  ids: z.array(z.string()).default([]),
  must: z.array(z.string()).default([]),
  mustNot: z.array(z.string()).default([]),
});
export type Labelled = z.infer<typeof labelled>;

/** How a question came out. Only `wrong-answer`, `wrong-number` and `answered-unanswerable` are harmful. */
export type Verdict =
  | 'right'
  | 'in-choice'
  | 'missed'
  | 'wrong-answer'
  | 'wrong-number'
  | 'declined'
  | 'choice-for-unanswerable'
  | 'answered-unanswerable'
  | 'wrong-outcome';

const plainText = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** What held until not long ago, told as such and with its last day, is no wrong number. */
const TOLD_AS_PAST = /^» Niedawna zmiana\. Do .*$/gm;

const ANSWERS: readonly BatchLine['outcome'][] = [
  'answered',
  'partial',
  'only-expired',
  'needs-person',
  'crisis',
];

const judgeAnswer = ({ ids, must, mustNot }: Labelled, line: BatchLine): Verdict => {
  const got = line.answers.map(({ id }) => id);
  if (line.outcome === 'choice') return got.some((id) => ids.includes(id)) ? 'in-choice' : 'missed';
  if (line.outcome === 'not-verified') return got.some((id) => ids.includes(id)) ? 'right' : 'wrong-outcome';
  // The right calculator asks for what it lacks: the way to the answer is shown.
  if (line.outcome === 'ask-back') return got.some((id) => ids.includes(id)) ? 'in-choice' : 'missed';
  if (!ANSWERS.includes(line.outcome)) return 'missed';
  if (!got.some((id) => ids.includes(id))) return 'wrong-answer';
  const text = plainText(line.text).replace(TOLD_AS_PAST, '');
  if (mustNot.some((part) => text.includes(part))) return 'wrong-number';
  if (must.every((part) => text.includes(part))) return 'right';
  // Of several questions, one may have got a choice: its number is then not shown, and none is wrong.
  return line.outcome === 'partial' ? 'in-choice' : 'wrong-number';
};

const judgeNone = (line: BatchLine): Verdict => {
  if (line.outcome === 'choice') return 'choice-for-unanswerable';
  return ANSWERS.includes(line.outcome) && line.outcome !== 'needs-person'
    ? 'answered-unanswerable'
    : 'declined';
};

export interface Judged {
  readonly verdict: Verdict;
  /** Whether the first answer, alone or at the head of a choice, is one of the right ones. */
  readonly rankedFirst: boolean;
  readonly line: BatchLine;
}

/** Asks a labelled question and says how it came out. */
export const judge = (answering: Answering, question: Labelled): Judged => {
  const region = question.region === undefined ? undefined : regionOf(question.region);
  const line = batchLine(answering, {
    text: question.q,
    today: question.as_of as Day,
    ...(region ? { region: region.id } : {}),
  });
  const rankedFirst = question.ids.includes(line.answers[0]?.id ?? '');
  if (question.expect === 'answer') return { verdict: judgeAnswer(question, line), rankedFirst, line };
  if (question.expect === 'none') return { verdict: judgeNone(line), rankedFirst, line };
  return { verdict: line.outcome === question.expect ? 'right' : 'wrong-outcome', rankedFirst, line };
};

/** The scores of a set of verdicts, as shares. */
export const scores = (
  verdicts: readonly { expect: Labelled['expect']; verdict: Verdict; rankedFirst: boolean }[],
) => {
  const answerable = verdicts.filter(({ expect }) => expect === 'answer');
  const unanswerable = verdicts.filter(({ expect }) => expect === 'none');
  const others = verdicts.filter(({ expect }) => expect !== 'answer' && expect !== 'none');
  const share = (of: typeof verdicts, ...wanted: Verdict[]): number =>
    of.length === 0 ? 1 : of.filter(({ verdict }) => wanted.includes(verdict)).length / of.length;
  return {
    questions: verdicts.length,
    answerable: answerable.length,
    rightAlone: share(answerable, 'right'),
    rightFirst:
      answerable.length === 0
        ? 1
        : answerable.filter(({ rankedFirst }) => rankedFirst).length / answerable.length,
    rightShown: share(answerable, 'right', 'in-choice'),
    wrongAnswers: answerable.filter(({ verdict }) => verdict === 'wrong-answer').length,
    wrongNumbers: answerable.filter(({ verdict }) => verdict === 'wrong-number').length,
    unanswerable: unanswerable.length,
    declined: share(unanswerable, 'declined'),
    notAnswered: share(unanswerable, 'declined', 'choice-for-unanswerable'),
    otherOutcomes: others.length,
    otherRight: share(others, 'right'),
  };
};
