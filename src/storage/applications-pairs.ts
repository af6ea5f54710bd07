import { fold } from '../core/text.ts';
import type { PersonId } from '../core/ids.ts';
import type { ApplicationsStore, Pair } from '../features/calendar/desk/applications/store.ts';
import { selectKnown, toKnown } from './applications-known.ts';
import type { Engine } from './engine.ts';
import { sql } from './kysely.ts';
import { lockPerson } from './lock-person.ts';
import { mergePeople } from './merge-people.ts';
import { termsOfBoth } from './registrations-merge.ts';

/** How often two people are joined anew because one of them registered for something meanwhile. */
const TRIES = 3;

/** Whether the two may be one: the same address, or the same name in the same unit. */
const mayBeOne = ({ imported, other }: Pick<Pair, 'imported' | 'other'>): boolean => {
  const sameEmail = imported.email !== undefined && imported.email === other.email;
  const sameName =
    fold(imported.firstName) === fold(other.firstName) && fold(imported.lastName) === fold(other.lastName);
  return sameEmail || (sameName && imported.units.some((unit) => other.units.includes(unit)));
};

/** People who came with a file and have an account by another way since. */
export const createPairs = ({
  queries,
  batch,
}: Engine): Pick<ApplicationsStore, 'pairs' | 'pair' | 'unite'> => {
  const alike = () =>
    queries
      .selectFrom('imported_people as i')
      .innerJoin('imports as f', 'f.id', 'i.import')
      .innerJoin('profiles as mine', 'mine.person', 'i.person')
      .innerJoin('profiles as other', (join) =>
        join
          .on((eb) =>
            eb.or([
              eb('other.last_name', '=', eb.ref('mine.last_name')),
              eb('other.email', '=', eb.ref('mine.email')),
            ]),
          )
          .on('other.person', '<>', sql<PersonId>`mine.person`),
      )
      .select(['i.person', 'other.person as other', 'f.made_by'])
      .where((eb) =>
        eb.exists(eb.selectFrom('accounts as a').select('a.id').whereRef('a.person', '=', 'other.person')),
      )
      .orderBy('i.person')
      .orderBy('other.person');

  const read = async (
    rows: readonly { readonly person: PersonId; readonly other: PersonId; readonly made_by: PersonId }[],
  ): Promise<readonly Pair[]> => {
    if (rows.length === 0) return [];
    const people = [...new Set(rows.flatMap(({ person, other }) => [person, other]))];
    const known = await toKnown(
      queries,
      await selectKnown(queries).where('p.person', 'in', people).execute(),
    );
    const byId = new Map(known.map((one) => [one.person, one]));
    return rows
      .map((row) => ({ imported: byId.get(row.person)!, other: byId.get(row.other)!, by: row.made_by }))
      .filter(mayBeOne);
  };

  return {
    pairs: async (most) => read(await alike().limit(most).execute()),
    pair: async (imported, other) => {
      const rows = await alike().where('i.person', '=', imported).where('other.person', '=', other).execute();
      return (await read(rows))[0];
    },
    unite: async (imported, other, at) => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const terms = await termsOfBoth(queries, imported, other);
        const isDone = await batch([
          ...[imported, other].toSorted().map((person) => ({ query: lockPerson(queries, person), rows: 1 })),
          {
            query: queries
              .deleteFrom('imported_people')
              .where('person', '=', imported)
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
          ...mergePeople(queries, imported, other, terms, at),
        ]);
        if (isDone) return true;
      }
      return false;
    },
  };
};
