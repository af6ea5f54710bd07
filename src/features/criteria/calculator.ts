import type { Day } from '../../core/clock.ts';
import { amountsIn } from '../../core/money-words.ts';
import { fold } from '../../core/text.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Calculated, Calculator } from '../answers/calculator.ts';
import type { Household } from './domain.ts';
import { personsIn } from './persons-words.ts';
import { criteriaBlocks, notConfirmedBlocks, reckoningBlocks } from './messages.ts';
import { criteriaOn, reckon } from './reckon.ts';

/** The name under which the batch tool reports what the calculator answered. */
const ID = 'kalkulator-kryterium';

const notConfirmed = (on: Day): Calculated => ({
  id: ID,
  kind: 'not-verified',
  facts: [],
  deciding: [],
  blocks: (texts, locale) => notConfirmedBlocks(on, texts, locale),
});

/** The criteria of a day. */
export const calculateCriteria = (base: KnowledgeBase, on: Day): Calculated => {
  const fact = criteriaOn(base, on);
  if (!fact) return notConfirmed(on);
  return {
    id: ID,
    kind: 'answered',
    facts: [fact],
    deciding: [fact],
    blocks: (texts, locale) => criteriaBlocks(fact, on, texts, locale),
  };
};

/** The arithmetic of a household. */
export const calculateHousehold = (base: KnowledgeBase, household: Household): Calculated => {
  const reckoned = reckon(base, household);
  if (!reckoned.ok) return notConfirmed(household.on);
  return {
    id: ID,
    kind: 'answered',
    facts: reckoned.value.facts,
    deciding: reckoned.value.facts,
    blocks: (texts, locale) => reckoningBlocks(reckoned.value, texts, locale),
  };
};

/** Answers questions that give an income and a household: `rodzina 3 osoby dochód 2400 czy mieszczą się w kryterium`. */
export const criteriaCalculator: Calculator = {
  calculate: ({ text, on }, base) => {
    const folded = fold(text);
    if (!/\bdochod/.test(folded) || !/\b(kryteri|zasilek stal|zasilku stal|staly\b|prog dochod)/.test(folded))
      return undefined;
    const persons = personsIn(folded);
    const after = text.slice(folded.search(/\bdochod/));
    const income = amountsIn(after).find(({ money }) => money.hundredths >= 1000);
    if (persons === undefined || !income) return undefined;
    return calculateHousehold(base, { persons, income: income.money, on });
  },
};
