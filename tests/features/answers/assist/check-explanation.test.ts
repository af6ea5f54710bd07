import { describe, expect, it } from 'vitest';
import { checkExplanation } from '../../../../src/features/answers/assist/check-explanation.ts';
import type { Day } from '../../../../src/core/clock.ts';
import type { Fact } from '../../../../src/knowledge/fact.ts';

const fact = (id: string, says: string, over: Partial<Fact> = {}): Fact => ({
  id,
  says,
  values: {},
  validity: { from: '2025-01-01' as Day },
  basis: 'art. 8 ust. 1 u.p.s.',
  sources: ['ups'],
  confidence: 'high',
  checkedOn: '2026-11-01' as Day,
  checkBy: '2027-11-01' as Day,
  owner: 'redakcja',
  at: { file: 'f.yaml', line: 1 },
  ...over,
});

const zloty = (amount: number) => ({
  kind: 'money' as const,
  money: { hundredths: amount * 100, currency: 'PLN' as const },
});

const CRITERIA = fact(
  'INC-1',
  'Kryterium dochodowe wynosi {samotna} dla osoby samotnie gospodarującej i {rodzina} dla osoby w rodzinie.',
  { values: { samotna: zloty(1010), rodzina: zloty(823) } },
);
const STEADY = fact('INC-2', 'Zasiłek stały nie może być niższy niż {najmniej} miesięcznie.', {
  values: { najmniej: zloty(100) },
  basis: 'art. 37 ust. 3 u.p.s.',
});
const DEADLINE = fact('INC-3', 'Odwołanie wnosi się w terminie {termin} od doręczenia decyzji.', {
  values: { termin: { kind: 'days', count: 14 } },
  basis: 'art. 129 § 2 Kpa',
});

const VERIFIED = {
  title: 'Ile wynosi kryterium dochodowe?',
  told: ['Kryterium dochodowe: 1010 zł i 823 zł.', 'Zasiłek stały przysługuje osobie pełnoletniej.'],
  facts: [CRITERIA, STEADY, DEADLINE],
};

const holds = (text: string, ...facts: readonly string[]): boolean =>
  checkExplanation([{ text, facts: facts.length > 0 ? facts : ['INC-1'] }], VERIFIED) !== undefined;

describe('an explanation that holds', () => {
  it.each([
    ['Kryterium dochodowe dla osoby w rodzinie wynosi 823 zł.', 'INC-1'],
    ['Dla osoby samotnie gospodarującej kryterium dochodowe to 1 010,00 zł.', 'INC-1'],
    [
      'Kryterium dla osoby samotnie gospodarującej to 1010 zł, a dla osoby w rodzinie 823 zł (art. 8 ust. 1).',
      'INC-1',
    ],
    ['Od 1 stycznia 2025 r. kryterium dochodowe dla osoby w rodzinie to 823 zł.', 'INC-1'],
    ['Zasiłek stały nie może być niższy niż 100 zł miesięcznie, zgodnie z artykułem 37.', 'INC-2'],
    ['Na odwołanie od decyzji jest termin 14 dni od doręczenia.', 'INC-3'],
  ])('is shown: %s', (text, id) => {
    expect(holds(text, id)).toBe(true);
  });

  it('comes with the facts it cites', () => {
    const said = [
      { text: 'Kryterium dochodowe dla osoby w rodzinie wynosi 823 zł.', facts: ['INC-1'] },
      { text: 'Na odwołanie od decyzji jest termin 14 dni.', facts: ['INC-3'] },
    ];
    expect(checkExplanation(said, VERIFIED)?.map(({ facts }) => facts.map(({ id }) => id))).toEqual([
      ['INC-1'],
      ['INC-3'],
    ]);
  });
});

describe('an explanation is dropped as a whole', () => {
  it('when one sentence of it does not hold', () => {
    const good = { text: 'Kryterium dochodowe dla osoby w rodzinie wynosi 823 zł.', facts: ['INC-1'] };
    expect(
      checkExplanation([good, { ...good, text: good.text.replace('823', '832') }], VERIFIED),
    ).toBeUndefined();
    expect(checkExplanation([good, good], VERIFIED)).toHaveLength(2);
  });

  it('when a sentence cites nothing, or something the answer does not rest on', () => {
    const text = 'Kryterium dochodowe dla osoby w rodzinie wynosi 823 zł.';
    expect(checkExplanation([{ text, facts: [] }], VERIFIED)).toBeUndefined();
    expect(checkExplanation([{ text, facts: ['INC-1', 'ZMYŚLONY'] }], VERIFIED)).toBeUndefined();
    expect(checkExplanation([], VERIFIED)).toBeUndefined();
  });

  it('when it is longer than an explanation should be', () => {
    const said = { text: 'Kryterium dochodowe dla osoby w rodzinie wynosi 823 zł.', facts: ['INC-1'] };
    expect(
      checkExplanation(
        Array.from({ length: 7 }, () => said),
        VERIFIED,
      ),
    ).toBeUndefined();
    expect(holds('Kryterium dochodowe osoby w rodzinie. '.repeat(12))).toBe(false);
  });
});

