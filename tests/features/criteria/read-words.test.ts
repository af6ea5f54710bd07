import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import { readHouseholdWords } from '../../../src/features/criteria/read-words.ts';

const TODAY = '2026-11-22' as Day;

describe('the words after /kryterium', () => {
  it.each([
    ['2400', { dochod: '2400' }],
    ['2400 3 osoby', { dochod: '2400', osoby: '3' }],
    ['rodzina trzyosobowa dochód 2400 zł', { dochod: '2400 zł', osoby: '3' }],
    ['samotna 900', { dochod: '900', osoby: '1' }],
    ['w 2023', { dzien: '2023-01-01' }],
    ['2023 3 osoby', { dochod: '2023', osoby: '3' }],
    ['900 samotna 1.06.2023', { dochod: '900', osoby: '1', dzien: '2023-06-01' }],
  ])('„%s” say the income, the persons and the day', (words, options) => {
    expect(readHouseholdWords(words, TODAY)).toEqual({ options, unread: [] });
  });

  it('that mean nothing here are named', () => {
    expect(readHouseholdWords('2400 3 osoby kot', TODAY).unread).toEqual(['kot']);
    expect(readHouseholdWords('kot', TODAY)).toEqual({ options: { dochod: 'kot' }, unread: [] });
  });
});
