import { newId, type PersonId } from '../core/ids.ts';
import type { Profile } from '../features/units/domain.ts';
import type { ProfileStore } from '../features/units/store.ts';
import type { Engine } from './engine.ts';
import { lockPerson } from './lock-person.ts';
import { enqueueSteps } from './outbox-steps.ts';
import { toProfile } from './units-rows.ts';

export const createProfileStore = ({ queries, batch }: Engine): ProfileStore => {
  const profilesOf = async (people: readonly PersonId[]): Promise<readonly Profile[]> => {
    if (people.length === 0) return [];
    const [rows, memberships] = await Promise.all([
      queries.selectFrom('profiles').selectAll().where('person', 'in', people).execute(),
      queries
        .selectFrom('memberships')
        .selectAll()
        .where('person', 'in', people)
        .orderBy('joined_at')
        .orderBy('unit')
        .execute(),
    ]);
    return people.map((person) =>
      toProfile(
        person,
        rows.find((row) => row.person === person),
        memberships,
      ),
    );
  };

  return {
    profile: async (person) => (await profilesOf([person]))[0]!,

    saveDetails: async (person, { firstName, lastName, email, yearsWorked, degree }, at) => {
      const given = {
        ...(firstName === undefined ? {} : { first_name: firstName }),
        ...(lastName === undefined ? {} : { last_name: lastName }),
        ...(email === undefined ? {} : { email }),
        ...(yearsWorked === undefined ? {} : { years_worked: yearsWorked }),
        ...(degree === undefined ? {} : { degree }),
        changed_at: at,
      };
      await queries
        .insertInto('profiles')
        .values({ person, ...given })
        .onConflict((conflict) => conflict.column('person').doUpdateSet(given))
        .execute();
    },

    join: async ({ person, unit, post, relation }, at) => {
      await batch([
        { query: lockPerson(queries, person), rows: 1 },
        {
          query: queries
            .insertInto('memberships')
            .values((eb) => ({
              person,
              unit,
              post,
              relation,
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
            .onConflict((conflict) => conflict.columns(['person', 'unit']).doUpdateSet({ post, relation })),
        },
      ]);
    },

    leave: (person, unit) =>
      batch([
        { query: lockPerson(queries, person), rows: 1 },
        {
          query: queries.deleteFrom('memberships').where('person', '=', person).where('unit', '=', unit),
          rows: 1,
        },
        {
          query: queries
            .updateTable('memberships')
            .set({ is_main: 1 })
            .where('person', '=', person)
            .where('unit', '=', (eb) =>
              eb
                .selectFrom('memberships as first')
                .select('first.unit')
                .where('first.person', '=', person)
                .orderBy('first.is_main', 'desc')
                .orderBy('first.joined_at')
                .orderBy('first.unit')
                .limit(1),
            ),
        },
      ]),

    makeMain: (person, unit) =>
      batch([
        { query: lockPerson(queries, person), rows: 1 },
        { query: queries.updateTable('memberships').set({ is_main: 0 }).where('person', '=', person) },
        {
          query: queries
            .updateTable('memberships')
            .set({ is_main: 1 })
            .where('person', '=', person)
            .where('unit', '=', unit),
          rows: 1,
        },
      ]),

    membersOf: async (unit) => {
      const rows = await queries
        .selectFrom('memberships')
        .select('person')
        .where('unit', '=', unit)
        .orderBy('joined_at')
        .orderBy('person')
        .execute();
      return profilesOf(rows.map(({ person }) => person));
    },

    askHead: ({ person, unit, askedAt }, tell) =>
      batch([
        {
          query: queries
            .updateTable('memberships')
            .set({ head_asked_at: askedAt })
            .where('person', '=', person)
            .where('unit', '=', unit)
            .where('is_head', '=', 0)
            .where('head_asked_at', 'is', null),
          rows: 1,
        },
        ...enqueueSteps(queries, tell, askedAt),
      ]),

    decideHead: ({ person, unit }, isHead, tell, at) =>
      batch([
        {
          query: queries
            .updateTable('memberships')
            .set({ is_head: isHead ? 1 : 0, head_asked_at: null })
            .where('person', '=', person)
            .where('unit', '=', unit)
            .where((eb) => eb.or([eb('head_asked_at', 'is not', null), eb('is_head', '!=', isHead ? 1 : 0)])),
          rows: 1,
        },
        ...enqueueSteps(queries, tell, at),
      ]),

    headClaims: async (most) => {
      const rows = await queries
        .selectFrom('memberships')
        .select(['person', 'unit', 'head_asked_at'])
        .where('head_asked_at', 'is not', null)
        .orderBy('head_asked_at')
        .orderBy('person')
        .limit(most)
        .execute();
      return rows.map(({ person, unit, head_asked_at }) => ({ person, unit, askedAt: head_asked_at! }));
    },

    reporting: async (person) => {
      const rows = await queries
        .selectFrom('reporting_fields')
        .select(['field', 'value'])
        .where('person', '=', person)
        .execute();
      return Object.fromEntries(rows.map(({ field, value }) => [field, value]));
    },

    saveReporting: async (person, field, value, at) => {
      const given = { value, changed_at: at };
      await queries
        .insertInto('reporting_fields')
        .values({ person, field, ...given })
        .onConflict((conflict) => conflict.columns(['person', 'field']).doUpdateSet(given))
        .execute();
    },

    documents: (person) =>
      queries
        .selectFrom('person_documents')
        .select(['project', 'state'])
        .where('person', '=', person)
        .orderBy('project')
        .execute(),

    noteDocument: async (person, { project, state }, by, at) => {
      const given = { state, noted_by: by, changed_at: at };
      await batch([
        {
          query: queries
            .insertInto('person_documents')
            .values({ person, project, ...given })
            .onConflict((conflict) => conflict.columns(['person', 'project']).doUpdateSet(given)),
        },
        {
          query: queries
            .insertInto('person_document_log')
            .values({ id: newId('doc'), person, project, state, noted_by: by, noted_at: at }),
        },
      ]);
    },
  };
};
