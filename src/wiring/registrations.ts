import { type Instant, shift } from '../core/clock.ts';
import type { PersonId } from '../core/ids.ts';
import type { Log } from '../core/log.ts';
import { silentTally, type Tally } from '../core/tally.ts';
import { SEAT_LASTS } from '../features/handover/limits.ts';
import type { Directory } from '../features/registrations/directory.ts';
import type { RegistrationsDeps } from '../features/registrations/feature.ts';
import { createSignUps } from '../features/registrations/sign-ups.ts';
import type { Storage } from '../storage/storage.ts';
import { countSignUps } from './counted.ts';

/** What somebody is called: as their profile says, or by the account they have. */
const nameOf = async ({ units, people }: Storage, person: PersonId): Promise<string | undefined> => {
  const { firstName, lastName } = await units.profile(person);
  const name = [firstName, lastName].filter((part) => part !== undefined).join(' ');
  if (name !== '') return name;
  return (await people.person(person))?.accounts.find((account) => account.name !== '')?.name;
};

/** People and units, as sign-ups and consultations need to know them. */
export const directoryOf = (storage: Storage): Directory => {
  const { units, handover } = storage;
  return {
    profile: (person) => units.profile(person),
    unit: (id) => units.unit(id),
    membersOf: (unit) => units.membersOf(unit),
    nameOf: (person) => nameOf(storage, person),
    coordinators: async (now: Instant) =>
      (await handover.seats(shift(now, -SEAT_LASTS)))
        .filter(({ isCoordinator }) => isCoordinator)
        .map(({ person }) => person),
  };
};

/** Sign-ups over the storage, with what they need of units and people; it keeps nothing in memory. */
export const registrationsDeps = (
  storage: Storage,
  log: Log,
  tally: Tally = silentTally,
): RegistrationsDeps => {
  const directory = directoryOf(storage);
  const store = storage.registrations;
  return { signUps: countSignUps(createSignUps({ store, directory, log }), tally), store, directory };
};
