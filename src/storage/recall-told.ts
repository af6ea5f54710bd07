import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { ToldFact } from '../features/recall/domain.ts';
import type { Reachable, RecallStore } from '../features/recall/store.ts';
import type { Engine, Queries, Step } from './engine.ts';
import { fromTold, toTold } from './recall-rows.ts';

/** Values in one statement: SQLite takes 32,766. */
const AT_ONCE = 500;

const inParts = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, index) =>
    items.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );

/** PostgreSQL refuses a statement that writes the same row twice. */
const onceEach = (told: readonly ToldFact[]): readonly ToldFact[] => [
  ...new Map(
    told.map((one) => [JSON.stringify([one.person, one.answer, one.fact, one.version, one.isForNow]), one]),
  ).values(),
];

/** Remembers what answers rested on, in the same batch as that they were given. Told again, it is the later time. */
export const toldSteps = (queries: Queries, told: readonly ToldFact[]): readonly Step[] =>
  inParts(onceEach(told)).map((part) => ({
    query: queries
      .insertInto('served_facts')
      .values(part.map(fromTold))
      .onConflict((conflict) =>
        conflict
          .columns(['person', 'answer', 'fact', 'version', 'for_now'])
          .doUpdateSet((eb) => ({ told_at: eb.ref('excluded.told_at') })),
      ),
  }));

const selectWilling = (queries: Queries, since: Instant) =>
  queries
    .selectFrom('served_facts')
    .innerJoin('people', 'people.id', 'served_facts.person')
    .selectAll('served_facts')
    .where('people.recalls_off_at', 'is', null)
    .where('told_at', '>=', since);

/** Who was told what, and where they can be told more. */
export const createToldStore = ({ queries }: Engine): Pick<RecallStore, 'told' | 'toldTo' | 'reachable'> => ({
  told: async (facts, since) => {
    const rows = await Promise.all(
      inParts(facts).map((part) => selectWilling(queries, since).where('fact', 'in', part).execute()),
    );
    return rows.flat().map(toTold);
  },

  toldTo: async ({ platform, workspace, user }, since) => {
    const rows = await selectWilling(queries, since)
      .innerJoin('accounts', 'accounts.person', 'people.id')
      .where('accounts.platform', '=', platform)
      .where('accounts.workspace', '=', workspace)
      .where('accounts.user_id', '=', user)
      .orderBy('told_at', 'desc')
      .execute();
    return rows.map(toTold);
  },

  reachable: async (people) => {
    const rows = await Promise.all(
      inParts(people).map((part) =>
        queries
          .selectFrom('accounts')
          .innerJoin('people', 'people.id', 'accounts.person')
          .leftJoin('sightings', 'sightings.account', 'accounts.id')
          .select(({ fn }) => [
            'accounts.person',
            'accounts.platform',
            'accounts.workspace',
            'accounts.user_id as user',
            fn.coalesce('people.locale', 'accounts.locale').as('locale'),
            fn.max('sightings.seen_at').as('seenAt'),
          ])
          .where('accounts.person', 'in', part)
          .groupBy([
            'accounts.id',
            'accounts.person',
            'accounts.platform',
            'accounts.workspace',
            'accounts.user_id',
            'people.locale',
            'accounts.locale',
          ])
          .execute(),
      ),
    );
    return rows.flat().map(({ locale, seenAt, ...account }): Reachable => ({
      ...account,
      ...(locale === null ? {} : { locale }),
      ...(seenAt === null ? {} : { seenAt: seenAt }),
    }));
  },
});

/** Gives what one person was told, and what they decided, to another. */
export const moveRecall = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => [
  {
    query: queries
      .deleteFrom('served_facts')
      .where('person', '=', from)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('served_facts as kept')
            .select('kept.fact')
            .where('kept.person', '=', to)
            .whereRef('kept.answer', '=', 'served_facts.answer')
            .whereRef('kept.fact', '=', 'served_facts.fact')
            .whereRef('kept.version', '=', 'served_facts.version')
            .whereRef('kept.for_now', '=', 'served_facts.for_now'),
        ),
      ),
  },
  { query: queries.updateTable('served_facts').set({ person: to }).where('person', '=', from) },
  { query: queries.updateTable('recalls').set({ proposer: to }).where('proposer', '=', from) },
  { query: queries.updateTable('recalls').set({ decider: to }).where('decider', '=', from) },
];
