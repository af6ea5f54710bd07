import { plural } from '../format.ts';
import type { Texts } from '../pl.ts';

export const criteria: Texts['criteria'] = {
  description: 'Income criteria and the permanent benefit: amounts of a day and the arithmetic',
  example: '/kryterium 2400 zł 3 osoby',
  labels: {
    dochod: 'Income of the household',
    osoby: 'Persons in the household',
    wlasny: 'Own income of the person',
    dzien: 'As of day',
  },
  options: {
    dochod: 'Monthly income of all persons together, for example 2400',
    osoby: '1 means a person running a household alone',
    wlasny: 'Needed for the permanent benefit in a family',
    dzien: 'For example 2023-06-01 (default: today)',
  },
  title: 'Income criterion',
  asOf: (when) => `As of: ${when}`,
  persons: (count) =>
    count === 1
      ? 'a person running a household alone'
      : `a family of ${plural('en', count, { one: 'person', other: 'persons' })}`,
  perPerson: (income, count, result) => `${income} : ${count} = ${result} per person`,
  single: 'Income of the person',
  family: 'Income per person',
  own: 'Own income',
  sides: {
    below: (amount, criterion) => `${amount} – below the criterion of ${criterion}`,
    equal: (amount, criterion) => `${amount} – equal to the criterion of ${criterion}`,
    above: (amount, criterion) => `${amount} – above the criterion of ${criterion}`,
  },
  permanent: 'Permanent benefit: the arithmetic',
  base: (percent, criterion, base) => `${percent} of ${criterion} = ${base}`,
  difference: (base, income, difference) => `${base} − ${income} = ${difference}`,
  most: (amount) => `at most ${amount}`,
  least: (amount) => `at least ${amount}`,
  result: (amount) => `Result: ${amount} a month, if the other conditions are met.`,
  tooHigh:
    'The income is not below the criterion, so the income condition of the permanent benefit is not met.',
  missingOwn:
    "For the permanent benefit in a family the person's own income is needed too: it must be below the criterion.",
  noDecision:
    'This is arithmetic, not a decision. The unit decides on the right and the amount; the act says what counts as income. The gmina council may raise the amounts for the periodic and special-purpose benefits.',
  count: 'Count',
  again: 'Change the data',
  notConfirmed: (when) => `I have no confirmed criteria for: ${when}. I do not guess.`,
  needIncome: 'The calculation also needs the income of the whole household.',
  needPersons: 'The calculation also needs the number of persons in the household.',
  badIncome: (text) => `I do not understand the amount “${text}”. Please write it like 2400 or 1 010,50.`,
  badPersons: (text) => `“${text}” is not a number of persons from 1 to 30.`,
};
