import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import {
  argsAsked,
  askedArgs,
  readPeriod,
  readScopeWords,
} from '../../../src/features/reports/read-scope.ts';

const TODAY = '2026-11-22' as Day;
const period = (from: string, to: string) => ({ ok: true, value: { from, to } });

describe('the period of a report', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['I półrocze 2026', '2026-01-01', '2026-06-30'],
    ['2026 II półrocze', '2026-07-01', '2026-12-31'],
    ['drugie półrocze 2025', '2025-07-01', '2025-12-31'],
    ['pierwszy kwartał', '2026-01-01', '2026-03-31'],
    ['IV kwartał 2025', '2025-10-01', '2025-12-31'],
    ['2007-2015', '2007-01-01', '2015-12-31'],
    ['2013–2014', '2013-01-01', '2014-12-31'],
    ['marzec 2026', '2026-03-01', '2026-03-31'],
    ['od stycznia', '2026-01-01', '2026-11-22'],
    ['2026-01-15 2026-02-20', '2026-01-15', '2026-02-20'],
  ])('„%s” is from %s to %s', (typed, from, to) => {
    expect(readPeriod(typed, TODAY)).toEqual(period(from, to));
  });

  it('that ends before it begins is refused, and offered the right way round', () => {
    expect(readPeriod('2026-06-30 2026-01-01', TODAY)).toEqual({
      ok: false,
      refusal: { turned: { from: '2026-01-01', to: '2026-06-30' } },
    });
    expect(readPeriod('2015-2007', TODAY)).toEqual({
      ok: false,
      refusal: { turned: { from: '2007-01-01', to: '2015-12-31' } },
    });
  });

  it.each(['kiedyś', 'V kwartał', 'III półrocze'])('„%s” is none', (typed) => {
    expect(readPeriod(typed, TODAY)).toEqual({ ok: false, refusal: 'unread' });
  });
});

describe('words after the command', () => {
  it.each([
    ['opolskie 2026 I półrocze', { wojewodztwo: 'opolskie', okres: '2026 I półrocze' }],
    ['Małopolska 2013-2015', { wojewodztwo: 'malopolskie', okres: '2013-2015' }],
    ['śląskie 2007-2015', { wojewodztwo: 'slaskie', okres: '2007-2015' }],
    ['w lubuskim za marzec 2026', { wojewodztwo: 'lubuskie', okres: 'marzec 2026' }],
    ['2026 projekt Kompetentna kadra', { okres: '2026', projekt: 'Kompetentna kadra' }],
    ['kujawsko-pomorskie', { wojewodztwo: 'kujawsko-pomorskie' }],
  ])('„%s” say where, when and in which project', (words, options) => {
    expect(readScopeWords(words).options).toEqual(options);
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
