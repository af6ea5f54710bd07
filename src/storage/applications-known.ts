import type { KnownPerson } from '../features/calendar/desk/applications/store.ts';
import type { PersonId } from '../core/ids.ts';
import { nextTurn } from '../core/turns.ts';
import type { Queries } from './engine.ts';
import { sql } from './kysely.ts';

/** Ids in one statement. */
const AT_ONCE = 500;

export const inParts = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, index) =>
    all.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );

/** People with what they are told apart by. */
export const selectKnown = (queries: Queries) =>
  queries
    .selectFrom('profiles as p')
    .select(['p.person', 'p.first_name', 'p.last_name', 'p.email'])
    .select(
      sql<number>`case when exists (select 1 from accounts as a where a.person = p.person) then 1 else 0 end`.as(
        'has_account',
      ),
    );

export interface KnownRow {
  readonly person: PersonId;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly email: string | null;
  readonly has_account: number;
}

/** Those rows with the units of each. */
export const toKnown = async (
  queries: Queries,
  rows: readonly KnownRow[],
): Promise<readonly KnownPerson[]> => {
  const units = new Map<PersonId, string[]>();
  for (const part of inParts(rows.map(({ person }) => person))) {
    await nextTurn();
    const found = await queries
      .selectFrom('memberships')
      .select(['person', 'unit'])
      .where('person', 'in', part)
      .execute();
    for (const { person, unit } of found) units.set(person, [...(units.get(person) ?? []), unit]);
  }
  return rows.map((row) => ({
    person: row.person,
    firstName: row.first_name ?? '',
    lastName: row.last_name ?? '',
    ...(row.email === null ? {} : { email: row.email }),
    units: units.get(row.person) ?? [],
    hasAccount: row.has_account === 1,
  }));
};
