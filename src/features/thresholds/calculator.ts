import type { Day } from '../../core/clock.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Fact } from '../../knowledge/fact.ts';
import type { Calculated, Calculator } from '../answers/calculator.ts';
import { assessmentBlocks, grossBlocks, missingBlocks, unconfirmedBlocks } from './messages.ts';
import { readPurchase, type ReadPurchase } from './read-purchase.ts';
import { judge } from './undecided.ts';

/** The name under which the batch tool reports what the calculator answered. */
const ID = 'kalkulator-progow';

const factsOf = (
  steps: readonly { readonly facts: readonly Fact[] }[],
  more: readonly Fact[] = [],
): readonly Fact[] => [...new Set([...steps.flatMap((step) => step.facts), ...more])];

/** The answer for a purchase of which this much is known. */
export const calculatePurchase = (read: ReadPurchase, on: Day, base: KnowledgeBase): Calculated => {
  if (read.isGross)
    return {
      id: ID,
      kind: 'ask-back',
      facts: [],
      deciding: [],
      blocks: (texts, locale) => grossBlocks(on, { texts, locale }),
    };
  const judged = judge(base, read, on);
  if ('missing' in judged)
    return {
      id: ID,
      kind: 'ask-back',
      facts: [],
      deciding: [],
      blocks: (texts, locale) => missingBlocks(judged.missing, { ...read, startsOn: on }, { texts, locale }),
    };
  const { assessed } = judged;
  if (!assessed.ok)
    return {
      id: ID,
      kind: 'not-verified',
      facts: factsOf(assessed.refusal.steps),
      deciding: factsOf(assessed.refusal.steps),
      blocks: (texts, locale) => unconfirmedBlocks(assessed.refusal, { texts, locale }),
    };
  const { steps, duties, cautions } = assessed.value;
  return {
    id: ID,
    kind: 'answered',
    facts: factsOf(steps, [...duties, ...cautions]),
    deciding: factsOf(steps),
    blocks: (texts, locale) => assessmentBlocks(assessed.value, { texts, locale }),
  };
};

/** Answers questions that hold an amount and are about buying. */
export const thresholdCalculator: Calculator = {
  calculate: (question, base) => {
    const read = readPurchase(question.text);
    return read && calculatePurchase(read, question.on, base);
  },
};
