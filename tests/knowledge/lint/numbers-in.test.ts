import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../../src/knowledge/fact.ts';
import { formatValue } from '../../../src/knowledge/format-value.ts';
import { numbersOfValue, strayNumbers } from '../../../src/knowledge/lint/fact-numbers.ts';
import { numbersIn } from '../../../src/knowledge/lint/numbers-in.ts';

const read = (text: string) =>
  numbersIn(text).map(({ canonical, unit }) => (unit ? `${canonical} ${unit}` : canonical));

describe('the numbers of a text', () => {
  it.each([
    ['art. 121 ust. 3aa pkt 2', ['121', '3aa', '2']],
    ['1 229,00 zł i 1\u00a0229 zł', ['1229 pln', '1229 pln']],
    ['100 000zł, 5 tys. euro, 1,5 mln zł', ['100000 pln', '5000 eur', '1500000 pln']],
    ['od 7 do 14 dni roboczych', ['7', '14 day']],
    ['1 stycznia 2026 r. – 31.12.2027', ['2026-01-01', '2027-12-31']],
    ['31 lutego 2026', ['31.2.2026']],
    ['7-dniowy, 8h, 8 godzin, 14 tygodni, 3 miesiące', ['7 day', '8 hour', '8 hour', '14 week', '3 month']],
    ['w latach 2014–2020, w 2021 roku', ['2014', '2020', '2021']],
    ['trzy kroki: 1. pierwszy', ['1']],
    ['1. pierwszy\n  2. drugi', []],
    ['poddziałanie 7.1.3 i PO WER 2.8', ['7.1.3', '2,8']],
    [
      'dwa lata, w ciągu trzech miesięcy, dwunastu tygodni, sto złotych',
      ['2 year', '3 month', '12 week', '100 pln'],
    ],
    ['dwa warianty, stopień drugi, stołówka', []],
    ['4,3100 i 4,31', ['4,31', '4,31']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('of a value as it is shown are always the value’s own', () => {
    const count = fc.integer({ min: 0, max: 100_000 });
    const values: fc.Arbitrary<FactValue> = fc.oneof(
      fc
        .record({
          hundredths: fc.integer({ min: 0, max: 10_000_000_000 }),
          currency: fc.constantFrom('PLN' as const, 'EUR' as const),
        })
        .map((money) => ({ kind: 'money' as const, money })),
      fc
        .integer({ min: 0, max: 100_000 })
        .map((hundredths) => ({ kind: 'percent' as const, percent: hundredths / 100 })),
      fc.record({
        kind: fc.constantFrom(
          'days' as const,
          'working-days' as const,
          'weeks' as const,
          'months' as const,
          'hours' as const,
          'years' as const,
          'count' as const,
        ),
        count,
      }),
    );
    fc.assert(
      fc.property(values, (value) => {
        expect(strayNumbers(`Jest to ${formatValue(value)}.`, numbersOfValue(value))).toEqual([]);
      }),
    );
  });
});
