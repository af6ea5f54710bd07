import type { ApplicationsStore, Registered } from '../features/calendar/desk/applications/store.ts';
import type { PersonId } from '../core/ids.ts';
import { nextTurn } from '../core/turns.ts';
import { LIVE_STATES, type LiveState, type RegistrationState } from '../features/registrations/domain.ts';
import { inParts, type KnownRow, selectKnown, toKnown } from './applications-known.ts';
import { createNewcomers } from './applications-newcomers.ts';
import { createPairs } from './applications-pairs.ts';
import type { Engine } from './engine.ts';
import { sql } from './kysely.ts';
import { toUnit } from './units-rows.ts';

/** Everything a file of applications is held against. */
export const createApplicationsStore = (engine: Engine): ApplicationsStore => {
  const { queries } = engine;

  const known: ApplicationsStore['known'] = async ({ emails, units }) => {
    const rows = new Map<PersonId, KnownRow>();
    for (const part of inParts(emails)) {
      await nextTurn();
      for (const row of await selectKnown(queries).where('p.email', 'in', part).execute())
        rows.set(row.person, row);
    }
    for (const part of inParts(units)) {
      await nextTurn();
      const found = await selectKnown(queries)
        .where('p.person', 'in', (eb) =>
          eb.selectFrom('memberships as m').select('m.person').where('m.unit', 'in', part),
        )
        .execute();
      for (const row of found) rows.set(row.person, row);
    }
    return toKnown(queries, [...rows.values()]);
  };

  const registered: ApplicationsStore['registered'] = async (event) => {
    const rows = await selectKnown(queries)
      .innerJoin('registrations as r', 'r.person', 'p.person')
      .innerJoin('event_terms as t', 't.id', 'r.term')
      .select(['r.id as registration', 'r.term', 'r.state'])
      .where('r.event', '=', event)
      .where('r.state', 'in', LIVE_STATES)
      .orderBy('t.number')
      .orderBy('r.position')
      .orderBy('r.id')
      .execute();
    const people = await toKnown(queries, rows);
    return people.map((person, index): Registered => {
      const { registration, term, state } = rows[index]!;
      return { ...person, registration, term, state: state as LiveState };
    });
  };

  return {
    ...createNewcomers(engine),
    ...createPairs(engine),
    known,
    registered,

    directory: async (after, most) => {
      const rows = await queries
        .selectFrom('units')
        .selectAll()
        .where('is_active', '=', 1)
        .$if(after !== undefined, (query) => query.where('id', '>', after!))
        .orderBy('id')
        .limit(most)
        .execute();
      return rows.map((row) => ({ unit: toUnit(row), words: row.search_key }));
    },

    standings: async (file) => {
      // The requests of a file are `id:number`; the next character after the colon is the semicolon.
      const rows = await queries
        .selectFrom('registrations as r')
        .leftJoin('accounts as a', 'a.person', 'r.person')
        .select(['r.state', sql<number>`cast(count(distinct r.id) as integer)`.as('count')])
        .select(
          sql<number>`cast(count(distinct case when a.id is null then r.id end) as integer)`.as('without'),
        )
        .where('r.request', '>', `${file}:`)
        .where('r.request', '<', `${file};`)
        .groupBy('r.state')
        .execute();
      const isLive = (state: RegistrationState): boolean => LIVE_STATES.some((live) => live === state);
      return {
        states: Object.fromEntries(rows.map(({ state, count }) => [state, count])),
        withoutAccount: rows.reduce((sum, { state, without }) => sum + (isLive(state) ? without : 0), 0),
      };
    },
  };
};
