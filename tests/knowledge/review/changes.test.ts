import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import { changesSince } from '../../../src/knowledge/review/changes.ts';
import { smallBase } from '../../support/knowledge.ts';
import { aFact, anAnswer, baseOf, TODAY } from '../support/files.ts';

const told = (since: string, base = smallBase('2020-06-01')): readonly string[] =>
  changesSince(base, since as Day, TODAY).map(
    ({ kind, day, fact, before }) => `${kind} ${day} ${fact.id}${before ? ` after ${before.id}` : ''}`,
  );

describe('changes of the rules since a day', () => {
  it('are what is announced, then what began, with the rule it replaced', () => {
    expect(told('2026-01-01')).toEqual([
      'announced 2027-01-01 X-3 after X-2',
      'began 2026-01-01 X-2 after X-1',
      'began 2026-01-01 X-5',
    ]);
  });

  it('are ends too, where nothing came after; the day is the first without the rule', () => {
    expect(told('2025-01-01')).toContain('ended 2025-01-01 X-9');
    expect(told('2025-01-02')).not.toContain('ended 2025-01-01 X-9');
    expect(told('2021-01-01').join()).not.toContain('ended 2026-01-01 X-1');
  });

  it('leave out a first day that is told only in words', () => {
    const facts = [aFact({ from: '2026-03-01', from_words: 'od wiosny 2026 r.' })];
    expect(told('2026-01-01', baseOf({ facts, answers: [anAnswer()] }))).toEqual([]);
  });
});
