import type { PersonId } from '../../../../core/ids.ts';
import { isAlike, nameKey } from './names.ts';
import type { AppliedRow } from './rows.ts';
import type { KnownPerson, Registered } from './store.ts';

/** Whom of those we know a row names (pl. *ta sama osoba*). */
export interface Matching {
  /** The same address and a like name, or the same name in the same unit; those with an account go first. */
  person(row: AppliedRow, unit: string | undefined): KnownPerson | undefined;
  isRegistered(row: AppliedRow, unit: string | undefined, person: PersonId | undefined): boolean;
}

export const createMatching = (
  known: readonly KnownPerson[],
  registered: readonly Registered[],
): Matching => {
  const byEmail = new Map<string, KnownPerson[]>();
  const byPlace = new Map<string, KnownPerson>();
  for (const person of known.toSorted((a, b) => Number(b.hasAccount) - Number(a.hasAccount))) {
    const { email, units } = person;
    if (email !== undefined) byEmail.set(email, [...(byEmail.get(email) ?? []), person]);
    for (const unit of units) {
      const place = `${nameKey(person)}|${unit}`;
      if (!byPlace.has(place)) byPlace.set(place, person);
    }
  }
  const there = new Set(registered.map(({ person }) => person));
  const named = new Map<string, Registered[]>();
  for (const one of registered) named.set(nameKey(one), [...(named.get(nameKey(one)) ?? []), one]);

  return {
    person: (row, unit) => {
      const name = nameKey(row);
      const mailed = (byEmail.get(row.email ?? '') ?? []).find((one) => isAlike(nameKey(one), name));
      return mailed ?? (unit === undefined ? undefined : byPlace.get(`${name}|${unit}`));
    },
    isRegistered: (row, unit, person) =>
      (person !== undefined && there.has(person)) ||
      (named.get(nameKey(row)) ?? []).some(
        ({ units }) => unit === undefined || units.length === 0 || units.includes(unit),
      ),
  };
};

/** Finds rows of one file that name the same person again. */
export const createTwins = () => {
  const byEmail = new Map<string, { readonly name: string; readonly row: number }[]>();
  const byPlace = new Map<string, number>();
  return {
    /** The earlier row of the same person; undefined where this is the first. */
    earlier: (row: AppliedRow, unit: string): number | undefined => {
      const name = nameKey(row);
      const mailed = row.email === undefined ? [] : (byEmail.get(row.email) ?? []);
      const twin = mailed.find((one) => isAlike(one.name, name))?.row ?? byPlace.get(`${name}|${unit}`);
      if (twin !== undefined) return twin;
      if (row.email !== undefined) byEmail.set(row.email, [...mailed, { name, row: row.row }]);
      byPlace.set(`${name}|${unit}`, row.row);
      return undefined;
    },
  };
};
