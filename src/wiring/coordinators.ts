import type { Instant } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import { type Reach, reachOf } from '../features/people/reach.ts';
import type { People } from '../features/people/service.ts';

interface Coordinator extends Reach {
  readonly person: PersonId;
}

/** Coordinators at a moment, with where each is reached. */
export type Coordinators = (now: Instant) => Promise<readonly Coordinator[]>;

/** Coordinators whom the bot met lately, whatever they did, and where they are reached. */
export const coordinatorsOf =
  (people: Pick<People, 'withRole'>): Coordinators =>
  async (now) =>
    (await people.withRole('coordinator', now)).flatMap((person) => {
      const reach = reachOf(person);
      return reach ? [{ person: person.id, ...reach }] : [];
    });
