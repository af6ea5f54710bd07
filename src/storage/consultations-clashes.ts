import type { PersonId } from '../core/ids.ts';
import type { ConsultationsStore } from '../features/consultations/store.ts';
import type { Clash } from '../features/registrations/eligibility.ts';
import type { Engine, Queries } from './engine.ts';

const LIVE = ['requested', 'confirmed'] as const;

/** Live consultations to which somebody comes, or on which they advise. */
const consultationsOf = (queries: Queries, person: PersonId) =>
  queries
    .selectFrom('consultations as c')
    .innerJoin('advice_topics as t', 't.id', 'c.topic')
    .select(['c.id as event', 't.name_pl as title', 't.name_en as titleEn', 'c.starts_at as startsAt'])
    .where('c.state', 'in', LIVE)
    .where((eb) =>
      eb.or([
        eb('c.adviser', '=', person),
        eb(
          'c.id',
          'in',
          eb
            .selectFrom('consultation_advisers as a')
            .select('a.consultation')
            .where('a.adviser', '=', person),
        ),
        eb(
          'c.id',
          'in',
          eb
            .selectFrom('consultation_people as p')
            .select('p.consultation')
            .where('p.person', '=', person)
            .where('p.state', '=', 'coming'),
        ),
      ]),
    )
    .orderBy('c.starts_at')
    .orderBy('c.id');

/** Consultations at the time of one of the term's sessions: whoever signs up for it is warned of them. */
export const consultationsDuring = (
  queries: Queries,
  person: PersonId,
  term: string,
): Promise<readonly Clash[]> =>
  consultationsOf(queries, person)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('event_sessions as s')
          .select('s.id')
          .where('s.term', '=', term)
          .whereRef('s.starts_at', '<', 'c.ends_at')
          .whereRef('s.ends_at', '>', 'c.starts_at'),
      ),
    )
    .execute();

/** What somebody has at a time already: seats on events, consultations as whoever comes or advises. */
export const createClashReads = ({ queries }: Engine): Pick<ConsultationsStore, 'clashes'> => ({
  clashes: async (person, from, to, without) => {
    const events = await queries
      .selectFrom('registrations as r')
      .innerJoin('events as e', 'e.id', 'r.event')
      .innerJoin('event_sessions as s', 's.term', 'r.term')
      .select(['e.id as event', 'e.title'])
      .select((eb) => eb.fn.min('s.starts_at').as('startsAt'))
      .where('r.person', '=', person)
      .where('r.has_seat', '=', 1)
      .where('s.starts_at', '<', to)
      .where('s.ends_at', '>', from)
      .groupBy(['e.id', 'e.title'])
      .orderBy('e.id')
      .execute();
    const advice = await consultationsOf(queries, person)
      .where('c.starts_at', '<', to)
      .where('c.ends_at', '>', from)
      .where('c.id', '<>', without ?? '')
      .execute();
    return [...events, ...advice];
  },
});
