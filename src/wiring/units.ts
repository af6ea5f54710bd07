import type { People } from '../features/people/service.ts';
import { reachOf } from '../features/people/reach.ts';
import { askNewHead } from '../features/registrations/ask-head.ts';
import type { UnitsDeps } from '../features/units/service.ts';
import type { Storage } from '../storage/storage.ts';
import { coordinatorsOf } from './coordinators.ts';

/** What the feature of units needs of others: the coordinators we have met lately, and where a person reads. */
export const unitsDeps = ({ units, registrations }: Storage, people: People): UnitsDeps => ({
  store: units,
  coordinators: coordinatorsOf(people),
  reach: async (person) => reachOf(await people.profile(person)),
  waitsForHead: (head, unit, at) => askNewHead(registrations, head, unit, at),
});
