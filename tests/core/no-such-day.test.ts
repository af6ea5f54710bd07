import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/clock.ts';
import { isNoSuchDay } from '../../src/core/coming-day.ts';

describe('a day that does not exist', () => {
  it.each(['31.02', '31.02.2027', '30 lutego', '32.01.2027', '2027-02-30'])(
    'is known as such: %s',
    (typed) => {
      expect(isNoSuchDay(typed, '2026-11-22' as Day)).toBe(true);
    },
  );

  it.each(['27.11', '27.11.2026', 'jutro', '27 listopada', 'kiedyś', '12'])('is not: %s', (typed) => {
    expect(isNoSuchDay(typed, '2026-11-22' as Day)).toBe(false);
  });
});
