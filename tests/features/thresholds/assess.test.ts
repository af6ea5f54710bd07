import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import { assess } from '../../../src/features/thresholds/assess.ts';
import type { Purchase } from '../../../src/features/thresholds/domain.ts';
import { realBase } from '../../support/knowledge.ts';

const base = await realBase();

const purchase = (zlotys: number, over: Partial<Purchase> = {}): Purchase => ({
  value: { hundredths: Math.round(zlotys * 100), currency: 'PLN' },
  kind: 'supplies',
  startsOn: '2026-11-22' as Day,
  buyer: 'public',
  funds: 'none',
  ...over,
});

const regime = (zlotys: number, over: Partial<Purchase> = {}): string => {
  const assessed = assess(base, purchase(zlotys, over));
  return assessed.ok ? assessed.value.regime : `${assessed.refusal.code}: ${assessed.refusal.what}`;
};

const on = (day: string): { startsOn: Day } => ({ startsOn: day as Day });

describe('the regime of a purchase', () => {
  it.each([
    ['Pzp applies from 170 000 zł on, not above it', 170_000, {}, 'pzp-national'],
    ['one grosz below the threshold the unit has its own rules', 169_999.99, {}, 'internal-rules'],
    [
      'a procedure started in 2025 keeps the threshold of 130 000 zł',
      130_000,
      on('2025-12-31'),
      'pzp-national',
    ],
    ['one grosz below 130 000 zł in 2025 is outside Pzp', 129_999.99, on('2025-12-31'), 'internal-rules'],
    ['before 2021 exactly 30 000 EUR was still outside Pzp', 128_079, on('2020-06-01'), 'internal-rules'],
    ['and a grosz more was inside', 128_079.01, on('2020-06-01'), 'pzp-national'],
    ['in 2012 the limit was 14 000 EUR', 56_274.41, on('2012-05-01'), 'pzp-national'],
    ['the EU procedure starts at the sub-central threshold', 930_960, {}, 'pzp-eu'],
    ['and not a grosz earlier', 930_959.99, {}, 'pzp-national'],
    ['works have a threshold of their own', 930_960, { kind: 'works' as const }, 'pzp-national'],
    ['works reach the EU procedure at their threshold', 23_291_240, { kind: 'works' as const }, 'pzp-eu'],
    [
      'social services stay national up to 750 000 EUR',
      3_232_499.99,
      { kind: 'social' as const },
      'pzp-social-national',
    ],
    ['and go by the relieved EU rules from there', 3_232_500, { kind: 'social' as const }, 'pzp-social-eu'],
    [
      'social services of 2019 had the old path',
      500_000,
      { kind: 'social' as const, ...on('2019-03-01') },
      'old-social-path',
    ],
  ])('%s', (_title, zlotys, over, expected) => {
    expect(regime(zlotys, over)).toBe(expected);
  });

  it.each([
    ['the competitiveness principle starts above 80 000 zł', 80_000.01, {}, 'competitiveness'],
    ['exactly 80 000 zł is still exempt', 80_000, {}, 'no-common-rules'],
    ['before 2025-03-25 it started above 50 000 zł', 50_000.01, on('2025-03-24'), 'competitiveness'],
    ['on 2025-03-25 the same purchase was exempt', 50_000.01, on('2025-03-25'), 'no-common-rules'],
  ])('for a beneficiary not bound by Pzp %s', (_title, zlotys, over, expected) => {
    expect(regime(zlotys, { buyer: 'unbound', funds: '2021-2027', ...over })).toBe(expected);
  });

  it('a public unit with EU money has the principle between 80 000 and 170 000 zł, then Pzp', () => {
    const eu = { funds: '2021-2027' as const };
    expect(regime(80_000, eu)).toBe('internal-rules');
    expect(regime(90_000, eu)).toBe('competitiveness');
    expect(regime(169_999.99, eu)).toBe('competitiveness');
    expect(regime(170_000, eu)).toBe('pzp-national');
  });

  it('of 2014–2020 knew the market check between 20 000 and 50 000 zł', () => {
    const old = { funds: '2014-2020' as const, buyer: 'unbound' as const, ...on('2018-05-01') };
    expect(regime(19_999.99, old)).toBe('no-common-rules');
    expect(regime(20_000, old)).toBe('market-check');
    expect(regime(50_000, old)).toBe('market-check');
    expect(regime(50_000.01, old)).toBe('competitiveness');
  });

  it('is not guessed where a limit of that day is not confirmed', () => {
    expect(regime(100_000, on('2005-01-01'))).toBe('unconfirmed: national');
    expect(regime(100_000, on('2009-01-01'))).toBe('unconfirmed: rate');
    expect(regime(10_000_000, on('2011-01-01'))).toBe('unconfirmed: eu');
    expect(regime(2_000_000, on('2028-06-01'))).toBe('unconfirmed: eu');
    expect(regime(60_000, { funds: '2021-2027', ...on('2022-01-10') })).toBe('unconfirmed: competitiveness');
  });

  it('shows each step with its operator and the facts behind it', () => {
    const assessed = assess(base, purchase(90_000, { funds: '2021-2027' }));
    expect(assessed).toMatchObject({
      ok: true,
      value: {
        steps: [
          { compared: 'national', operator: '>=', reached: false, facts: [{ id: 'T-4' }] },
          { compared: 'competitiveness', operator: '>', reached: true, facts: [{ id: 'K-7' }] },
        ],
      },
    });
  });

  it('names the rate with which euro were converted', () => {
    const assessed = assess(base, purchase(200_000, on('2015-06-01')));
    expect(assessed.ok && assessed.value.steps[0]).toMatchObject({
      limit: { hundredths: 12_674_700 },
      converted: { euro: { hundredths: 3_000_000 }, rate: '4,2249' },
      facts: [{ id: 'T-2' }, { id: 'R-14' }],
    });
  });

  it('never tells a duty that was not in force on the day', () => {
    const assessed = assess(base, purchase(500_000, on('2019-03-01')));
    expect(assessed.ok && assessed.value.duties.map(({ id }) => id)).toEqual([]);
  });
});
