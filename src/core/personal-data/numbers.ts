import { daysInMonth } from '../day.ts';

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);

/** Months carry the century: 1–12 the 1900s, +20 the 2000s, +40, +60 the next, +80 the 1800s. */
const CENTURIES: Readonly<Record<number, number>> = { 0: 1900, 1: 2000, 2: 2100, 3: 2200, 4: 1800 };

/** Whether eleven digits are a PESEL: a real date of birth and a right check digit (act of 2010-09-24, art. 15). */
export const isPesel = (digits: string): boolean => {
  if (!/^\d{11}$/.test(digits)) return false;
  const coded = Number(digits.slice(2, 4));
  const century = CENTURIES[Math.floor(coded / 20)];
  const month = coded % 20;
  const dayOfMonth = Number(digits.slice(4, 6));
  if (century === undefined || month < 1 || month > 12 || dayOfMonth < 1) return false;
  if (dayOfMonth > daysInMonth(century + Number(digits.slice(0, 2)), month)) return false;
  return (10 - (weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === Number(digits[10]);
};

/** Whether it is a Polish account number: 26 digits whose remainder by 97 is right (ISO 13616). */
export const isPolishAccount = (digits: string): boolean => {
  if (!/^\d{26}$/.test(digits)) return false;
  const moved = `${digits.slice(2)}2521${digits.slice(0, 2)}`;
  let remainder = 0;
  for (const digit of moved) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder === 1;
};

const letterValue = (letter: string): number => letter.charCodeAt(0) - 55;

const cardSum = (text: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => {
    const sign = text.charAt(index);
    return sum + weight * (/\d/.test(sign) ? Number(sign) : letterValue(sign));
  }, 0);

/** Whether it is the number of a Polish identity card: three letters, a check digit, five digits. */
export const isIdentityCard = (text: string): boolean =>
  /^[A-Z]{3}\d{6}$/.test(text) &&
  cardSum(text.slice(0, 3) + text.slice(4), [7, 3, 1, 7, 3, 1, 7, 3]) % 10 === Number(text[3]);

/** Whether it is the number of a Polish passport: two letters, a check digit, six digits. */
export const isPassport = (text: string): boolean =>
  /^[A-Z]{2}\d{7}$/.test(text) &&
  cardSum(text.slice(0, 2) + text.slice(3), [7, 3, 1, 7, 3, 1, 7, 3]) % 10 === Number(text[2]);
