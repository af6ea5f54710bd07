import { type Instant, shift } from '../core/clock.ts';
import type { GroupAdvice } from '../features/digests/group-session.ts';
import type { Handling } from '../features/digests/handling.ts';
import type { DigestsDeps } from '../features/digests/feature.ts';
import { mayGoOut } from '../features/registrations/quiet-hours.ts';
import { nextTime } from '../jobs/calendar.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Storage } from '../storage/storage.ts';

/** Nobody plans further ahead, in milliseconds: two years. */
const AHEAD = 2 * 366 * 24 * 3_600_000;

/** More calls than this are not open at once. */
const MOST_CALLS = 500;

/** Events and groups whose topics are compared with those that somebody types. */
const MOST_ASKED = 500;

/** Group consultations that are to come, as digests tell of them. */
const comingGroups = async (
  store: Storage['consultations'],
  now: Instant,
): Promise<readonly GroupAdvice[]> => {
  const groups = await store.groups(now, shift(now, AHEAD));
  if (groups.length === 0) return [];
  const topics = await store.topics();
  const seats = await store.participants(groups.map(({ id }) => id));
  const all: GroupAdvice[] = [];
  for (const consultation of groups) {
    const topic = topics.find(({ id }) => id === consultation.topic);
    const adviser = await store.adviser(consultation.adviser);
    const coming = seats.filter((one) => one.consultation === consultation.id && one.state === 'coming');
    if (topic && adviser) all.push({ consultation, topic, adviser, taken: coming.length });
  }
  return all;
};

/** What digests need of others: what is coming, what changed, who works where, and how to go on. */
export const digestsDeps = (
  storage: Pick<
    Storage,
    | 'digests'
    | 'calendar'
    | 'calls'
    | 'consultations'
    | 'groups'
    | 'registrations'
    | 'people'
    | 'units'
    | 'ledger'
  >,
  base: () => KnowledgeBase,
  goOn: Handling['goOn'],
): DigestsDeps => {
  const { digests, calendar, calls, consultations, groups, registrations, people, units, ledger } = storage;
  return {
    store: digests,
    goOn,
    nextTime,
    known: {
      powiaty: () => units.powiaty(),
      topics: async (now) => {
        const { happenings } = await calendar.shown({}, now, { from: 0, size: MOST_ASKED });
        const { groups: named } = await groups.search({}, { from: 0, size: MOST_ASKED });
        const advised = (await consultations.topics()).flatMap(({ name }) => [name.pl, name.en]);
        return [
          ...new Set([
            ...happenings.flatMap(({ topics }) => topics),
            ...named.map(({ name }) => name),
            ...advised,
          ]),
        ];
      },
    },
    sources: {
      coming: async (now, most) => (await calendar.shown({}, now, { from: 0, size: most })).happenings,
      happenings: (ids) => calendar.happenings(ids),
      groups: (now) => comingGroups(consultations, now),
      calls: async (now) => (await calls.search({ forDesk: true }, now, { from: 0, size: MOST_CALLS })).calls,
      callsNamed: (ids) => calls.calls(ids),
      base,
    },
    interested: (event) => calendar.interested(event),
    tell: (deliveries, at) => ledger.enqueue(deliveries, at),
    addresses: (readers) => registrations.addresses(readers),
    mayGoOut: (at) => mayGoOut(at, 'working'),
    regionOf: async (person) => {
      const chosen = (await people.person(person))?.region;
      if (chosen !== undefined) return chosen;
      const { units: own } = await units.profile(person);
      const main = own.find(({ isMain }) => isMain) ?? own[0];
      return main && (await units.unit(main.unit))?.region;
    },
  };
};
