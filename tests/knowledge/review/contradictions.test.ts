import { describe, expect, it } from 'vitest';
import { findContradictions } from '../../../src/knowledge/review/contradictions.ts';
import { aFact, anAnswer, anUnverified, baseOf, type Contents, TODAY } from '../support/files.ts';

const kindsIn = (contents: Contents): readonly string[] =>
  findContradictions(baseOf(contents), TODAY).map(({ kind }) => kind);

const LETTERS = Array.from('abcdefghijklmno');

describe('contradictions in the base', () => {
  it('are none in a base that fits together', () => {
    expect(kindsIn({})).toEqual([]);
  });

  it('are two facts of one sentence with different values on the same day, and not on different days', () => {
    const other = (from: string, to: string) =>
      aFact({ id: 'T-5', values: { kwota: { pln: 180000 } }, from, to });
    const answers = [anAnswer({ facts: ['T-4', 'T-5'] })];
    expect(kindsIn({ facts: [aFact(), other('2026-06-01', 'open')], answers })).toEqual(['two-values']);
    expect(kindsIn({ facts: [aFact(), other('2021-01-01', '2025-12-31')], answers })).not.toContain(
      'two-values',
    );
  });

  it('are an answer about today that names a fact no longer in force, with the one that is', () => {
    const facts = [
      aFact({ id: 'T-3', series: 'prog', from: '2021-01-01', to: '2025-12-31' }),
      aFact({ id: 'T-4', series: 'prog' }),
    ];
    const found = findContradictions(
      baseOf({ facts, answers: [anAnswer({ facts: ['T-4', 'T-3'] })] }),
      TODAY,
    );
    expect(found).toMatchObject([{ kind: 'ended', fact: { id: 'T-3' }, now: { id: 'T-4' } }]);
    expect(
      kindsIn({ facts, answers: [anAnswer({ facts: ['T-3'], short: 'Było {T-3.kwota}.', history: true })] }),
    ).toEqual([]);
  });

  it.each([
    ['Źródła podają inne kwoty.', true],
    ['Jedna z aplikacji podaje inne przedziały punktów; są błędne.', true],
    ['Według jednego opracowania.', false],
    ['Kanały różnią się między województwami.', false],
  ])('are reservations that sources differ: „%s” %s', (remark, isFound) => {
    expect(kindsIn({ facts: [aFact({ remark })] })).toEqual(isFound ? ['disputed'] : []);
  });

  it('are the same words of a question, in other forms and another order, in two entries', () => {
    const wordings = [
      'przetarg od jakiej kwoty robimy',
      ...LETTERS.slice(0, 14).map((letter) => `od ilu jest przetarg ${letter}`),
    ];
    const other = anUnverified({
      wordings: ['od jakiej kwoty robimy przetargi', 'inne b', 'inne c', 'inne d', 'inne e'],
    });
    const found = findContradictions(
      baseOf({ answers: [anAnswer({ wordings })], unverified: [other] }),
      TODAY,
    );
    expect(found).toMatchObject([
      { kind: 'same-question', one: { entry: { id: 'prog' } }, other: { entry: { id: 'nie-wiadomo' } } },
    ]);
  });
});
