import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import { readPurchaseWords } from '../../../src/features/thresholds/read-words.ts';

const TODAY = '2026-11-22' as Day;
const read = (words: string) => readPurchaseWords(words, TODAY);

describe('the words after /prog', () => {
  it.each([
    ['90000 mops efs', { kwota: '90000', kto: 'publiczny', srodki: 'ue-2021-2027' }],
    [
      '120 tys. dostawy gops bez unii',
      { kwota: '120 tys.', rodzaj: 'dostawy', kto: 'publiczny', srodki: 'bez-ue' },
    ],
    [
      'catering 1,2 mln stowarzyszenie fers',
      { kwota: '1,2 mln', rodzaj: 'uslugi-spoleczne', kto: 'niezobowiazany', srodki: 'ue-2021-2027' },
    ],
    [
      'remont za 200 tys. zł wszczęcie 2025-12-15',
      { kwota: '200 tys. zł', rodzaj: 'roboty', dzien: '2025-12-15' },
    ],
    ['laptopy 45 tys. brutto', { kwota: '45 tys. brutto', rodzaj: 'dostawy' }],
    ['2020', { kwota: '2020' }],
  ])('„%s” say what is bought, by whom, of what money and when', (words, options) => {
    expect(read(words)).toEqual({ options, unread: [] });
  });

  it('that mean nothing here are named, as they were typed', () => {
    expect(read('90 tys. Żyrafa mops pilnie')).toEqual({
      options: { kwota: '90 tys.', kto: 'publiczny' },
      unread: ['Żyrafa', 'pilnie'],
    });
  });

  it('without an amount leave the others standing, and strange ones are taken for a bad amount', () => {
    expect(read('mops efs')).toEqual({ options: { kto: 'publiczny', srodki: 'ue-2021-2027' }, unread: [] });
    expect(read('dużo mops')).toEqual({ options: { kwota: 'dużo', kto: 'publiczny' }, unread: [] });
  });
});
