import { describe, expect, it } from 'vitest';
import { decideBand } from '../../../src/knowledge/search/bands.ts';
import { type Hit } from '../../../src/knowledge/search/search-index.ts';

const sure: Hit = {
  id: 'prog',
  score: 0.6,
  mass: 8,
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
    const common = { ...sure, mass: 2.4 };
    const dated = { ...common, echo: { ofQuestion: 0.72, ofWording: 1 } };
    expect(decideBand([dated, ...others(0.3)])).toEqual({ band: 'sole', id: 'prog' });
    expect(decideBand([common, ...others(0.3)])).toMatchObject({ band: 'choice' });
  });

  it('is a choice when the next fits as well', () => {
    expect(decideBand([sure, ...others(0.59)])).toMatchObject({ band: 'choice' });
  });

  it('is a choice when the words match, but no wording was repeated', () => {
    const scattered = { ...sure, echo: { ofQuestion: 0.9, ofWording: 0.3 } };
    expect(decideBand([scattered, ...others(0.1)])).toMatchObject({ band: 'choice' });
  });

  it('offers five titles that fit alike, and three when the rest is far behind', () => {
    expect(decideBand([sure, ...others(0.59)])).toMatchObject({
      ids: ['prog', 'drugi', 'trzeci', 'czwarty', 'piąty'],
    });
    const scattered = { ...sure, echo: { ofQuestion: 0.4, ofWording: 0.3 } };
    expect(decideBand([scattered, ...others(0.1)])).toMatchObject({ ids: ['prog', 'drugi', 'trzeci'] });
  });

  it('is nothing without hits, with a weak hit, or with one word in common by chance', () => {
    const chance = { ...sure, score: 0.2, covered: 0.4, found: 1 };
    for (const hits of [[], [{ ...sure, score: 0.1 }], [{ ...sure, mass: 1 }], [chance]])
      expect(decideBand(hits)).toEqual({ band: 'none' });
  });

  it('is not nothing when one word is all the question says', () => {
    const word = { ...sure, score: 0.2, covered: 1, found: 1 };
    expect(decideBand([word, ...others(0.19)])).toMatchObject({ band: 'choice' });
  });
});
