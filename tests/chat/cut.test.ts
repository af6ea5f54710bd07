import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, split } from '../../src/chat/cut.ts';

describe('cutting a text', () => {
  it('leaves a text that fits', () => {
    expect(cut('Dzień dobry', 11)).toBe('Dzień dobry');
  });

  it('ends at a word and shows that it was cut', () => {
    expect(cut('Zapraszamy na szkolenie w Opolu', 20)).toBe('Zapraszamy na…');
  });

  it('never exceeds the limit and never halves an emoji', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 3, max: 50 }),
        (text, limit) => {
          const short = cut(text, limit);
          expect(short.length).toBeLessThanOrEqual(limit);
          expect(short.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});

describe('splitting a text', () => {
  it('prefers an empty line, then a sentence', () => {
    expect(split('Pierwszy akapit.\n\nDrugi akapit jest dłuższy.', 30)).toEqual([
      'Pierwszy akapit.',
      'Drugi akapit jest dłuższy.',
    ]);
    expect(split('Zdanie pierwsze. Zdanie drugie. Zdanie trzecie.', 34)).toEqual([
      'Zdanie pierwsze. Zdanie drugie.',
      'Zdanie trzecie.',
    ]);
  });

  it('loses nothing but blanks, and no piece exceeds the limit', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 2, max: 60 }), (text, limit) => {
        const pieces = split(text, limit);
        expect(pieces.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('splits a word without blanks rather than losing it', () => {
    expect(split('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]);
  });
});
