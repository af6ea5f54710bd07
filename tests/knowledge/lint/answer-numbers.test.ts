import { describe, expect, it } from 'vitest';
import { aFact, anAnswer, anUnverified, problemsOf } from '../support/files.ts';

const facts = [
  aFact(),
  aFact({
    id: 'D-1',
    says: 'Odwołanie wnosi się w ciągu {termin}, nie później niż w 3 miesiące.',
    values: { termin: { days: 14 }, miesiace: { months: 3 }, udzial: { percent: 2.5 } },
    basis: 'art. 7 i art. 121b ust. 3 ustawy (Dz.U. 2026 poz. 639)',
    from: '2026-05-13',
  }),
];

const numbersOf = (fields: object) =>
  problemsOf({ facts, answers: [anAnswer({ facts: ['T-4', 'D-1'], ...fields })] })
    .map((problem) => /liczba „(.*)” nie pochodzi/.exec(problem)?.[1])
    .filter((number) => number !== undefined);

describe('every number in an answer comes from a fact it cites', () => {
  it.each([
    'Próg w 2026 r. to {T-4.kwota}.',
    'Od 1 stycznia 2026 r. próg jest inny.',
    'Od 01.01.2026 i od 2026-01-01.',
    'Zawsze 13 maja, zgodnie z art. 121b ust. 3.',
    'Publikacja: Dz.U. 2026 poz. 639.',
    'Nie później niż w 3 miesiące, ale w ciągu 14 dni, w 14-dniowym terminie.',
    'Udział to 2,5% albo 2,50 proc.',
    'Próg 170 tys. zł, czyli 170\u00a0000 zł lub 0,17 mln złotych.',
    '1. Pierwszy krok\n2) Drugi krok',
    'Rok 2026, czyli 2026 rok.',
  ])('accepts: %s', (short) => {
    expect(numbersOf({ short })).toEqual([]);
  });

  it.each([
    ['Próg wynosi 180 000 zł.', ['180 000 zł']],
    ['Próg wynosi 170 000 euro.', ['170 000 euro']],
    ['Termin to 7 dni.', ['7 dni']],
    ['Termin to 14 tygodni.', ['14 tygodni']],
    ['Od 1 lutego 2026 r.', ['1 lutego 2026']],
    ['Co roku 31 maja.', ['31 maja']],
    ['Zgodnie z art. 121.', ['121']],
    ['Zmienia się co dwa lata.', ['dwa lata']],
    ['W 2027 r.', ['2027']],
    ['Próg 17 tys. zł.', ['17 tys. zł']],
    ['Udział to 25%.', ['25%']],
    ['Numer 170 000, 12 osób i 5 osób', ['12', '5']],
  ])('refuses: %s', (short, expected) => {
    expect(numbersOf({ short })).toEqual(expected);
  });

  it('looks at the title, the details and the question asked back, too', () => {
    const options = [
      { label: 'do 91 osób', answer: 'prog' },
      { label: 'więcej', answer: 'prog' },
    ];
    expect(
      numbersOf({
        title: 'Próg w 2091 r.?',
        details: 'Po 92 dniach.',
        ask_back: { question: 'Ponad 93?', options },
      }),
    ).toEqual(['2091', '92 dniach', '93', '91']);
  });

  it('lets an unverified entry tell no number of a fact that is not sure', () => {
    const unsure = aFact({ id: 'U-1', confidence: 'U' });
    const entry = anUnverified({ says: 'Podobno jest to 170 000 zł.', facts: ['U-1'] });
    expect(problemsOf({ facts: [...facts, unsure], unverified: [entry] })).toContain(
      'unverified.yaml:1 error liczba „170 000 zł” nie pochodzi z żadnego faktu, na który powołuje się nie-wiadomo',
    );
  });
});

describe('a value that a cited fact holds', () => {
  it('is to be quoted, not typed: a typed one would not change with the rule', () => {
    expect(problemsOf({ answers: [anAnswer({ short: 'Próg wynosi 170 000 zł.' })] })).toEqual([
      'answers.yaml:1 warning prog ma wpisane „170 000 zł”, a to wartość faktu T-4',
    ]);
  });
});
