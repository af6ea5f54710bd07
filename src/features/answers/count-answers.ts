import type { Tally } from '../../core/tally.ts';
import type { Outcome } from './domain.ts';

type Counted = Exclude<Outcome['kind'], 'several' | 'assisted' | 'calculated'> | 'ask-back';

/** One word for each question of the message, the same as in the batch tool. */
const wordsOf = (outcome: Outcome): readonly Counted[] => {
  switch (outcome.kind) {
    case 'several':
      return outcome.parts.flatMap((part) => wordsOf(part.outcome));
    case 'assisted':
      return wordsOf(outcome.outcome);
    case 'calculated':
      return [outcome.calculated.kind];
    default:
      return [outcome.kind];
  }
};

/** Counts what became of the questions of one message. */
export const countAnswers = (tally: Pick<Tally, 'answer'> | undefined, outcome: Outcome): void => {
  for (const word of wordsOf(outcome)) tally?.answer(word);
};
