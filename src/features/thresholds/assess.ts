import type { Day } from '../../core/clock.ts';
import { type Result, ok, refuse } from '../../core/result.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Fact } from '../../knowledge/fact.ts';
import type { Assessment, Purchase, Regime, Step, Unconfirmed } from './domain.ts';
import { compare, inForce, inZlotys, moneyOf, versionFor } from './limits.ts';

type Assessed = Result<Assessment, Unconfirmed>;

/** What each regime asks for, by fact; only those in force on the day of the start are told. */
const DUTIES: Readonly<Record<Regime, readonly string[]>> = {
  'pzp-national': ['P-2', 'P-3', 'P-5', 'P-13'],
  'pzp-eu': ['P-4', 'P-5', 'P-13'],
  'pzp-social-national': ['T-9', 'P-21', 'P-2', 'P-3', 'P-13'],
  'pzp-social-eu': ['P-6', 'P-20', 'P-21', 'P-5'],
  'old-social-path': ['T-8'],
  competitiveness: ['K-9', 'K-10', 'K-12', 'K-13', 'K-19', 'K-2'],
  'market-check': ['K-4'],
  'internal-rules': ['P-1', 'K-11'],
  'no-common-rules': ['K-11'],
};

const PUBLIC_CAUTIONS = ['T-7', 'P-10', 'P-12'] as const;
const EU_CAUTIONS = ['K-8', 'K-12'] as const;

const cautionsFor = (
  base: KnowledgeBase,
  { buyer, funds, startsOn }: Purchase,
  regime: Regime,
): readonly Fact[] =>
  inForce(
    base,
    [
      ...(buyer === 'public' ? PUBLIC_CAUTIONS : []),
      ...(regime.startsWith('pzp') ? ['P-11'] : []),
      ...(funds === '2021-2027' ? EU_CAUTIONS : []),
      ...(funds === '2021-2027' && buyer === 'unbound' ? ['K-18'] : []),
    ],
    startsOn,
  );

/** A fact is told once, where it is told first. */
const without = (facts: readonly Fact[], told: readonly Fact[]): readonly Fact[] =>
  facts.filter((fact) => !told.includes(fact));

const found = (base: KnowledgeBase, purchase: Purchase, regime: Regime, steps: readonly Step[]): Assessed => {
  const hasEuMoney = purchase.funds !== 'none';
  const ids = DUTIES[regime].filter((id) => hasEuMoney || !id.startsWith('K-'));
  const duties = inForce(base, ids, purchase.startsOn);
  return ok({
    purchase,
    regime,
    steps,
    duties,
    cautions: without(cautionsFor(base, purchase, regime), duties),
  });
};

const unconfirmed = (
  what: Unconfirmed['what'],
  purchase: Purchase,
  steps: readonly Step[],
): ReturnType<typeof refuse<Unconfirmed>> => refuse({ code: 'unconfirmed', what, purchase, steps });

/** The limit of a series on that day against the value; undefined where it is not confirmed. */
const against = (
  base: KnowledgeBase,
  purchase: Purchase,
  compared: Step['compared'],
  series: string,
  name: string,
): Step | undefined => {
  const fact = versionFor(base, series, purchase.startsOn);
  const amount = fact && moneyOf(fact, name);
  const limit = amount && inZlotys(base, amount, purchase.startsOn, fact);
  return limit && compare(compared, purchase.value, limit, fact.operator === '>' ? '>' : '>=');
};

/** The first day of the rules on social services of Pzp 2019; before, the path of art. 138o. */
const PZP_2019: Day = '2021-01-01' as Day;

const assessSocial = (base: KnowledgeBase, purchase: Purchase, steps: readonly Step[]): Assessed => {
  const step = against(base, purchase, 'eu-social', 'eu-threshold-social', 'zl');
  if (!step) return unconfirmed('eu-social', purchase, steps);
  const all = [...steps, step];
  if (step.reached) return found(base, purchase, 'pzp-social-eu', all);
  const regime = purchase.startsOn >= PZP_2019 ? 'pzp-social-national' : 'old-social-path';
  return found(base, purchase, regime, all);
};

/** Pzp applies: national or EU procedures, by the sub-central thresholds of units of local government. */
const assessPzp = (base: KnowledgeBase, purchase: Purchase, steps: readonly Step[]): Assessed => {
  if (purchase.kind === 'social') return assessSocial(base, purchase, steps);
  const series = purchase.kind === 'works' ? 'eu-threshold-works' : 'eu-threshold-sub-central';
  const step = against(base, purchase, 'eu', series, 'zl');
  if (!step) return unconfirmed('eu', purchase, steps);
  return found(base, purchase, step.reached ? 'pzp-eu' : 'pzp-national', [...steps, step]);
};

/** The competitiveness principle of one programme period, told by a single fact. */
const byFact = (base: KnowledgeBase, purchase: Purchase, id: string): Step | undefined => {
  const fact = inForce(base, [id], purchase.startsOn)[0];
  const amount = fact && moneyOf(fact, 'kwota');
  const limit = amount && inZlotys(base, amount, purchase.startsOn, fact);
  return limit && compare('competitiveness', purchase.value, limit, '>');
};

const belowPrinciple = (purchase: Purchase): Regime =>
  purchase.buyer === 'public' ? 'internal-rules' : 'no-common-rules';

const assessMarketCheck = (base: KnowledgeBase, purchase: Purchase, steps: readonly Step[]): Assessed => {
  const fact = inForce(base, ['K-4'], purchase.startsOn)[0];
  const from = fact && moneyOf(fact, 'od');
  if (!from) return unconfirmed('competitiveness', purchase, steps);
  const step = compare('market-check', purchase.value, { limit: from, facts: [fact] }, '>=');
  return found(base, purchase, step.reached ? 'market-check' : belowPrinciple(purchase), [...steps, step]);
};

/** Pzp does not apply: the principle of the project's period, else the buyer's own rules. */
const assessOutside = (base: KnowledgeBase, purchase: Purchase, steps: readonly Step[]): Assessed => {
  const principle = (): Step | undefined => {
    switch (purchase.funds) {
      case '2021-2027':
        return against(base, purchase, 'competitiveness', 'competitiveness-2021-2027', 'kwota');
      case '2014-2020':
        return byFact(base, purchase, 'K-3');
      case 'po-kl':
        return byFact(base, purchase, 'K-1');
      case 'none':
        return undefined;
    }
  };
  if (purchase.funds === 'none') return found(base, purchase, belowPrinciple(purchase), steps);
  const step = principle();
  if (!step) return unconfirmed('competitiveness', purchase, steps);
  const all = [...steps, step];
  if (step.reached) return found(base, purchase, 'competitiveness', all);
  if (purchase.funds === '2014-2020') return assessMarketCheck(base, purchase, all);
  return found(base, purchase, belowPrinciple(purchase), all);
};

/**
 * Where a purchase falls on the day its procedure starts. Every limit, rate and operator comes from the knowledge
 * base; where one of them is not confirmed for that day, nothing is guessed.
 */
export const assess = (base: KnowledgeBase, purchase: Purchase): Assessed => {
  if (purchase.buyer === 'unbound') return assessOutside(base, purchase, []);
  const version = versionFor(base, 'pzp-threshold', purchase.startsOn);
  if (!version) return unconfirmed('national', purchase, []);
  const step = against(base, purchase, 'national', 'pzp-threshold', 'kwota');
  if (!step) return unconfirmed('rate', purchase, []);
  return step.reached ? assessPzp(base, purchase, [step]) : assessOutside(base, purchase, [step]);
};
