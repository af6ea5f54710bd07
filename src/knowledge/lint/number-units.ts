/** What a number counts; a number without one may stand for anything, as an article or a year does. */
export type Unit = 'pln' | 'eur' | 'percent' | 'day' | 'week' | 'month' | 'year' | 'hour';

/** Beginnings of the words that follow a number, in every form of Polish grammar. */
const UNITS: readonly (readonly [Unit, RegExp])[] = [
  ['pln', /^ ?(?:zł(?!\p{L})|złot\p{L}+|pln(?!\p{L}))/iu],
  ['eur', /^ ?(?:€|eur(?:o|a)?(?!\p{L}))/iu],
  ['percent', /^ ?(?:%|proc(?:\.|\p{L}+))/iu],
  ['day', /^[ -]?(?:dni|dzie[nń]|dnio)\p{L}*/iu],
  ['week', /^[ -]?(?:tydzie|tygod)\p{L}*/iu],
  ['month', /^[ -]?miesi[ąęe]\p{L}*/iu],
  ['year', /^[ -]?(?:lat(?:a|ach|ami|om)?|rok|roku|letni\p{L}*)(?!\p{L})/iu],
  ['hour', /^ ?(?:godzin\p{L}*|godz\.|h(?!\p{L}))/iu],
];

const MULTIPLIERS: readonly (readonly [number, RegExp])[] = [
  [1_000, /^ ?(?:tys\.|tysi[ąęe]\p{L}*)/iu],
  [1_000_000, /^ ?(?:mln(?!\p{L})|milion\p{L}*)/iu],
];

export interface UnitWords {
  readonly unit?: Unit;
  readonly multiplier: number;
  /** The words that were read, as written. */
  readonly words: string;
}

/** Reads what follows a number: `tys. zł` gives a thousand zlotys. */
export const readUnit = (after: string): UnitWords => {
  const thousands = firstMatch(MULTIPLIERS, after);
  const rest = after.slice(thousands?.words.length ?? 0);
  const counted = firstMatch(UNITS, rest);
  return {
    ...(counted && { unit: counted.meaning }),
    multiplier: thousands?.meaning ?? 1,
    words: `${thousands?.words ?? ''}${counted?.words ?? ''}`,
  };
};

const firstMatch = <T>(
  table: readonly (readonly [T, RegExp])[],
  text: string,
): { readonly meaning: T; readonly words: string } | undefined => {
  for (const [meaning, pattern] of table) {
    const words = pattern.exec(text)?.[0];
    if (words !== undefined) return { meaning, words };
  }
  return undefined;
};
