import { describe, expect, it } from 'vitest';
import { dueFacts } from '../../../src/knowledge/review/due-facts.ts';
import { aFact, anAnswer, baseOf, TODAY } from '../support/files.ts';

const fact = (id: string, checked: string, checkBy: string) =>
  aFact({ id, says: 'Zasada obowiązuje.', values: {}, checked, check_by: checkBy });
const answer = (id: string, facts: readonly string[]) =>
  anAnswer({
    id,
    title: `Pytanie ${id}?`,
    wordings: Array.from('abcdefghijklmno', (letter) => `${id} pytanie ${letter}`),
    short: `{${facts[0]!}.says}`,
    facts,
  });

const base = baseOf({
  facts: [
    fact('D-1', '2026-11-12', '2026-12-01'),
    fact('D-2', '2026-05-22', '2026-12-20'),
    fact('D-3', '2025-11-22', '2026-11-01'),
    fact('D-4', '2026-11-22', '2027-06-01'),
  ],
  answers: [answer('pierwsza', ['D-1']), answer('druga', ['D-2', 'D-4']), answer('trzecia', ['D-3'])],
});
const order = (days: number, served: Readonly<Record<string, number>> = {}): readonly string[] =>
  dueFacts(base, TODAY, days, new Map(Object.entries(served))).map(({ fact: { id } }) => id);

describe('facts to check', () => {
  it('are those due within the days, the overdue first', () => {
    expect(order(10)).toEqual(['D-3', 'D-1']);
    expect(order(30)).toEqual(['D-3', 'D-1', 'D-2']);
  });

  it('are in the order of use times age', () => {
    expect(order(30, { pierwsza: 3, druga: 1 })).toEqual(['D-3', 'D-2', 'D-1']);
    expect(order(30, { pierwsza: 30, druga: 1 })).toEqual(['D-3', 'D-1', 'D-2']);
  });

  it('tell what rests on them, how often it was given and how old the check is', () => {
    const [first] = dueFacts(base, TODAY, 10, new Map([['trzecia', 4]]));
    expect(first).toMatchObject({ isOverdue: true, use: 4, age: 365, entries: [{ id: 'trzecia' }] });
  });
});
