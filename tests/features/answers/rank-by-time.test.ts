import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import { rankByTime } from '../../../src/features/answers/rank-by-time.ts';
import type { Hit } from '../../../src/knowledge/search/search-index.ts';
import { smallBase } from '../../support/knowledge.ts';

const today = '2026-11-22' as Day;
const base = smallBase('2020-06-01');
const hit = (id: string, score: number): Hit => ({
  id,
  score,
  mass: 1,
  covered: 1,
  found: 2,
  echo: { ofQuestion: 0.6, ofWording: 0.6 },
});
const hits = [hit('stara-zasada', 0.5), hit('prog', 0.48), hit('kwota-2030', 0.3)];
const first = (text: string, from?: string): string | undefined =>
  rankByTime(base, hits, {
    text,
    asked: from === undefined ? [] : [{ from: from as Day, to: from as Day }],
    today,
  })[0]?.id;

describe('the time a question means', () => {
  it('is today when it names no day: what ended goes behind what holds and fits nearly as well', () => {
    expect(first('jaka jest zasada i kwota')).toBe('prog');
  });

  it('is left to the words when they ask how it was', () => {
    expect(first('jaka była dawniej zasada i kwota')).toBe('stara-zasada');
  });

  it('is the day it names: what cannot tell that day goes behind what can', () => {
    expect(first('zasada i kwota', '2026-03-01')).toBe('prog');
  });

  it('is not that of another year, which the title of something not verified names', () => {
    const unverified = new Map(base.unverified).set('luka-2021', {
      ...base.unverified.get('kwota-2030')!,
      id: 'luka-2021',
      title: 'Jaki był próg w 2021 r.?',
    });
    const near = [hit('luka-2021', 0.5), hit('prog', 0.48)];
    const firstIn = (from?: string): string | undefined =>
      rankByTime({ ...base, unverified }, near, {
        text: 'próg',
        asked: from === undefined ? [] : [{ from: from as Day, to: from as Day }],
        today,
      })[0]?.id;
    expect(firstIn('2026-03-01')).toBe('prog');
    expect(firstIn()).toBe('prog');
    expect(firstIn('2021-03-01')).toBe('luka-2021');
  });

  it('changes the order, never how sure it is that the base knows the subject', () => {
    const ranked = rankByTime(base, hits, { text: 'zasada i kwota', asked: [], today });
    expect(ranked[0]?.score).toBeCloseTo(0.5);
  });

  it('does not lift what fits much worse', () => {
    const apart = [hit('stara-zasada', 0.5), hit('prog', 0.2)];
    expect(rankByTime(base, apart, { text: 'zasada', asked: [], today })[0]?.id).toBe('stara-zasada');
  });
});
