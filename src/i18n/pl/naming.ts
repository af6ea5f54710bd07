import { plural } from '../format.ts';

const people = (count: number): string =>
  plural('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' });

/** Wybór osoby, gdy nie wszystkie mieszczą się na liście: wpisanie części imienia lub nazwiska. */
export const naming = {
  hint: (count: number): string => `Część imienia lub nazwiska. Do wyboru: ${people(count)}.`,
  severalHint: (count: number): string => `Imiona i nazwiska po przecinku. Do wyboru: ${people(count)}.`,
  choose: 'Prosimy wybrać osobę.',
  nobody: (name: string): string => `Nie ma takiej osoby do wyboru: „${name}”.`,
  several: (count: number): string =>
    `Pasuje więcej niż jedna osoba (${String(count)}). Prosimy wybrać z listy.`,
  many: (count: number): string => `Pasuje ${people(count)}. Prosimy wpisać więcej liter.`,
  whichOf: (name: string, names: string, more: number): string =>
    `„${name}” pasuje do kilku osób: ${names}${more > 0 ? ` i innych (${String(more)})` : ''}. Prosimy wpisać całe imię i nazwisko.`,
  find: 'Wyszukanie doradcy',
  findTitle: 'Wybór doradcy',
  adviser: 'Imię lub nazwisko doradcy',
  submit: 'Wybór',
};
