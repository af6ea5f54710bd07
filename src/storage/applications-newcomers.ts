import type { ApplicationsStore } from '../features/calendar/desk/applications/store.ts';
import { LIVE_STATES } from '../features/registrations/domain.ts';
import type { Engine } from './engine.ts';
import { isStillReferenced } from './still-referenced.ts';

type Newcomers = Pick<ApplicationsStore, 'welcome' | 'join' | 'isUntouched' | 'forget'>;

/** People who come with a file. They have no account, so nothing can be sent to them. */
export const createNewcomers = ({ queries, batch }: Engine): Newcomers => ({
  welcome: async ({ id, firstName, lastName, email, who }, file, at) => {
    const there = await queries
      .selectFrom('imported_people')
      .select('person')
      .where('who', '=', who)
      .executeTakeFirst();
    if (there) return there.person;
    const isMade = await batch([
      {
        query: queries
          .insertInto('people')
          .values({ id, created_at: at, greeted_at: null, locale: null, region: null, recalls_off_at: null }),
      },
      {
        query: queries
          .insertInto('imported_people')
          .values({ person: id, who, import: file })
          .onConflict((conflict) => conflict.column('who').doNothing()),
        rows: 1,
      },
      {
        query: queries.insertInto('profiles').values({
          person: id,
          first_name: firstName,
          last_name: lastName,
          email: email ?? null,
          years_worked: null,
          degree: null,
          changed_at: at,
        }),
      },
    ]);
    if (isMade) return id;
    // Another file named the same person in the same moment.
    const other = await queries
      .selectFrom('imported_people')
      .select('person')
      .where('who', '=', who)
      .executeTakeFirstOrThrow();
    return other.person;
  },

  join: async (person, unit, post, at) => {
    await batch([
      {
        query: queries
          .insertInto('memberships')
          .values((eb) => ({
            person,
            unit,
            post,
            relation: 'employee' as const,
            is_main: eb
              .case()
              .when(
                eb.exists(
                  eb
                    .selectFrom('memberships as main')
                    .select('main.unit')
                    .where('main.person', '=', person)
                    .where('main.is_main', '=', 1),
                ),
              )
              .then(0 as const)
              .else(1 as const)
              .end(),
            is_head: 0,
            joined_at: at,
          }))
          .onConflict((conflict) => conflict.columns(['person', 'unit']).doNothing()),
      },
    ]);
  },

  isUntouched: async (registration) => {
    const row = await queries
      .selectFrom('registrations as r')
      .select('r.id')
      .where('r.id', '=', registration)
      .where('r.revision', '=', 1)
      .where('r.state', 'in', LIVE_STATES)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb.selectFrom('attendance as a').select('a.session').whereRef('a.registration', '=', 'r.id'),
          ),
        ),
      )
      .executeTakeFirst();
    return row !== undefined;
  },

  forget: async (person, file) => {
    const own = queries
      .selectFrom('registrations as r')
      .select('r.id')
      .where('r.person', '=', person)
      .where('r.request', '>', `${file}:`)
      .where('r.request', '<', `${file};`)
      .where('r.state', 'not in', LIVE_STATES);
    try {
      return await batch([
        {
          query: queries
            .deleteFrom('imported_people')
            .where('person', '=', person)
            .where('import', '=', file)
            .where((eb) =>
              eb.not(
                eb.exists(
                  eb
                    .selectFrom('accounts as a')
                    .select('a.id')
                    .whereRef('a.person', '=', 'imported_people.person'),
                ),
              ),
            ),
          rows: 1,
        },
        { query: queries.deleteFrom('registration_log').where('registration', 'in', own) },
        { query: queries.deleteFrom('registrations').where('id', 'in', own) },
        { query: queries.deleteFrom('memberships').where('person', '=', person) },
        { query: queries.deleteFrom('profiles').where('person', '=', person) },
        { query: queries.deleteFrom('people').where('id', '=', person), rows: 1 },
      ]);
    } catch (thrown) {
      if (isStillReferenced(thrown)) return false;
      throw thrown;
    }
  },
});
