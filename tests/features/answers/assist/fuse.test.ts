import { describe, expect, it } from 'vitest';
import { fuse } from '../../../../src/features/answers/assist/fuse.ts';

const ids = (ranked: readonly { id: string }[]) => ranked.map(({ id }) => id);
const cosines = (of: Record<string, number>) => new Map(Object.entries(of));

describe('words and meaning together', () => {
  it('put first what fits both', () => {
    const hits = [
      { id: 'a', score: 0.5 },
      { id: 'b', score: 0.4 },
    ];
    expect(ids(fuse(hits, cosines({ a: 0.3, b: 0.8, c: 0.2, d: 0.1 })))).toEqual(['b', 'a', 'c', 'd']);
  });

  it('find what has no word in common with the question', () => {
    expect(ids(fuse([], cosines({ a: 0.1, b: 0.2, c: 0.9 })))[0]).toBe('c');
  });

  it('leave the order of the words alone where all meanings are equally near', () => {
    const hits = [
      { id: 'a', score: 0.5 },
      { id: 'b', score: 0.4 },
    ];
    expect(fuse(hits, cosines({ a: 0.7, b: 0.7, c: 0.7 }))).toEqual(hits);
    expect(fuse(hits, new Map())).toEqual(hits);
  });

  it('count by rank, not by size, where the meanings lie close together', () => {
    const hits = [
      { id: 'a', score: 0.5 },
      { id: 'b', score: 0.49 },
      { id: 'c', score: 0.1 },
    ];
    // Stretched, the tiny lead of c would outweigh everything; by ranks it stays behind a, which is high in both.
    const close = cosines({ a: 0.81, b: 0.79, c: 0.82, d: 0.79, e: 0.78 });
    expect(ids(fuse(hits, close)).slice(0, 2)).toEqual(['a', 'c']);
  });
});
