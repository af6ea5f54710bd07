import { findPersonalData, type PersonalDataKind } from '../../core/personal-data/find.ts';
import { tidy } from '../../core/text.ts';

/** The longest name, and the longest name of an institution that is looked for. */
export const LONGEST = { name: 60, search: 120 } as const;

const NUMBERS: readonly PersonalDataKind[] = [
  'pesel',
  'eleven-digits',
  'account',
  'identity-card',
  'passport',
  'phone',
];

/** Whether a free text holds a number of a person: PESEL and the like never get in here (RODO art. 5(1)(c)). */
export const holdsNumbers = (text: string): boolean =>
  findPersonalData(text).some(({ kind }) => NUMBERS.includes(kind));

/** A first or last name as it may be kept: letters, blanks, hyphens, apostrophes; undefined for anything else. */
export const readName = (typed: string): string | undefined => {
  const name = tidy(typed);
  return name.length <= LONGEST.name && /^\p{L}[\p{L}\p{M}'’.\- ]*$/u.test(name) ? name : undefined;
};

/** Full years worked, 0 to 70. */
export const readYears = (typed: string): number | undefined => {
  const match = /^(\d{1,2})\s*(lat[a]?|rok|roku|years?)?$/iu.exec(tidy(typed));
  const years = match ? Number(match[1]) : undefined;
  return years !== undefined && years <= 70 ? years : undefined;
};
