import type { PersonStore } from '../features/people/store.ts';
import type { Engine } from './engine.ts';
import { lockPerson } from './lock-person.ts';
import { selectPeople, toPeople, toPerson } from './person-rows.ts';

export const createPersonStore = ({ queries, batch }: Engine): PersonStore => ({
  personBehind: async ({ platform, workspace, user }) =>
    toPerson(
      await selectPeople(queries)
        .innerJoin('accounts as mine', 'mine.person', 'people.id')
        .where('mine.platform', '=', platform)
        .where('mine.workspace', '=', workspace)
        .where('mine.user_id', '=', user)
        .execute(),
    ),

  person: async (id) => toPerson(await selectPeople(queries).where('people.id', '=', id).execute()),

  metInGroups: async (since) => {
    const rows = await selectPeople(queries)
      .where('people.id', 'in', (some) =>
        some
          .selectFrom('sightings as met')
          .innerJoin('accounts as theirs', 'theirs.id', 'met.account')
          .select('theirs.person')
          .where('met.seen_at', '>', since)
          .where('met.group_ids', '<>', '[]'),
      )
      .execute();
    return toPeople(rows);
  },

  welcome: async ({ person, account, platform, workspace, user, name, at }) => {
    const home = { platform, workspace, user_id: user };
    await batch([
      { query: queries.insertInto('people').values({ id: person, created_at: at }) },
      {
        query: queries
          .insertInto('accounts')
          .values({ id: account, person, ...home, name, created_at: at })
          .onConflict((conflict) => conflict.columns(['platform', 'workspace', 'user_id']).doNothing()),
        rows: 1,
      },
    ]);
  },

  noteSeen: async (account, { name, locale }, { workspace, groups, at }) => {
    const met = { name, ...(locale === undefined ? {} : { locale }) };
    const seen = { group_ids: JSON.stringify(groups), seen_at: at };
    await batch([
      { query: queries.updateTable('accounts').set(met).where('id', '=', account), rows: 1 },
      {
        query: queries
          .insertInto('sightings')
          .values({ account, workspace, ...seen })
          .onConflict((conflict) => conflict.columns(['account', 'workspace']).doUpdateSet(seen)),
      },
    ]);
  },

  greet: async (person, at) => {
    const greeted = await queries
      .updateTable('people')
      .set({ greeted_at: at })
      .where('id', '=', person)
      .where('greeted_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    return greeted !== undefined;
  },

  setLocale: async (person, locale) => {
    await queries
      .updateTable('people')
      .set({ locale: locale ?? null })
      .where('id', '=', person)
      .execute();
  },

  setRegion: async (person, region) => {
    await queries
      .updateTable('people')
      .set({ region: region ?? null })
      .where('id', '=', person)
      .execute();
  },

  setRecalls: async (person, are, at) => {
    await queries
      .updateTable('people')
      .set({ recalls_off_at: are === 'off' ? at : null })
      .where('id', '=', person)
      .execute();
  },

  detach: (person, account) =>
    batch([
      { query: lockPerson(queries, person), rows: 1 },
      {
        query: queries
          .deleteFrom('accounts')
          .where('id', '=', account)
          .where('person', '=', person)
          .where((eb) =>
            eb.exists(
              eb
                .selectFrom('accounts as other')
                .select('other.id')
                .where('other.person', '=', person)
                .where('other.id', '!=', account),
            ),
          ),
        rows: 1,
      },
    ]),
});
