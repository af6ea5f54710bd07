import { foldedWords, tidy } from '../../../../core/text.ts';

const TITLES = /^(mgr|dr|hab|inz|inż|lic|prof|pan|pani|mr|mrs|ms)\.?$/iu;
const LONGEST = 60;

/** A first or last name as it may be kept; undefined for anything else. */
const asName = (typed: string): string | undefined => {
  const name = tidy(typed);
  if (name.length > LONGEST || !/^\p{L}[\p{L}\p{M}'’.\- ]*$/u.test(name)) return undefined;
  const isShouted = name.length > 2 && name === name.toUpperCase();
  const isWhispered = name === name.toLowerCase();
  if (!isShouted && !isWhispered) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());
};

export interface FullName {
  readonly firstName: string;
  readonly lastName: string;
}

/** First and last name from a cell each. */
export const namesOf = (first: string, last: string): FullName | undefined => {
  const [firstName, lastName] = [asName(first), asName(last)];
  return firstName !== undefined && lastName !== undefined ? { firstName, lastName } : undefined;
};

/** First and last name from one cell: academic titles are left out, the surname is the last word or the first one. */
export const splitName = (typed: string, isSurnameFirst: boolean): FullName | undefined => {
  const words = tidy(typed)
    .replaceAll(',', ' ')
    .replace(/\s*-\s*/gu, '-')
    .split(' ')
    .filter((word) => word !== '' && !TITLES.test(word));
  if (words.length < 2) return undefined;
  return isSurnameFirst
    ? namesOf(words.slice(1).join(' '), words[0]!)
    : namesOf(words.slice(0, -1).join(' '), words.at(-1)!);
};

/** The words of a name in any order: „Nowak Anna” and „Anna Nowak” are one. */
export const nameKey = ({ firstName, lastName }: FullName): string =>
  foldedWords(`${firstName} ${lastName}`).split(' ').toSorted().join(' ');

/** Whether two names may be one person's, as with a second name or a surname that grew. */
export const isAlike = (one: string, other: string): boolean => {
  const [fewer, more] = [one.split(' '), other.split(' ')].toSorted((a, b) => a.length - b.length);
  return fewer!.every((word) => more!.includes(word));
};
