import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import type { Money } from '../../../src/core/money.ts';
import type { Household } from '../../../src/features/criteria/domain.ts';
import { reckon } from '../../../src/features/criteria/reckon.ts';
import { realBase } from '../../support/knowledge.ts';

const base = await realBase();
const pln = (zlotys: number): Money => ({ hundredths: Math.round(zlotys * 100), currency: 'PLN' });
const household = (over: Partial<Household>): Household => ({
  persons: 1,
  income: pln(0),
  on: '2026-11-22' as Day,
  ...over,
});
const on = (day: string) => ({ on: day as Day });

const told = (over: Partial<Household>) => {
  const reckoned = reckon(base, household(over));
  if (!reckoned.ok) return reckoned.refusal.code;
  const { permanent } = reckoned.value;
  return permanent.kind === 'counted' ? permanent.benefit.amount.hundredths / 100 : permanent.kind;
};

describe('the permanent benefit of somebody alone', () => {
  it.each([
    ['without income is the maximum, not 130 % of the criterion', {}, 1229],
    ['is 130 % of the criterion less the income', { income: pln(500) }, 813],
    ['is at least 100 zł… which 130 % always exceeds below the criterion', { income: pln(1009.99) }, 303.01],
    ['is not due at the criterion itself', { income: pln(1010) }, 'income-too-high'],
    [
      'was the difference to 100 % of the criterion before 2024',
      { income: pln(500), ...on('2023-12-31') },
      276,
    ],
    ['was at least 30 zł before 2024', { income: pln(775), ...on('2023-12-31') }, 30],
    ['was capped before 2024 too', { income: pln(10), ...on('2023-06-01') }, 719],
    ['of 2024 was counted anew from the old criterion', { income: pln(500), ...on('2024-05-01') }, 508.8],
    ['is not counted for a day without confirmed amounts', on('2010-05-01'), 'not-confirmed'],
  ])('%s', (_title, over, expected) => {
    expect(told(over)).toBe(expected);
  });
});

describe('the permanent benefit in a family', () => {
  const family = { persons: 3, income: pln(1500) };

  it('is 130 % of the family criterion less the income per person, without the maximum for those alone', () => {
    expect(told({ ...family, ownIncome: pln(200) })).toBe(569.9);
  });

  it('needs the person’s own income, which must be below the criterion too', () => {
    expect(told(family)).toBe('missing-own');
    expect(told({ ...family, ownIncome: pln(823) })).toBe('income-too-high');
  });

  it('is not due when the income per person reaches the criterion', () => {
    expect(told({ persons: 2, income: pln(1646), ownIncome: pln(100) })).toBe('income-too-high');
  });
});

it('shows the criteria and the rule it counted by', () => {
  const reckoned = reckon(base, household({ income: pln(500) }));
  expect(reckoned.ok && reckoned.value.facts.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['INC-06', 'INC-11', 'INC-10']),
  );
  expect(reckoned.ok && reckoned.value.permanent).toMatchObject({
    benefit: { percent: 130, base: pln(1313), difference: pln(813), most: pln(1229), least: pln(100) },
  });
});
