import type { KnownAccount, Person } from '../features/people/domain.ts';
import type { Queries } from './engine.ts';

/** One row for each sighting of each account of the person; an account never sighted has one row too. */
export const selectPeople = (queries: Queries) =>
  queries
    .selectFrom('people')
    .innerJoin('accounts', 'accounts.person', 'people.id')
    .leftJoin('sightings', 'sightings.account', 'accounts.id')
    .select([
      'people.id as person',
      'people.created_at',
      'people.greeted_at',
      'people.locale',
      'people.region',
      'people.recalls_off_at',
      'accounts.id as account',
      'accounts.platform',
      'accounts.workspace',
      'accounts.user_id',
      'accounts.name',
      'accounts.locale as app_locale',
      'sightings.workspace as seen_in',
      'sightings.group_ids',
      'sightings.seen_at',
    ])
    .orderBy('accounts.created_at')
    .orderBy('accounts.id');

type Row = Awaited<ReturnType<ReturnType<typeof selectPeople>['execute']>>[number];

const toAccount = (id: string, rows: readonly Row[]): KnownAccount => {
  const [first] = rows;
  return {
    id,
    platform: first!.platform,
    workspace: first!.workspace,
    user: first!.user_id,
    name: first!.name,
    ...(first!.app_locale === null ? {} : { locale: first!.app_locale }),
    sightings: rows.flatMap(({ seen_in, group_ids, seen_at }) =>
      seen_in === null || group_ids === null || seen_at === null
        ? []
        : [{ workspace: seen_in, groups: JSON.parse(group_ids) as string[], at: seen_at }],
    ),
  };
};

/** The person these rows tell of; undefined where there are none. */
export const toPerson = (rows: readonly Row[]): Person | undefined => {
  const [first] = rows;
  if (!first) return undefined;
  return {
    id: first.person,
    createdAt: first.created_at,
    greeted: first.greeted_at !== null,
    ...(first.locale === null ? {} : { locale: first.locale }),
    ...(first.region === null ? {} : { region: first.region }),
    ...(first.recalls_off_at === null ? {} : { recallsOff: true as const }),
    accounts: [...new Set(rows.map(({ account }) => account))].map((id) =>
      toAccount(
        id,
        rows.filter(({ account }) => account === id),
      ),
    ),
  };
};

/** Everybody these rows tell of, in the order of their ids. */
export const toPeople = (rows: readonly Row[]): readonly Person[] =>
  [...new Set(rows.map(({ person }) => person))]
    .toSorted()
    .map((id) => toPerson(rows.filter(({ person }) => person === id))!);
