import type { PersonId } from '../../core/ids.ts';
import { markOf } from '../../features/privacy/mark.ts';
import type { PrivacyStore } from '../../features/privacy/store.ts';
import type { Engine, Queries, Step } from '../engine.ts';
import { sql } from '../kysely.ts';
import type { Erasing } from './erasing.ts';

/** Rows in one statement. */
const AT_ONCE = 500;

/** That the person was erased is kept, under a mark that leads to nobody here. */
export const markErased = (queries: Queries, { person, at }: Erasing): readonly Step[] => [
  {
    query: queries
      .insertInto('erasures')
      .columns(['mark', 'at'])
      .expression(
        queries
          .selectFrom('former_people')
          .select(['mark', sql<string>`cast(${at} as text)`.as('at')])
          .where('person', '=', person),
      )
      .onConflict((conflict) => conflict.column('mark').doNothing()),
  },
  {
    query: queries
      .insertInto('erasures')
      .values({ mark: markOf(person), at })
      .onConflict((conflict) => conflict.column('mark').doNothing()),
  },
];

/** Copies from before know the one who goes: whatever becomes of the one who is left has to reach them there. */
export const moveMarks = (queries: Queries, from: PersonId, to: PersonId): readonly Step[] => [
  { query: queries.updateTable('former_people').set({ person: to }).where('person', '=', from) },
  { query: queries.insertInto('former_people').values({ mark: markOf(from), person: to }) },
];

/** Who was erased, as it is kept apart and compared with what a copy brings back. */
export const createErasuresStore = ({
  queries,
  batch,
}: Engine): Pick<PrivacyStore, 'erasures' | 'noteErasures' | 'marked'> => ({
  erasures: () => queries.selectFrom('erasures').selectAll().orderBy('at').orderBy('mark').execute(),

  noteErasures: async (erasures) => {
    for (let from = 0; from < erasures.length; from += AT_ONCE)
      await batch(
        erasures.slice(from, from + AT_ONCE).map(({ mark, at }) => ({
          query: queries
            .insertInto('erasures')
            .values({ mark, at })
            .onConflict((conflict) => conflict.column('mark').doNothing()),
        })),
      );
  },

  marked: async (marks) => {
    const wanted = new Set(marks);
    const people = await queries.selectFrom('people').select('id').orderBy('id').execute();
    const former = await queries.selectFrom('former_people').selectAll().execute();
    const found = [
      ...people.filter(({ id }) => wanted.has(markOf(id))).map(({ id }) => id),
      ...former.filter(({ mark }) => wanted.has(mark)).map(({ person }) => person),
    ];
    return [...new Set(found)];
  },
});
