import { describe, expect, it } from 'vitest';
import { reportOf } from '../../src/knowledge/report.ts';
import { aFact, anAnswer, anUnverified, check } from './support/files.ts';

const report = (contents = {}) => {
  const { base, problems, unchecked } = check(contents);
  return reportOf(base, problems, unchecked);
};

describe('a check of an entry with several mistakes', () => {
  it('tells in one run of a mistake of shape and of a number that no fact holds', () => {
    const bad = anAnswer({ ower: 'redakcja', title: 'x'.repeat(201), short: 'Próg wynosi 130000 zł.' });
    const told = report({ answers: [bad] }).join('\n');
    expect(told).toContain('nie ma pola ower');
    expect(told).toContain('tekst ma 201 znaków, a mieści się najwyżej 200 → proszę skrócić');
    expect(told).toMatch(/130.?000/u);
    expect(told).toContain('Nie wszystko dało się już sprawdzić: kolejność');
  });

  it('says how much it could not look at', () => {
    const told = report({ answers: [anAnswer({ facts: [] })], facts: [aFact({ values: 'x' })] });
    expect(told.at(-1)).toContain('2 wpisy lub pliki z błędami');
  });
});

describe('what an editor reads after the check', () => {
  it('is what there is, when nothing is wrong', () => {
    expect(report({ unverified: [anUnverified()] })).toEqual([
      'Baza wiedzy jest w porządku: 1 źródło, 1 fakt, 0 serii, 1 odpowiedź, 1 wpis niezweryfikowany, 20 sformułowań, 0 haseł słownika. Razem: 0 błędów, 0 uwag.',
    ]);
  });

  it('is each problem with its place and remedy, warnings marked, and how many there are', () => {
    expect(
      report({
        facts: [aFact({ owner: '' }), aFact({ id: 'T-5', checked: '2026-11-23', check_by: '2026-12-01' })],
      }),
    ).toEqual([
      'facts.yaml:1  pole owner: nic tu nie wpisano → proszę wpisać nazwę zespołu, który odpowiada za wpis, np. „owner: Zespół zamówień”',
      'facts.yaml:2  uwaga: dzień sprawdzenia (2026-11-23) jeszcze nie nastąpił → proszę wpisać dzień, w którym fakt naprawdę sprawdzono',
      '',
      'Bazy wiedzy nie można jeszcze użyć. Razem: 1 błąd, 1 uwaga.',
      'Nie wszystko dało się już sprawdzić: kolejność w seriach i fakty, których nikt nie cytuje, widać dopiero w całej bazie. Po poprawkach prosimy uruchomić sprawdzenie jeszcze raz.',
    ]);
  });
});
