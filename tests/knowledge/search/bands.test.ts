import { describe, expect, it } from 'vitest';
import { decideBand } from '../../../src/knowledge/search/bands.ts';
import { type Hit } from '../../../src/knowledge/search/search-index.ts';

const sure: Hit = {
  id: 'prog',
  score: 0.6,
  mass: 1.1,
  covered: 0.9,
  found: 3,
  echo: { ofQuestion: 0.9, ofWording: 0.9 },
};
const others = (score: number): readonly Hit[] =>
  ['drugi', 'trzeci', 'czwarty', 'piąty', 'szósty'].map((id) => ({ ...sure, id, score }));

describe('what the hits allow', () => {
  it('is one answer when it is ahead and somebody asked just this before', () => {
    expect(decideBand([sure, ...others(0.3)])).toEqual({ band: 'sole', id: 'prog' });
  });

  it('is one answer when a wording of common words is repeated whole, with a date beside it', () => {
    const common = { ...sure, score: 0.4, mass: 0.2 };
    const dated = { ...common, echo: { ofQuestion: 0.72, ofWording: 1 } };
    expect(decideBand([dated, ...others(0.32)])).toEqual({ band: 'sole', id: 'prog' });
    expect(decideBand([common, ...others(0.32)])).not.toMatchObject({ band: 'sole' });
  });

  it('is a choice when the next fits as well', () => {
    expect(decideBand([sure, ...others(0.59)])).toMatchObject({ band: 'choice' });
  });

  it('is one answer when the next fits much worse and somebody asked something like it', () => {
    const alike = { ...sure, echo: { ofQuestion: 0.35, ofWording: 0.55 } };
    expect(decideBand([alike, ...others(0.44)])).toEqual({ band: 'sole', id: 'prog' });
    expect(decideBand([alike, ...others(0.5)])).toMatchObject({ band: 'choice' });
  });

  it('is a choice when the words match, but nobody asked anything like it', () => {
    const scattered = { ...sure, echo: { ofQuestion: 0.9, ofWording: 0.3 } };
    expect(decideBand([scattered, ...others(0.1)])).toMatchObject({ band: 'choice' });
  });

  it('offers up to five titles that fit alike, and only one other when the rest is far behind', () => {
    expect(decideBand([sure, ...others(0.59)])).toMatchObject({
      ids: ['prog', 'drugi', 'trzeci', 'czwarty', 'piąty'],
    });
    const faint = { ...sure, score: 0.34, mass: 0.5, echo: { ofQuestion: 0.6, ofWording: 0.5 } };
    expect(decideBand([faint, ...others(0.1)])).toMatchObject({ ids: ['prog', 'drugi'] });
  });

  it('is nothing without hits, and when score and rare words say too little together', () => {
    const common = { ...sure, score: 0.25, mass: 0.3, echo: { ofQuestion: 0.4, ofWording: 0.4 } };
    const faint = { ...sure, score: 0.1, mass: 0.9, echo: { ofQuestion: 0.3, ofWording: 0.3 } };
    for (const hits of [[], [common], [faint]]) expect(decideBand(hits)).toEqual({ band: 'none' });
  });

  it('is not nothing when several wordings say what one alone would leave in doubt', () => {
    const alone = { ...sure, score: 0.3, mass: 0.5, echo: { ofQuestion: 0.65, ofWording: 0.5 } };
    const several = { ...alone, score: 0.36 };
    expect(decideBand([alone])).toEqual({ band: 'none' });
    expect(decideBand([several, ...others(0.35)])).toMatchObject({ band: 'choice' });
  });
});
