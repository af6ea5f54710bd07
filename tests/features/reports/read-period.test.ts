import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import { readPeriod } from '../../../src/features/reports/read-period.ts';

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
    ['01.01.2026-30.06.2026', '2026-01-01', '2026-06-30'],
    ['1.01.2026 – 30.06.2026', '2026-01-01', '2026-06-30'],
    ['1.01-30.06.2025', '2025-01-01', '2025-06-30'],
    ['2026-01-15–2026-02-20', '2026-01-15', '2026-02-20'],
    ['2026-06', '2026-06-01', '2026-06-30'],
    ['styczeń – marzec 2025', '2025-01-01', '2025-03-31'],
    ['od 2 stycznia do 15 marca 2025', '2025-01-02', '2025-03-15'],
    ['kwartał I 2026', '2026-01-01', '2026-03-31'],
    ['IV kw. 2025', '2025-10-01', '2025-12-31'],
    ['I i II kwartał 2026', '2026-01-01', '2026-06-30'],
    ['kwartał I-III 2026', '2026-01-01', '2026-09-30'],
    ['I półrocze zeszłego roku', '2025-01-01', '2025-06-30'],
    ['do 30.06.2026', '2026-01-01', '2026-06-30'],
    ['do końca marca 2025', '2025-01-01', '2025-03-31'],
    ['ten miesiąc', '2026-11-01', '2026-11-30'],
    ['w zeszłym miesiącu', '2026-10-01', '2026-10-31'],
    ['ten kwartał', '2026-10-01', '2026-12-31'],
    ['poprzedni kwartał', '2026-07-01', '2026-09-30'],
    ['bieżące półrocze', '2026-07-01', '2026-12-31'],
    ['zeszłe półrocze', '2026-01-01', '2026-06-30'],
    ['ten rok', '2026-01-01', '2026-12-31'],
    ['poprzedni rok', '2025-01-01', '2025-12-31'],
    ['Q1', '2026-01-01', '2026-03-31'],
    ['2025 Q4', '2025-10-01', '2025-12-31'],
    ['Q1–Q3 2026', '2026-01-01', '2026-09-30'],
    ['1-15.06.2026', '2026-06-01', '2026-06-15'],
    ['od czerwca do stycznia 2026', '2025-06-01', '2026-01-31'],
    ['1.10-31.01.2026', '2025-10-01', '2026-01-31'],
  ])('„%s” is from %s to %s', (typed, from, to) => {
    expect(readPeriod(typed, TODAY)).toEqual(period(from, to));
  });

  it.each([
    ['2026-01-15', 'zeszły miesiąc', '2025-12-01', '2025-12-31'],
    ['2026-02-28', 'poprzedni kwartał', '2025-10-01', '2025-12-31'],
    ['2026-06-30', 'ubiegłe półrocze', '2025-07-01', '2025-12-31'],
  ])('on %s „%s” is of the year before', (today, typed, from, to) => {
    expect(readPeriod(typed, today as Day)).toEqual(period(from, to));
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

  it.each([
    'kiedyś',
    'ostatni rok',
    'Q5',
    'ten miesiąc 2025',
    'ostatnie 3 miesiące 2026',
    'V kwartał',
    'III półrocze',
    'V kwartał 2026',
    'półrocze 2026',
    'II i I kwartał 2026',
    'I półrocze 2025 i 2026',
    'II kwartał 2025 - I kwartał 2026',
  ])('„%s” is none', (typed) => {
    expect(readPeriod(typed, TODAY)).toEqual({ ok: false, refusal: 'unread' });
  });
});
