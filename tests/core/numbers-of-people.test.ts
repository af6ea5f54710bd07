import { describe, expect, it } from 'vitest';
import { hasNumbersOfPeople } from '../../src/core/personal-data/numbers-of-people.ts';

describe('what an office says under its own name', () => {
  it('may hold names, an address and a telephone', () => {
    expect(hasNumbersOfPeople('Pytania: Anna Przykładowa, tel. 61 123 45 67, biuro@rops.example.pl')).toBe(
      false,
    );
  });

  it.each([
    ['a PESEL', 'lista: 44051401359'],
    ['a bank account', 'konto PL61 1090 1014 0000 0712 1981 2874'],
    ['an identity card', 'dowód ABA300000'],
  ])('never holds %s', (_number, text) => {
    expect(hasNumbersOfPeople(text)).toBe(true);
  });
});
