import type { PersonId } from '../core/ids.ts';
import type { LinkCode } from '../features/people/link-code.ts';
import type { LinkStore } from '../features/people/store.ts';
import type { Engine, Queries } from './engine.ts';
import { lockPerson } from './lock-person.ts';
import { mergePeople } from './merge-people.ts';

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

  takeTry: async (person, at, limit, since) => {
    const taken = await queries
      .insertInto('link_tries')
      .values({ person, wrong: 1, last_at: at })
      .onConflict((conflict) =>
        conflict
          .column('person')
          .doUpdateSet((eb) => ({
            last_at: at,
            wrong: eb
              .case()
              .when('link_tries.last_at', '<=', since)
              .then(1)
              .else(eb('link_tries.wrong', '+', 1))
              .end(),
          }))
          .where((eb) => eb.or([eb('link_tries.wrong', '<', limit), eb('link_tries.last_at', '<=', since)])),
      )
      .returning('person')
      .executeTakeFirst();
    return taken !== undefined;
  },

  returnTry: async (person) => {
    await queries
      .updateTable('link_tries')
      .set((eb) => ({ wrong: eb('wrong', '-', 1) }))
      .where('person', '=', person)
      .where('wrong', '>', 0)
      .execute();
  },

  link: ({ code, enteredBy, survivor, merged, at }) =>
    batch([
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
      ...mergePeople(queries, merged, survivor, at),
    ]),
});
