import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import { argsAsked, askedArgs, readScopeWords } from '../../../src/features/reports/read-scope.ts';

const TODAY = '2026-11-22' as Day;
describe('words after the command', () => {
  it.each([
    ['opolskie 2026 I półrocze', { wojewodztwo: 'opolskie', okres: '2026 I półrocze' }],
    ['Małopolska 2013-2015', { wojewodztwo: 'malopolskie', okres: '2013-2015' }],
    ['śląskie 2007-2015', { wojewodztwo: 'slaskie', okres: '2007-2015' }],
    ['w lubuskim za marzec 2026', { wojewodztwo: 'lubuskie', okres: 'marzec 2026' }],
    ['2026 projekt Kompetentna kadra', { okres: '2026', projekt: 'Kompetentna kadra' }],
    ['kujawsko-pomorskie', { wojewodztwo: 'kujawsko-pomorskie' }],
    ['Mazowsze 2026 r.', { wojewodztwo: 'mazowieckie', okres: '2026' }],
    ['2007 - 2015', { okres: '2007 - 2015' }],
    ['Warmia i Mazury 2026', { wojewodztwo: 'warminsko-mazurskie', okres: '2026' }],
    ['na Dolnym Śląsku 2026', { wojewodztwo: 'dolnoslaskie', okres: '2026' }],
    ['na Śląsku', { wojewodztwo: 'slaskie' }],
    ['Pomorze', { wojewodztwo: 'pomorskie' }],
    ['Pomorze Zachodnie Q1', { wojewodztwo: 'zachodniopomorskie', okres: 'Q1' }],
    ['Kujawy i Pomorze', { wojewodztwo: 'kujawsko-pomorskie' }],
    ['Ziemia Lubuska', { wojewodztwo: 'lubuskie' }],
    ['Lubelszczyzna ten miesiąc', { wojewodztwo: 'lubelskie', okres: 'ten miesiąc' }],
    ['Mazowsze poprzedni kwartał', { wojewodztwo: 'mazowieckie', okres: 'poprzedni kwartał' }],
    ['cały rok 2026', { okres: 'rok 2026' }],
    ['styczeń-marzec 2026', { okres: 'styczeń-marzec 2026' }],
    ['IV kw. 2025', { okres: 'IV kw. 2025' }],
    ['opolskie i Kompetentna kadra', { wojewodztwo: 'opolskie', projekt: 'Kompetentna kadra' }],
  ])('„%s” say where, when and in which project', (words, options) => {
    expect(readScopeWords(words)).toEqual({ options, unread: [] });
  });

  it('that name a second voivodeship are told as not taken into account', () => {
    expect(readScopeWords('opolskie i śląskie 2026')).toEqual({
      options: { wojewodztwo: 'opolskie', okres: '2026' },
      unread: ['śląskie'],
    });
  });
});

describe('a button of a report', () => {
  it('leads to the same report again', () => {
    const asked = {
      region: 'opolskie',
      from: '2026-01-01' as Day,
      to: '2026-06-30' as Day,
      project: 'prj_1',
    };
    expect(argsAsked(askedArgs(asked), TODAY)).toEqual(asked);
  });

  it('that is damaged leads to this year, everywhere', () => {
    const thisYear = { from: '2026-01-01', to: '2026-12-31' };
    expect(argsAsked(['nowhere', '2026-06-30', '2026-01-01', '-'], TODAY)).toEqual(thisYear);
    expect(argsAsked([], TODAY)).toEqual(thisYear);
  });
});
