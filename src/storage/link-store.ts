import type { PersonId } from '../core/ids.ts';
import type { LinkCode } from '../features/people/link-code.ts';
import type { LinkStore, Merge } from '../features/people/store.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { lockPerson } from './lock-person.ts';
import { mergePeople } from './merge-people.ts';
import { termsOfBoth } from './registrations-merge.ts';
import { createTries } from './tries.ts';

const select = (queries: Queries) =>
  queries
    .selectFrom('link_codes')
    .select(['id', 'person', 'account', 'expires_at', 'used_at', 'entered_by', 'entered_on']);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const toCode = (row: Row | undefined): LinkCode | undefined =>
  row && {
    id: row.id,
    person: row.person,
    account: row.account,
    expiresAt: row.expires_at,
    used: row.used_at !== null,
    ...(row.entered_by === null || row.entered_on === null
      ? {}
      : { entered: { by: row.entered_by, on: row.entered_on } }),
  };

const inOrder = (one: PersonId, other: PersonId): readonly PersonId[] =>
  one < other ? [one, other] : [other, one];

/** How often two people are joined anew because one of them registered for something meanwhile. */
const TRIES = 3;

const linkSteps = (
  queries: Queries,
  { code, enteredBy, survivor, merged, at }: Merge,
  terms: readonly string[],
): readonly Step[] => [
  ...inOrder(survivor, merged).map((person) => ({ query: lockPerson(queries, person), rows: 1 })),
  {
    query: queries
      .updateTable('link_codes')
      .set({ used_at: at })
      .where('id', '=', code)
      .where('used_at', 'is', null)
      .where('expires_at', '>', at)
      .where('entered_by', '=', enteredBy)
      .where('person', '=', enteredBy === survivor ? merged : survivor),
    rows: 1,
  },
  ...mergePeople(queries, merged, survivor, terms, at),
];

export const createLinkStore = ({ queries, batch }: Engine): LinkStore => ({
  saveCode: async ({ id, hash, person, account, expiresAt }) => {
    await batch([
      { query: queries.deleteFrom('link_codes').where('person', '=', person).where('used_at', 'is', null) },
      {
        query: queries.insertInto('link_codes').values({ id, hash, person, account, expires_at: expiresAt }),
      },
    ]);
  },

  codeByHash: async (hash) => toCode(await select(queries).where('hash', '=', hash).executeTakeFirst()),
  code: async (id) => toCode(await select(queries).where('id', '=', id).executeTakeFirst()),

  enterCode: async (id, { by, on }) => {
    await queries
      .updateTable('link_codes')
      .set({ entered_by: by, entered_on: on })
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .execute();
  },

  ...createTries(queries, 'link_tries'),

  link: async (merge) => {
    let terms = await termsOfBoth(queries, merge.merged, merge.survivor);
    for (let tries = 1; ; tries += 1) {
      if (await batch(linkSteps(queries, merge, terms))) return true;
      const now = await termsOfBoth(queries, merge.merged, merge.survivor);
      // Only a registration that came in between is a reason to try again.
      if (tries === TRIES || now.every((term) => terms.includes(term))) return false;
      terms = now;
    }
  },
});
