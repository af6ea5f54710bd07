import type { PersonId } from '../core/ids.ts';
import type { Round, Survey } from '../features/surveys/domain.ts';
import type { SurveysStore } from '../features/surveys/store.ts';
import { addressesOf } from './addresses.ts';
import type { Engine, Queries } from './engine.ts';

/** Ids in one statement. */
const AT_ONCE = 500;

/** Those who were at one of the term's meetings at least. */
const present = (queries: Queries, term: string) =>
  queries
    .selectFrom('registrations as r')
    .innerJoin('attendance as a', 'a.registration', 'r.id')
    .where('r.term', '=', term)
    .where('a.state', '=', 'present');

const there = async (queries: Queries, term: string): Promise<readonly (PersonId | null)[]> =>
  (await present(queries, term).select('r.person').distinct().execute()).map(({ person }) => person);

const seated = async (queries: Queries, term: string): Promise<readonly (PersonId | null)[]> => {
  const rows = await queries
    .selectFrom('registrations')
    .select('person')
    .where('term', '=', term)
    .where('state', '=', 'confirmed')
    .execute();
  return rows.map(({ person }) => person);
};

/** The heads of units somebody of which was there. */
const heads = async (queries: Queries, term: string): Promise<readonly PersonId[]> => {
  const rows = await queries
    .selectFrom('memberships as m')
    .select('m.person')
    .distinct()
    .where('m.is_head', '=', 1)
    .where('m.unit', 'in', present(queries, term).where('r.unit', 'is not', null).select('r.unit'))
    .execute();
  return rows.map(({ person }) => person);
};

const workers = async (queries: Queries, { unitTypes, region }: Survey): Promise<readonly PersonId[]> => {
  let some = queries
    .selectFrom('memberships as m')
    .innerJoin('units as u', 'u.id', 'm.unit')
    .select('m.person')
    .distinct()
    .where('u.is_active', '=', 1);
  if (unitTypes) some = some.where('u.type', 'in', unitTypes);
  if (region !== undefined) some = some.where('u.region', '=', region);
  return (await some.execute()).map(({ person }) => person);
};

const peopleOf = (queries: Queries, survey: Survey, round: Round): Promise<readonly (PersonId | null)[]> => {
  if (survey.kind === 'needs') return workers(queries, survey);
  const term = survey.term ?? '';
  if (survey.kind === 'managers') return heads(queries, term);
  return round === 'pre' ? seated(queries, term) : there(queries, term);
};

/** Whom a survey is for, and who of them was not asked yet. */
export const createSurveysAudience = ({
  queries,
}: Engine): Pick<SurveysStore, 'audience' | 'uninvited' | 'withoutAccount'> => ({
  audience: async (survey, round) =>
    (await peopleOf(queries, survey, round)).flatMap((person) => person ?? []).toSorted(),

  uninvited: async (survey, round, people) => {
    const asked = await queries
      .selectFrom('survey_invitations')
      .select('person')
      .where('survey', '=', survey)
      .where('round', '=', round)
      .execute();
    const known = new Set(asked.map(({ person }) => person));
    const left = people.filter((person) => !known.has(person));
    const guests = [];
    for (let from = 0; from < left.length; from += AT_ONCE) {
      const some = left.slice(from, from + AT_ONCE);
      const addresses = await addressesOf(queries, some);
      for (const person of some) {
        const reach = addresses.get(person);
        // A form cannot be filled in by e-mail.
        if (reach && reach.to.platform !== 'email') guests.push({ person, ...reach });
      }
    }
    return guests;
  },

  withoutAccount: async (people) => {
    let count = 0;
    for (let from = 0; from < people.length; from += AT_ONCE) {
      const some = people.slice(from, from + AT_ONCE);
      const known = await queries
        .selectFrom('people as p')
        .select('p.id')
        .where('p.id', 'in', some)
        .where((eb) =>
          eb.or([
            eb.exists(eb.selectFrom('accounts as a').select('a.id').whereRef('a.person', '=', 'p.id')),
            // Whoever was erased may have been asked.
            eb.exists(eb.selectFrom('stand_ins as i').select('i.person').whereRef('i.person', '=', 'p.id')),
          ]),
        )
        .execute();
      count += some.length - known.length;
    }
    return count;
  },
});
