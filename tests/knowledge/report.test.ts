import { describe, expect, it } from 'vitest';
import { reportOf } from '../../src/knowledge/report.ts';
import { aFact, anUnverified, check } from './support/files.ts';

const report = (contents = {}) => {
  const { base, problems } = check(contents);
  return reportOf(base, problems);
};

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
    ]);
  });
});
