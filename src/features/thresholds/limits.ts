import type { Day } from '../../core/clock.ts';
import type { Money } from '../../core/money.ts';
import { versionOn } from '../../knowledge/as-of.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Fact } from '../../knowledge/fact.ts';
import { stateOn } from '../../knowledge/validity.ts';
import type { Step } from './domain.ts';

/** The version of a series in force on that day. */
export const versionFor = (base: KnowledgeBase, series: string, on: Day): Fact | undefined =>
  versionOn(base.series.get(series) ?? [], on);

/** Those of the facts that are in force on that day; an id that the base does not know is left out. */
export const inForce = (base: KnowledgeBase, ids: readonly string[], on: Day): readonly Fact[] =>
  ids
    .map((id) => base.facts.get(id))
    .filter((fact) => fact !== undefined && stateOn(fact, on) === 'in-force') as readonly Fact[];

/** The amount of money a fact holds under that name. */
export const moneyOf = (fact: Fact, name: string): Money | undefined => {
  const value = fact.values[name];
  return value?.kind === 'money' ? value.money : undefined;
};

/** A limit in zlotys, with the facts it rests on. */
export interface Limit {
  readonly limit: Money;
  readonly converted?: Step['converted'];
  readonly facts: readonly Fact[];
}

/**
 * The amount in zlotys; euro are converted with the rate of that day, to the grosz, without floating point.
 * Undefined where no rate of that day is confirmed.
 */
export const inZlotys = (base: KnowledgeBase, amount: Money, on: Day, from: Fact): Limit | undefined => {
  if (amount.currency === 'PLN') return { limit: amount, facts: [from] };
  const rateFact = versionFor(base, 'euro-rate', on);
  const rate = rateFact?.values['kurs'];
  if (!rateFact || rate?.kind !== 'rate') return undefined;
  const [whole = '', decimals = ''] = rate.text.replace(',', '.').split('.');
  const scale = 10n ** BigInt(decimals.length);
  const product = BigInt(amount.hundredths) * BigInt(whole + decimals);
  const hundredths = Number((product + scale / 2n) / scale);
  return {
    limit: { hundredths, currency: 'PLN' },
    converted: { euro: amount, rate: rate.text.replace('.', ',') },
    facts: [from, rateFact],
  };
};

/** The value against a limit. */
export const compare = (
  compared: Step['compared'],
  value: Money,
  { limit, converted, facts }: Limit,
  operator: Step['operator'],
): Step => ({
  compared,
  limit,
  ...(converted ? { converted } : {}),
  operator,
  reached: operator === '>=' ? value.hundredths >= limit.hundredths : value.hundredths > limit.hundredths,
  facts,
});
