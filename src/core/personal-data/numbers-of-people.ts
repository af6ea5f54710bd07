import { findPersonalData } from './find.ts';

/** Numbers by which a person is known to offices and banks. */
const NUMBERS = ['pesel', 'account', 'identity-card', 'passport'];

/**
 * Whether one is among the words. What an office says under its own name may hold names and telephones, but never these.
 */
export const hasNumbersOfPeople = (text: string): boolean =>
  findPersonalData(text).some(({ kind }) => NUMBERS.includes(kind));
