import { besidePersonalData } from './beside.ts';
import { isIdentityCard, isPassport, isPesel, isPolishAccount } from './numbers.ts';
import { namesIn } from './people-words.ts';

/** A kind of personal data that does not belong in a question. */
export type PersonalDataKind =
  | 'pesel'
  | 'eleven-digits'
  | 'account'
  | 'identity-card'
  | 'passport'
  | 'phone'
  | 'email'
  | 'name'
  | 'address';

/** Where personal data stand in a text. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/** Words before a number that belongs to an institution or a journal, and after one that is an amount. */
const NAMES_AN_INSTITUTION = /(nip|regon|krs|poz\.?|nr|numer ref\w*)\s*[:.]?\s*$/i;
const IS_AN_AMOUNT = /^\s*(zł|zl|pln|eur|euro|tys|mln|gr)(?!\p{L})/iu;

/** Freephone and shared-cost numbers (`800…`, `801…`) are help lines, never somebody's own. */
const IS_A_HELP_LINE = /^80[01]/;

/** How phone numbers are grouped: mobile, with the country's number, and landline. */
const PHONE_GROUPS = new Set(['9', '3 3 3', '2 3 3 3', '2 9', '11', '2 3 2 2', '3 2 2 2', '3 3 1 2']);

interface Digits {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Runs of digits that stand beside one another, with one blank or hyphen between. */
const groupsIn = (text: string): readonly (readonly Digits[])[] => {
  const groups: Digits[][] = [];
  for (const match of text.matchAll(/\d+/g)) {
    const run = { text: match[0], start: match.index, end: match.index + match[0].length };
    const last = groups.at(-1)?.at(-1);
    if (last && /^[ \u00a0-]$/.test(text.slice(last.end, run.start))) groups.at(-1)!.push(run);
    else groups.push([run]);
  }
  return groups;
};

const kindOfRuns = (runs: readonly Digits[], before: string, after: string): PersonalDataKind | undefined => {
  const digits = runs.map((run) => run.text).join('');
  if (isPolishAccount(digits)) return 'account';
  if (isPesel(digits)) return 'pesel';
  const shape = runs.map((run) => run.text.length).join(' ');
  const national = digits.length === 11 && digits.startsWith('48') ? digits.slice(2) : digits;
  const isPhone = PHONE_GROUPS.has(shape) && /^[1-9]\d{8}$/.test(national) && !IS_A_HELP_LINE.test(national);
  if (isPhone && !NAMES_AN_INSTITUTION.test(before) && !IS_AN_AMOUNT.test(after)) return 'phone';
  return digits.length === 11 && runs.length === 1 ? 'eleven-digits' : undefined;
};

/** The longest stretch of runs, from this one on, that is a number of a person. */
const longestFrom = (text: string, runs: readonly Digits[]): PersonalData | undefined => {
  const start = runs[0]!.start;
  for (let count = runs.length; count > 0; count -= 1) {
    const taken = runs.slice(0, count);
    const end = taken.at(-1)!.end;
    const kind = kindOfRuns(taken, text.slice(Math.max(0, start - 12), start), text.slice(end, end + 8));
    if (kind) return { kind, start, end };
  }
  return undefined;
};

/** No number of a person has more groups: an account number in pairs and fours has at most thirteen. */
const MOST_GROUPS = 13;

const numbers = (text: string): readonly PersonalData[] =>
  groupsIn(text).flatMap((group) =>
    group.flatMap((_run, index) => longestFrom(text, group.slice(index, index + MOST_GROUPS)) ?? []),
  );

const documents = (text: string): readonly PersonalData[] =>
  [...text.matchAll(/(?<![\p{L}\d])(\p{L}{2,3}) ?(\d{6,7})(?!\d)/giu)].flatMap((match) => {
    const number = `${match[1] ?? ''}${match[2] ?? ''}`.toUpperCase();
    const kind = isIdentityCard(number) ? 'identity-card' : isPassport(number) ? 'passport' : undefined;
    return kind ? [{ kind, start: match.index, end: match.index + match[0].length } as const] : [];
  });

const emails = (text: string): readonly PersonalData[] =>
  [...text.matchAll(/[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu)].map((match) => ({
    kind: 'email',
    start: match.index,
    end: match.index + match[0].length,
  }));

const names = (text: string): readonly PersonalData[] =>
  namesIn(text).map((name) => ({ kind: 'name', ...name }));

const withoutOverlaps = (found: readonly PersonalData[]): readonly PersonalData[] =>
  found
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .reduce<PersonalData[]>(
      (kept, next) => ((kept.at(-1)?.end ?? 0) <= next.start ? [...kept, next] : kept),
      [],
    );

const overlap = (one: PersonalData, other: PersonalData): boolean =>
  one.start < other.end && other.start < one.end;

/**
 * Personal data in a text, in order, without overlaps; where there are any, also the names and addresses beside them
 * that alone would not be sure enough. Runs in linear time over texts of a question's length.
 */
export const findPersonalData = (text: string): readonly PersonalData[] => {
  const sure = withoutOverlaps([...numbers(text), ...documents(text), ...emails(text), ...names(text)]);
  if (sure.length === 0) return [];
  const beside = besidePersonalData(text).filter((one) => !sure.some((other) => overlap(one, other)));
  return withoutOverlaps([...sure, ...beside]);
};

/** The text with each find replaced by a word of its kind. */
export const maskPersonalData = (
  text: string,
  found: readonly PersonalData[],
  wordFor: (kind: PersonalDataKind) => string,
): string => {
  let masked = '';
  let from = 0;
  for (const { kind, start, end } of found) {
    masked += `${text.slice(from, start)}[${wordFor(kind)}]`;
    from = end;
  }
  return masked + text.slice(from);
};
