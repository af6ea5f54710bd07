import { toAccount, toMailbox } from '../chat/target.ts';
import type { PersonId } from '../core/ids.ts';
import { languageFor } from '../features/people/language.ts';
import type { Address } from '../features/registrations/store.ts';
import type { Queries } from './engine.ts';

/** Of people without an account those whose address came with their application, where letters are sent. */
const writtenToOnly = async (queries: Queries, people: readonly PersonId[]): Promise<readonly PersonId[]> => {
  if (people.length === 0) return [];
  const rows = await queries
    .selectFrom('profiles as p')
    .select('p.person')
    .where('p.person', 'in', people)
    .where('p.email', 'is not', null)
    .where((eb) => eb.exists(eb.selectFrom('copied_kinds as k').select('k.kind')))
    .execute();
  return rows.map(({ person }) => person);
};

/** Where people are written to and in which language: the account that each used last; who has none, by e-mail. */
export const addressesOf = async (
  queries: Queries,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, Address>> => {
  const addresses = new Map<PersonId, Address>();
  if (people.length === 0) return addresses;
  const rows = await queries
    .selectFrom('accounts as a')
    .innerJoin('people as p', 'p.id', 'a.person')
    .leftJoin('sightings as s', 's.account', 'a.id')
    .select([
      'a.person',
      'a.platform',
      'a.workspace',
      'a.user_id',
      'a.locale',
      'p.locale as chosen',
      's.seen_at',
      'a.id',
    ])
    .where('a.person', 'in', people)
    .execute();
  // Among those never seen since, the one of the smallest id.
  const latest = rows.toSorted(
    (one, other) => (one.seen_at ?? '').localeCompare(other.seen_at ?? '') || other.id.localeCompare(one.id),
  );
  for (const { person, platform, workspace, user_id: user, locale, chosen } of latest)
    addresses.set(person, {
      to: toAccount({ platform, workspace, user }),
      locale: languageFor(chosen, locale),
    });
  for (const person of await writtenToOnly(
    queries,
    people.filter((one) => !addresses.has(one)),
  ))
    addresses.set(person, { to: toMailbox(person), locale: 'pl' });
  return addresses;
};
