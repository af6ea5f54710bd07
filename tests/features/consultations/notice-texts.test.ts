import { describe, expect, it } from 'vitest';
import { advice as en } from '../../../src/i18n/en/consultation-notices.ts';
import { advice as pl } from '../../../src/i18n/pl/consultation-notices.ts';

describe('a notice of a group consultation', () => {
  it('says once how many come, in the right form', () => {
    expect(pl.seats(2, 12, 3)).toBe('2 osoby, miejsc: 12, potrzeba co najmniej: 3');
    expect(pl.seats(5, 12, 3)).toBe('5 osób, miejsc: 12, potrzeba co najmniej: 3');
    expect(en.seats(1, 12, 3)).toBe('1 person, seats: 12, at least 3 needed');
    expect(en.texts['too-few'](2, 3)).toContain('and 2 people signed up');
  });
});
