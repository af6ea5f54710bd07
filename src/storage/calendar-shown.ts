import type { Day, Instant } from '../core/clock.ts';
import type { EventFilter } from '../features/calendar/store.ts';
import type { Queries } from './engine.ts';
import { isAbout } from './calendar-about.ts';

const published = (queries: Queries) =>
  queries
    .selectFrom('events')
    .innerJoin('event_terms', 'event_terms.event', 'events.id')
    .innerJoin('event_sessions', 'event_sessions.term', 'event_terms.id')
    .where('events.state', '=', 'published')
    .where('event_terms.state', '=', 'open')
    .where('event_sessions.number', '=', 1);

const EVER = { from: '0000-01-01' as Day, to: '9999-12-31' as Day };

/** Published events that match and have a term that has not begun, the next first. */
const idsOfDated = async (
  queries: Queries,
  { roots = [], forms, region, powiat, town, days = EVER, hasFree }: EventFilter,
  now: Instant,
): Promise<readonly string[]> => {
  const rows = await published(queries)
    .select(({ fn }) => ['events.id', fn.min('event_sessions.starts_at').as('begins')])
    .where('event_sessions.starts_at', '>', now)
    .where('event_sessions.day', '>=', days.from)
    .where('event_sessions.day', '<=', days.to)
    .where((eb) =>
      eb.and([
        ...roots.map((root) => isAbout(root)),
        ...(forms ? [eb('events.form', 'in', forms)] : []),
        ...(region ? [eb('events.region', '=', region)] : []),
        ...(powiat ? [eb.or([eb('events.powiat_key', '=', powiat), ...(town ? [isAbout(town)] : [])])] : []),
        ...(hasFree
          ? [
              eb('event_terms.taken', '<', eb.ref('event_terms.capacity')),
              eb.or([eb('events.deadline', 'is', null), eb('events.deadline', '>', now)]),
            ]
          : []),
      ]),
    )
    .groupBy('events.id')
    .orderBy('begins')
    .orderBy('events.id')
    .execute();
  return rows.map(({ id }) => id);
};

/** Planned events that match; one that asks for days or free places asks for dates. */
const idsOfPlanned = async (
  queries: Queries,
  { roots = [], forms, region, powiat, town, days, hasFree }: EventFilter,
): Promise<readonly string[]> => {
  if (days || hasFree) return [];
  const rows = await queries
    .selectFrom('events')
    .select('id')
    .where('state', '=', 'planned')
    .where((eb) =>
      eb.and([
        ...roots.map((root) => isAbout(root)),
        ...(forms ? [eb('form', 'in', forms)] : []),
        ...(region ? [eb('region', '=', region)] : []),
        ...(powiat ? [eb.or([eb('powiat_key', '=', powiat), ...(town ? [isAbout(town)] : [])])] : []),
      ]),
    )
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
};

/** What is coming and matches, in the order in which it is shown. */
export const idsOfShown = async (
  queries: Queries,
  filter: EventFilter,
  now: Instant,
): Promise<readonly string[]> => [
  ...(await idsOfDated(queries, filter, now)),
  ...(await idsOfPlanned(queries, filter)),
];

/** Names of the powiats in which something is coming. */
export const powiatsShown = async (queries: Queries, now: Instant): Promise<readonly string[]> => {
  const rows = await published(queries)
    .select('events.powiat')
    .distinct()
    .where('event_sessions.starts_at', '>', now)
    .where('events.powiat', 'is not', null)
    .orderBy('events.powiat')
    .execute();
  return rows.map(({ powiat }) => powiat!);
};
