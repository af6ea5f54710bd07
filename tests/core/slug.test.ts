import { describe, expect, it } from 'vitest';
import { slugOf } from '../../src/core/slug.ts';

describe('the name of a file', () => {
  it('is of small letters without diacritics, and no sign stands at its ends', () => {
    expect(slugOf('„Zażółć gęślą jaźń” (2. edycja)')).toBe('zazolc-gesla-jazn-2-edycja');
    expect(slugOf('ROPS/12/2026')).toBe('rops-12-2026');
    expect(slugOf('…')).toBe('');
  });

  it('is cut between words, and within one only where it has to be', () => {
    expect(slugOf('praca z rodziną', 8)).toBe('praca-z');
    expect(slugOf('praca z rodziną', 7)).toBe('praca-z');
    expect(slugOf('deinstytucjonalizacja', 10)).toBe('deinstytuc');
  });
});
