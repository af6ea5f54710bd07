import type { Profile } from './domain.ts';

/**
 * What can be asked of a person (pl. *dane profilu*). `name` is first and last name; `unit` is the institution with the
 * post and the relation there. Sex stands apart from the others and may always be refused.
 */
export const PROFILE_FIELDS = ['name', 'unit', 'years', 'degree', 'sex'] as const;
export type ProfileField = (typeof PROFILE_FIELDS)[number];

/** How many lines of a form each takes. */
const LINES: Readonly<Record<ProfileField, number>> = { name: 2, unit: 3, years: 1, degree: 1, sex: 1 };

const LETTERS: Readonly<Record<ProfileField, string>> = {
  name: 'n',
  unit: 'u',
  years: 'y',
  degree: 'd',
  sex: 's',
};

/** Fields as they travel in an action id. */
export const toLetters = (fields: readonly ProfileField[]): string =>
  fields.map((field) => LETTERS[field]).join('') || '-';

export const fromLetters = (letters: string): readonly ProfileField[] =>
  PROFILE_FIELDS.filter((field) => letters.includes(LETTERS[field]));

/** The fields that fit into the first form, and those left for the next one. */
export const firstPage = (
  fields: readonly ProfileField[],
): { readonly page: readonly ProfileField[]; readonly rest: readonly ProfileField[] } => {
  const ordered = PROFILE_FIELDS.filter((field) => fields.includes(field));
  const page: ProfileField[] = [];
  for (const field of ordered) {
    const lines = [...page, field].reduce((sum, one) => sum + LINES[one], 0);
    if (lines > 5) break;
    page.push(field);
  }
  return { page, rest: ordered.slice(page.length) };
};

/** Which of the fields are not known yet. A refusal to tell the sex is an answer. */
export const missingFields = (
  asked: readonly ProfileField[],
  { firstName, lastName, units, yearsWorked, degree }: Profile,
  sex: string | undefined,
): readonly ProfileField[] => {
  const isKnown: Readonly<Record<ProfileField, boolean>> = {
    name: firstName !== undefined && lastName !== undefined,
    unit: units.length > 0,
    years: yearsWorked !== undefined,
    degree: degree !== undefined,
    sex: sex !== undefined,
  };
  return PROFILE_FIELDS.filter((field) => asked.includes(field) && !isKnown[field]);
};
