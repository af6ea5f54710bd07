import type { Handling } from '../features/digests/handling.ts';
import type { DigestsDeps } from '../features/digests/feature.ts';
import { mayGoOut } from '../features/registrations/quiet-hours.ts';
import { nextTime } from '../jobs/calendar.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { Storage } from '../storage/storage.ts';

/** What digests need of others: what is coming, what changed, who works where, and how to go on. */
export const digestsDeps = (
  storage: Pick<Storage, 'digests' | 'calendar' | 'registrations' | 'people' | 'units' | 'ledger'>,
  base: () => KnowledgeBase,
  goOn: Handling['goOn'],
): DigestsDeps => {
  const { digests, calendar, registrations, people, units, ledger } = storage;
  return {
    store: digests,
    goOn,
    nextTime,
    sources: {
      coming: async (now, most) => (await calendar.shown({}, now, { from: 0, size: most })).happenings,
      happenings: (ids) => calendar.happenings(ids),
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
