import { describe, expect, it } from 'vitest';
import { createRepair } from '../../../src/knowledge/search/repair.ts';
import { slipsBetween } from '../../../src/knowledge/search/slip.ts';

describe('slips of the keyboard between two words', () => {
  it.each([
    ['zasilek', 'zasilek', 0],
    ['zasilek', 'zaislek', 1],
    ['zasilek', 'zasiek', 1],
    ['zasilek', 'zasillek', 1],
    ['zasilek', 'zasulek', 1],
    ['zasilek', 'zaisek', 2],
  ])('%s, %s: %i', (one, other, slips) => {
    expect(slipsBetween(one, other, 2)).toBe(slips);
    expect(slipsBetween(other, one, 2)).toBe(slips);
  });

  it('are not counted past the limit', () => {
    expect(slipsBetween('zasilek', 'zaisek', 1)).toBeUndefined();
    expect(slipsBetween('zasilek', 'prog', 2)).toBeUndefined();
  });
});

describe('the repair of a mistyped word', () => {
  const words = ['prog', 'progu', 'zasilek', 'swiadczenie', 'konkurencyjnosci', 'rok', '170'];
  const repair = createRepair(
    { words, numberOf: new Map(words.map((word, at) => [word, at])) },
    (word) => -word.length,
  );

  it.each([
    ['prug', 'prog'],
    ['zsailek', 'zasilek'],
    ['awiadczenie', 'swiadczenie'],
    ['swidaczneie', 'swiadczenie'],
  ])('reads %s as %s', (typed, meant) => {
    expect(repair(typed)[0]).toBe(meant);
  });

  it('reads a word that was cut short as the commonest words that begin so', () => {
    expect(repair('konkur')).toEqual(['konkurencyjnosci']);
    expect(repair('swiad')).toEqual(['swiadczenie']);
  });

  it('leaves a known word alone in any form', () => {
    expect([...repair('zasilek'), ...repair('zasilkami')]).toEqual([]);
  });

  it('leaves short words and numbers alone', () => {
    expect([...repair('rak'), ...repair('171'), ...repair('1700')]).toEqual([]);
  });

  it('does not guess when both of the first letters are wrong', () => {
    expect(repair('bdrog')).toEqual([]);
  });
});
