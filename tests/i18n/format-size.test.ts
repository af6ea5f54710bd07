import { describe, expect, it } from 'vitest';
import { formatSize } from '../../src/i18n/format.ts';

describe('the size of a file', () => {
  it.each([
    [1, '1 kB'],
    [319_488, '312 kB'],
    [1_000_000, '977 kB'],
    [1_468_006, '1,4 MB'],
    [5 * 1024 * 1024, '5 MB'],
  ])('of %i bytes is said as %s', (bytes, said) => {
    expect(formatSize(bytes, 'pl')).toBe(said);
  });

  it('has the point of the language', () => {
    expect(formatSize(1_468_006, 'en')).toBe('1.4 MB');
  });
});
