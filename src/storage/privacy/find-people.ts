import type { PersonId } from '../../core/ids.ts';
import { fold, foldedWords } from '../../core/text.ts';
import type { FoundPerson, PrivacyStore } from '../../features/privacy/store.ts';
import type { Engine, Queries } from '../engine.ts';
import { sql } from '../kysely.ts';

const describe = async (queries: Queries, person: PersonId): Promise<FoundPerson> => {
  const profile = await queries
    .selectFrom('profiles')
    .select(['first_name', 'last_name'])
    .where('person', '=', person)
    .executeTakeFirst();
  const accounts = await queries
    .selectFrom('accounts')
    .select(['platform', 'user_id', 'name'])
    .where('person', '=', person)
    .orderBy('id')
    .execute();
  const units = await queries
    .selectFrom('memberships as m')
    .innerJoin('units as u', 'u.id', 'm.unit')
    .select('u.name')
    .where('m.person', '=', person)
    .orderBy('u.name')
    .execute();
  const full = [profile?.first_name, profile?.last_name].filter(Boolean).join(' ');
  const name = full === '' ? accounts[0]?.name : full;
  return {
    person,
    ...(name === undefined ? {} : { name }),
    units: units.map((unit) => unit.name),
    accounts: accounts.map(({ platform, user_id: user }) => `${platform}:${user}`),
  };
};

/** Looks people up by what an operator is told of them; a stand-in is nobody. */
export const createFindPeople = ({ queries }: Pick<Engine, 'queries'>): Pick<PrivacyStore, 'find'> => ({
  find: async (words) => {
    const wanted = fold(words.trim());
    const name = foldedWords(words);
    const people = await queries
      .selectFrom('people as p')
      .leftJoin('profiles as f', 'f.person', 'p.id')
      .leftJoin('accounts as a', 'a.person', 'p.id')
      .leftJoin('mailboxes as b', 'b.person', 'p.id')
      .select([
        'p.id',
        'f.first_name',
        'f.last_name',
        'f.email',
        'a.platform',
        'a.user_id',
        'a.name',
        'b.address',
      ])
      .where(sql<boolean>`p.id not in (select person from stand_ins)`)
      .orderBy('p.id')
      .execute();
    const isMeant = (row: (typeof people)[number]): boolean =>
      [row.id, `${row.platform}:${row.user_id}`, row.email, row.address].some(
        (one) => one !== null && fold(one) === wanted,
      ) ||
      [`${row.first_name} ${row.last_name}`, `${row.last_name} ${row.first_name}`, row.name ?? ''].some(
        (one) => name !== '' && foldedWords(one) === name,
      );
    const found = [...new Set(people.filter(isMeant).map(({ id }) => id))];
    return Promise.all(found.map((person) => describe(queries, person)));
  },
});