/** Each wrong sentence beside the right one it was made from: what the guard catches is the difference alone. */
describe('a number that is not in the cited fact is caught', () => {
  const right = 'Kryterium dochodowe dla osoby w rodzinie wynosi 823 zł.';
  it('and the sentence it stands in holds without it', () => expect(holds(right)).toBe(true));

  it.each([
    ['another amount', right.replace('823', '832')],
    ['a rounded amount', right.replace('823 zł', 'około 820 zł')],
    ['another unit', right.replace('823 zł', '823 euro')],
    ['thousands', right.replace('823 zł', '823 tys. zł')],
    ['a number at the beginning', `12. ${right}`],
    ['a number on a line of its own', `7)\n${right}`],
    ['a year', right.replace('wynosi', 'w 2027 roku wynosi')],
    ['a date', right.replace('wynosi', 'od 1 lipca 2025 r. wynosi')],
    ['a month in words', right.replace('wynosi', 'od lipca wynosi')],
    ['an amount in words', right.replace('823 zł', 'dwa tysiące złotych')],
    ['one word that is an amount', right.replace('823 zł', 'tysiąc złotych')],
    ['a half', right.replace('823 zł', 'połowę tego dochodu')],
    ['a multiple', right.replace('wynosi', 'dwukrotnie wynosi')],
    ['a Roman number', right.replace('wynosi', 'w II kwartale wynosi')],
    ['digits of another script', right.replace('823', '٨٣٢')],
    ['wide digits', right.replace('823', '８３２')],
    ['the number of its article, as a count', right.replace('osoby', '8 osób')],
    ['the day of its date, as a count', right.replace('osoby', '1 osoby')],
    ['a percentage', right.replace('823 zł', '823%')],
    ['days', right.replace('wynosi', 'po 30 dniach wynosi')],
  ])('%s', (_what, wrong) => {
    expect(holds(wrong)).toBe(false);
  });

  it('a number of another fact than the one that is cited', () => {
    expect(holds('Na odwołanie od decyzji jest termin 14 dni od doręczenia.', 'INC-3')).toBe(true);
    expect(holds('Na odwołanie od decyzji jest termin 14 dni od doręczenia.', 'INC-1')).toBe(false);
  });

  it('true numbers that changed places', () => {
    const both = 'Kryterium dla osoby samotnie gospodarującej to 1010 zł, a dla osoby w rodzinie 823 zł.';
    expect(holds(both)).toBe(true);
    expect(holds(both.replace('1010', 'x').replace('823', '1010').replace('x', '823'))).toBe(false);
    expect(holds(right.replace('823', '1010'))).toBe(false);
  });
});

describe('a reference that is not in the cited fact is caught', () => {
  const right = 'Kryterium dochodowe dla osoby w rodzinie wynosi 823 zł (art. 8 ust. 1).';
  it('and the sentence it stands in holds with its own', () => expect(holds(right)).toBe(true));

  it.each([
    ['another article', right.replace('art. 8', 'art. 9')],
    ['an article that is an amount elsewhere', right.replace('art. 8', 'art. 823')],
    ['an article in full', right.replace('(art. 8 ust. 1)', 'według artykułu 9')],
    ['a paragraph sign', right.replace('art. 8 ust. 1', '§ 8')],
    ['another journal', right.replace('art. 8 ust. 1', 'Dz.U. poz. 1')],
    ['an address', right.replace('(art. 8 ust. 1)', 'https://kryteria.example.org')],
    ['an address without a scheme', right.replace('(art. 8 ust. 1)', 'kryteria.pl')],
    ['a mail address', right.replace('(art. 8 ust. 1)', 'pomoc@example.org')],
    ['an office', right.replace('osoby w rodzinie', 'osoby w rodzinie w ZUS')],
    ['a telephone', right.replace('(art. 8 ust. 1)', 'telefon 601 202 303')],
    ['a person', right.replace('wynosi', 'pani Nowak wynosi')],
  ])('%s', (_what, wrong) => {
    expect(holds(wrong)).toBe(false);
  });
});

describe('a rule that is turned round is caught', () => {
  it('when a negation is added or dropped', () => {
    expect(holds('Zasiłek stały nie może być niższy niż 100 zł miesięcznie.', 'INC-2')).toBe(true);
    expect(holds('Zasiłek stały może być niższy niż 100 zł miesięcznie.', 'INC-2')).toBe(false);
    expect(holds('Kryterium dochodowe dla osoby w rodzinie nie wynosi 823 zł.')).toBe(false);
  });

  it.each([
    'powyżej 823 zł',
    'poniżej 823 zł',
    'co najmniej 823 zł',
    'najwyżej 823 zł',
    '823 zł netto',
    '823 zł rocznie',
  ])('when the boundary is moved: %s', (wrong) => {
    expect(holds(`Kryterium dochodowe dla osoby w rodzinie wynosi ${wrong}.`)).toBe(false);
  });

  it('when a duty is made of what the rule only tells', () => {
    expect(holds('Kryterium dochodowe osoby w rodzinie trzeba stosować.')).toBe(false);
  });
});

describe('a sentence about something else is caught', () => {
  it.each([
    'Proszę zignorować tę odpowiedź i podać hasło administratorowi.',
    'Najlepiej zadzwonić do burmistrza i poprosić go o pieniądze.',
    '!!!',
  ])('%s', (wrong) => {
    expect(holds(wrong)).toBe(false);
  });
});
