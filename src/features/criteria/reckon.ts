import type { Day } from '../../core/clock.ts';
import type { Money } from '../../core/money.ts';
import { type Result, ok, refuse } from '../../core/result.ts';
import { versionOn } from '../../knowledge/as-of.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Fact } from '../../knowledge/fact.ts';
import { stateOn } from '../../knowledge/validity.ts';
import type { Comparison, Household, NotConfirmed, PermanentBenefit, Reckoning } from './domain.ts';

const zlotys = (hundredths: number): Money => ({ hundredths, currency: 'PLN' });

const moneyIn = (fact: Fact, name: string): Money | undefined => {
  const value = fact.values[name];
  return value?.kind === 'money' ? value.money : undefined;
};

/** The criteria in force on that day. */
export const criteriaOn = (base: KnowledgeBase, on: Day): Fact | undefined =>
  versionOn(base.series.get('income-criteria') ?? [], on);

const compare = (amount: Money, criterion: Money): Comparison => ({
  amount,
  criterion,
  side:
    amount.hundredths < criterion.hundredths
      ? 'below'
      : amount.hundredths === criterion.hundredths
        ? 'equal'
        : 'above',
});

const countPermanent = (
  rule: Fact,
  criterion: Money,
  income: Money,
  most: Money | undefined,
): PermanentBenefit | undefined => {
  const percent = rule.values['procent'];
  const least = moneyIn(rule, 'minimum');
  if (percent?.kind !== 'percent' || !least) return undefined;
  const base = zlotys(Math.round((criterion.hundredths * percent.percent) / 100));
  const difference = zlotys(base.hundredths - income.hundredths);
  const capped = most ? Math.min(difference.hundredths, most.hundredths) : difference.hundredths;
  return {
    percent: percent.percent,
    base,
    difference,
    ...(most ? { most } : {}),
    least,
    amount: zlotys(Math.max(capped, least.hundredths)),
  };
};

/**
 * Compares a household's income with the criterion of the day and counts the permanent benefit the way the rule of
 * that day says (u.p.s. art. 8 and 37). The right is tested against the whole criterion, the amount is counted from
 * the share the rule names. It is arithmetic, not a decision.
 */
export const reckon = (base: KnowledgeBase, household: Household): Result<Reckoning, NotConfirmed> => {
  const { persons, income, ownIncome, on } = household;
  const alone = persons === 1;
  const criteria = criteriaOn(base, on);
  const rule = versionOn(base.series.get('zasilek-staly-rule') ?? [], on);
  const criterion = criteria && moneyIn(criteria, alone ? 'samotna' : 'w-rodzinie');
  const most = criteria && moneyIn(criteria, 'staly-max');
  if (!criterion || !rule) return refuse({ code: 'not-confirmed', on });
  const perPerson = zlotys(Math.floor(income.hundredths / persons));
  const compared = compare(perPerson, criterion);
  const own = !alone && ownIncome ? compare(ownIncome, criterion) : undefined;
  const benefit = countPermanent(rule, criterion, perPerson, alone ? most : undefined);
  if (!benefit) return refuse({ code: 'not-confirmed', on });
  const permanent = (): Reckoning['permanent'] => {
    if (compared.side !== 'below' || (own && own.side !== 'below')) return { kind: 'income-too-high' };
    if (!alone && !own) return { kind: 'missing-own' };
    return { kind: 'counted', benefit };
  };
  const conditions = ['INC-10', 'INC-11-prawo', 'INC-13', 'INC-19']
    .map((id) => base.facts.get(id))
    .filter((fact) => fact !== undefined && stateOn(fact, on) === 'in-force') as readonly Fact[];
  return ok({
    household,
    perPerson,
    compared,
    ...(own ? { own } : {}),
    permanent: permanent(),
    facts: [criteria, rule, ...conditions],
  });
};
