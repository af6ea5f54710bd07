import { describe, expect, it } from 'vitest';
import { amountsIn } from '../../src/core/money-words.ts';

const zlotys = (text: string): number[] => amountsIn(text).map(({ money }) => money.hundredths / 100);

describe('an amount as people write it', () => {
  it.each([
    ['120 tys.', [120_000]],
    ['120 tys zł netto', [120_000]],
    ['kompy za 90 tys z efs', [90_000]],
    ['1,2 mln', [1_200_000]],
    ['0.5 mln zł', [500_000]],
    ['90.000,00 zł', [90_000]],
    ['90 000', [90_000]],
    ['90000zł', [90_000]],
    ['170 000,50 zł', [170_000.5]],
    ['dwie części: 80 tys. i 95 tys.', [80_000, 95_000]],
    ['120k', [120_000]],
    ['3 tysiące złotych', [3_000]],
    ['2 miliony', [2_000_000]],
    ['216 000 euro', []],
    ['', []],
  ])('„%s” is %j zł', (text, expected) => {
    expect(zlotys(text)).toEqual(expected);
  });

  it('knows whether a word or a currency said that it is money', () => {
    expect(amountsIn('90 tys').map(({ marked }) => marked)).toEqual([true]);
    expect(amountsIn('art. 37').map(({ marked }) => marked)).toEqual([false]);
  });
});
