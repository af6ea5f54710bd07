import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import { askedPeriods } from '../../../src/core/asked-period.ts';
import { composeAnswer, composeLast } from '../../../src/features/answers/compose.ts';
import { smallBase } from '../../support/knowledge.ts';

const TODAY = '2026-11-22' as Day;
const base = smallBase('2020-06-01');
const nbsp = (text: string): string => text.replaceAll('\u00a0', ' ');

const tell = (id: string, question: string, today: Day = TODAY) => {
  const answer = base.answers.get(id)!;
  return composeAnswer(base, answer, askedPeriods(question, today), today);
};

describe('an answer told for a day', () => {
  it('holds today when no day was named', () => {
    const told = tell('prog', 'jaki jest próg');
    expect(told.sections.map(({ short }) => nbsp(short))).toEqual([
      'Ustawę stosuje się od 150 000 zł netto.',
    ]);
    expect(told.gaps).toEqual([]);
  });

  it('is the rule of the day that was named, not of today', () => {
    const told = tell('prog', 'jaki był próg w grudniu 2025');
    expect(told.sections.map(({ short }) => nbsp(short))).toEqual([
      'Ustawę stosuje się od 100 000 zł netto.',
    ]);
  });

  it('tells both rules when the change lies within the time asked about', () => {
    const told = tell('prog', 'próg w latach 2025-2026');
    expect(told.sections.map(({ period, short }) => [period.from, period.to, nbsp(short)])).toEqual([
      ['2025-01-01', '2025-12-31', 'Ustawę stosuje się od 100 000 zł netto.'],
      ['2026-01-01', '2026-12-31', 'Ustawę stosuje się od 150 000 zł netto.'],
    ]);
  });

  it('leaves out a line about a rule that did not hold then', () => {
    expect(tell('prog', 'w 2025').sections[0]?.details).not.toContain(
      'Postępowania wszczęte przed zmianą idą po staremu.',
    );
    expect(tell('prog', 'dziś').sections[0]?.details).toContain(
      'Postępowania wszczęte przed zmianą idą po staremu.',
    );
  });

  it('rests its passport on the facts of that day only', () => {
    expect(tell('prog', 'w 2025').sections[0]?.facts.map(({ id }) => id)).toEqual(['X-1']);
    expect(tell('prog', 'dziś').sections[0]?.facts.map(({ id }) => id)).toEqual(['X-2', 'X-5']);
  });

  it('announces what is published for later, and a change within the last year', () => {
    const { around } = tell('prog', 'jaki jest próg');
    expect(around.upcoming.map(({ id }) => id)).toEqual(['X-3']);
    expect(around.replaced.map(({ id }) => id)).toEqual(['X-1']);
    expect(tell('prog', 'jaki jest próg', '2027-06-01' as Day).around.replaced.map(({ id }) => id)).toEqual([
      'X-2',
    ]);
  });

  it('does not pretend to know the time before its first rule', () => {
    const told = tell('prog', 'próg w latach 2019-2021');
    expect(told.gaps).toEqual([{ period: { from: '2019-01-01', to: '2020-12-31' }, why: 'not-yet' }]);
    expect(told.sections[0]?.period).toEqual({ from: '2021-01-01', to: '2021-12-31' });
  });

  it('never tells an ended rule as the rule of today', () => {
    const told = tell('stara-zasada', 'czy zasada obowiązuje');
    expect(told.sections).toEqual([]);
    expect(told.gaps).toMatchObject([{ why: 'expired' }]);
    expect(composeLast(base, told).sections[0]?.period).toEqual({ from: '2024-12-31', to: '2024-12-31' });
  });

  it('is not told for a day on which nothing it rests on was in force, even where it names no figure', () => {
    const wordsOnly = { ...base.answers.get('stara-zasada')!, short: 'Zasada X jest w mocy.', details: '' };
    const told = composeAnswer(base, wordsOnly, askedPeriods('w 2015', TODAY), TODAY);
    expect(told.sections).toEqual([]);
    expect(told.gaps).toMatchObject([{ why: 'not-yet' }]);
  });

  it('tells history as history', () => {
    expect(tell('dawna-sciezka', 'ścieżka').sections[0]?.short).toBe('Dawna ścieżka usług społecznych.');
  });
});
