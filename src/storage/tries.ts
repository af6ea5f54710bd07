import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { Queries } from './engine.ts';

/** How often people typed a wrong code, and when last. */
export interface Tries {
  /** Takes one of so many tries, which all come back when none was taken since; false where none is left. */
  takeTry(person: PersonId, at: Instant, limit: number, since: Instant): Promise<boolean>;
  /** Gives one back: the code was right. */
  returnTry(person: PersonId): Promise<void>;
}

/** Tries in a table of their own; a try is taken before the code is looked at, so that many at once are counted. */
export const createTries = (
  queries: Queries,
  table: 'link_tries' | 'attendance_tries' | 'mail_tries',
): Tries => {
  // The tables are of one shape; naming one of them lets the compiler see its columns.
  const tries = table as 'link_tries';
  return {
    takeTry: async (person, at, limit, since) => {
      const taken = await queries
        .insertInto(tries)
        .values({ person, wrong: 1, last_at: at })
        .onConflict((conflict) =>
          conflict
            .column('person')
            .doUpdateSet((eb) => ({
              last_at: at,
              wrong: eb
                .case()
                .when(eb.ref(`${tries}.last_at`), '<=', since)
                .then(1)
                .else(eb(`${tries}.wrong`, '+', 1))
                .end(),
            }))
            .where((eb) => eb.or([eb(`${tries}.wrong`, '<', limit), eb(`${tries}.last_at`, '<=', since)])),
        )
        .returning('person')
        .executeTakeFirst();
      return taken !== undefined;
    },
    returnTry: async (person) => {
      await queries
        .updateTable(tries)
        .set((eb) => ({ wrong: eb('wrong', '-', 1) }))
        .where('person', '=', person)
        .where('wrong', '>', 0)
        .execute();
    },
  };
};
