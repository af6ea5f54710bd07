import { describe, expect, it } from 'vitest';
import { rootOf } from '../../../src/knowledge/search/root.ts';

describe('the forms of one word have one root', () => {
  it.each([
    'zasilek zasilku zasilki zasilkow zasilkowi zasilkiem zasilkach',
    'swiadczenie swiadczenia swiadczen swiadczeniem swiadczeniach',
    'zamowienie zamowienia zamowien zamowieniach',
    'gmina gminy gminie gmin gminach gminna gminnego',
    'umowa umowy umowie umow umowami',
    'dochod dochodu dochody dochodow dochodowe dochodowego',
    'rodzina rodziny rodzin rodzinie rodzinna rodzinny',
    'kwota kwoty kwot kwocie kwotami',
    'stawka stawki stawek stawce',
    'wniosek wniosku wnioski wnioskow',
    'szkolenie szkolen szkoleniach szkolenia',
    'odwolanie odwolania odwolac odwolal',
    'mops mopsu mopsie mopsem',
  ])('%s', (forms) => {
    expect(new Set(forms.split(' ').map(rootOf)).size).toBe(1);
  });
});

describe('different words keep different roots', () => {
  it.each([
    ['zasilek', 'zasiedzenie'],
    ['gmina', 'grunt'],
    ['okresowy', 'okragly'],
    ['dom', 'doba'],
  ])('%s, %s', (one, other) => {
    expect(rootOf(one)).not.toBe(rootOf(other));
  });

  it('leaves abbreviations and numbers as they are', () => {
    expect(['pcp', 'dps', '138o', '2026', '800'].map(rootOf)).toEqual(['pcp', 'dps', '138o', '2026', '800']);
  });
});
