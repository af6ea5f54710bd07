import { toAccount } from '../chat/target.ts';
import type { PersonId } from '../core/ids.ts';
import type { Address } from '../features/registrations/store.ts';
import type { Queries } from './engine.ts';

/** Where people are written to: the account that each used last. */
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
    .select(['a.person', 'a.platform', 'a.workspace', 'a.user_id', 'p.locale', 's.seen_at', 'a.id'])
    .where('a.person', 'in', people)
    .execute();
  // Among those never seen since, the one of the smallest id.
  const latest = rows.toSorted(
    (one, other) => (one.seen_at ?? '').localeCompare(other.seen_at ?? '') || other.id.localeCompare(one.id),
  );
  for (const { person, platform, workspace, user_id: user, locale } of latest)
    addresses.set(person, { to: toAccount({ platform, workspace, user }), locale: locale ?? 'pl' });
  return addresses;
};
