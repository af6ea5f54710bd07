import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import { aFact, anAnswer, problemsOf } from '../support/files.ts';

const old = aFact({ id: 'T-3', series: 'prog-pzp', from: '2021-01-01', to: '2025-12-31' });

describe('every quotation in an answer', () => {
  it.each([
    ['{T-4}', 'nie wiadomo, co przytacza {T-4}'],
    ['{T-4.kwoty}', '{T-4.kwoty} przytacza wartość kwoty, której T-4 nie ma'],
    ['{T-4.to}', '{T-4.to}: T-4 nie ma takiej daty do dnia'],
  ])('has something to show: %s', (short, what) => {
    expect(problemsOf({ answers: [anAnswer({ short })] })).toEqual([`answers.yaml:1 error ${what}`]);
  });

  it('quotes only what the answer cites', () => {
    const facts = [aFact(), aFact({ id: 'T-5' })];
    expect(problemsOf({ facts, answers: [anAnswer({ short: '{T-5.kwota}' })] })).toContain(
      'answers.yaml:1 error prog przytacza T-5, a nie ma go w polu facts',
    );
  });

  it('may quote one version of a cited series', () => {
    const facts = [old, aFact({ series: 'prog-pzp' })];
    const answer = anAnswer({
      facts: ['prog-pzp'],
      short: '{prog-pzp.kwota}, wcześniej {T-3.kwota} (do {T-3.to})',
    });
    expect(problemsOf({ facts, answers: [answer] })).toEqual([]);
  });

  it('of a series needs a version of the day it was checked, unless the answer is history', () => {
    const answer = anAnswer({ facts: ['prog-pzp', 'T-4'], short: '{prog-pzp.kwota}' });
    expect(problemsOf({ facts: [old, aFact()], answers: [answer] })).toEqual([
      'answers.yaml:1 error {prog-pzp.kwota}: seria prog-pzp nie ma wersji na dziś',
    ]);
    expect(problemsOf({ facts: [old, aFact()], answers: [{ ...answer, history: true }] })).toEqual([]);
  });

  it('that only time has emptied is a warning', () => {
    const facts = [
      aFact({ series: 'prog-pzp', to: '2027-12-31', check_by: '2029-01-01' }),
      aFact({ id: 'T-7', check_by: '2029-01-01' }),
    ];
    const answer = anAnswer({ facts: ['prog-pzp', 'T-7'], short: '{prog-pzp.kwota}' });
    expect(problemsOf({ facts, answers: [answer] }, '2028-01-01' as Day)).toEqual([
      'answers.yaml:1 warning {prog-pzp.kwota}: seria prog-pzp nie ma wersji na dziś',
    ]);
  });
});
