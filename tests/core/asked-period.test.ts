import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/clock.ts';
import { askedPeriods, pastPeriods } from '../../src/core/asked-period.ts';

const TODAY = '2026-11-22' as Day;
const asked = (question: string): string[] =>
  askedPeriods(question, TODAY).map(({ from, to }) => (from === to ? from : `${from}..${to}`));

describe('the date a question names', () => {
  it.each([
    ['jaki był próg w 2023 r.?', ['2023-01-01..2023-12-31']],
    ['jaki jest próg zamówień w 2026?', ['2026-01-01..2026-12-31']],
    ['prog zamowien 2024', ['2024-01-01..2024-12-31']],
    ['w grudniu 2025', ['2025-12-01..2025-12-31']],
    ['GRUDZIEŃ 2025 roku', ['2025-12-01..2025-12-31']],
    ['na dzień 31 grudnia 2025 r.', ['2025-12-31']],
    ['na dzien 31.12.2025', ['2025-12-31']],
    ['na 2025-12-31', ['2025-12-31']],
    ['12.2025 ile', ['2025-12-01..2025-12-31']],
    ['od 2028?', ['2028-01-01..2028-12-31']],
    ['od 2025 r. jaki próg', ['2025-01-01..2026-11-22']],
    ['od marca 2026', ['2026-03-01..2026-11-22']],
    ['przed 2021 r.', ['2020-12-31']],
    ['na koniec 2020', ['2020-12-31']],
    ['w latach 2016-2018', ['2016-01-01..2018-12-31']],
    ['w zeszłym roku', ['2025-01-01..2025-12-31']],
    ['ile będzie od nowego roku', ['2027-01-01']],
    ['co od stycznia', ['2027-01-01..2027-01-31']],
    ['kryteria od maja', ['2027-05-01..2027-05-31']],
    ['skończyłam studia, jakie było kryterium w 2019', ['2019-01-01..2019-12-31']],
    ['30 maja 2021', ['2021-05-30']],
    ['zasiłek od maja 2021', ['2021-05-01..2026-11-22']],
    ['jakie było kryterium w styczniu', ['2026-01-01..2026-01-31']],
    ['jaki próg w 2019 a jaki w 2024', ['2019-01-01..2019-12-31', '2024-01-01..2024-12-31']],
  ])('„%s” asks about %j', (question, expected) => {
    expect(asked(question)).toEqual(expected);
  });

  it.each([
    'ile pracowników na 2000 mieszkańców',
    'jak się liczy zasiłek',
    'skończyłam pedagogikę w 2018 czy mogę być pracownikiem socjalnym',
    'mam dyplom z 2016 roku, czy wystarczy',
    'czy zasilek staly liczy sie od kryterium',
    'czy studenci mają prawo do zasiłku',
    'ile maja dochodu na osobe',
    'zamówienie za 2026 zł',
    'perspektywa 2021-2027',
    'ustawa z 12 marca 2004 r. o pomocy społecznej',
    'Pzp z 2019 r.',
    'Dz.U. 2019 poz. 2019',
    'próg 170 000 zł netto',
    'SL2014 czy coś nowego',
    'nowsza wersja wytycznych niż marzec 2025',
    'art. 37 ust. 1',
    'rodzina 4 osoby 31.02.2025',
    '',
  ])('„%s” names no date', (question) => {
    expect(asked(question)).toEqual([]);
  });

  it('lets the start of the procedure decide when a contract date is named too', () => {
    expect(asked('postępowanie wszczęte w grudniu 2025, umowa w styczniu')).toEqual([
      '2025-12-01..2025-12-31',
    ]);
    expect(asked('umowa podpisana w styczniu 2026, a wszczęcie w grudniu 2025')).toEqual([
      '2025-12-01..2025-12-31',
    ]);
  });
});

describe('a month named where only the past is looked for', () => {
  it.each([
    ['od stycznia', '2026-01-01'],
    ['styczeń', '2026-01-01'],
    ['od grudnia', '2025-12-01'],
    ['od 3 maja', '2026-05-03'],
    ['od listopada', '2026-11-01'],
    ['od stycznia 2025', '2025-01-01'],
    ['od stycznia 2027', '2027-01-01'],
  ])('„%s” starts on %s', (words, from) => {
    expect(pastPeriods(words, TODAY)[0]?.from).toBe(from);
  });
});
