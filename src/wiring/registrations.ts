import type { PersonId } from '../core/ids.ts';
import type { Log } from '../core/log.ts';
import { silentTally, type Tally } from '../core/tally.ts';
import type { Directory } from '../features/registrations/directory.ts';
import type { RegistrationsDeps } from '../features/registrations/feature.ts';
import { createSignUps } from '../features/registrations/sign-ups.ts';
import type { Storage } from '../storage/storage.ts';
import type { Coordinators } from './coordinators.ts';
import { countSignUps } from './counted.ts';

/** What somebody is called: as their profile says, or by the account they have. */
const nameOf = async ({ units, people }: Storage, person: PersonId): Promise<string | undefined> => {
  const { firstName, lastName } = await units.profile(person);
  const name = [firstName, lastName].filter((part) => part !== undefined).join(' ');
  if (name !== '') return name;
  return (await people.person(person))?.accounts.find((account) => account.name !== '')?.name;
};

/** Where nobody is to be told anything: examples, calendars, names. */
const nobody: Coordinators = () => Promise.resolve([]);

/** People and units, as sign-ups and consultations need to know them; `coordinators` are told what needs one. */
export const directoryOf = (storage: Storage, coordinators: Coordinators = nobody): Directory => {
  const { units } = storage;
  return {
    profile: (person) => units.profile(person),
    unit: (id) => units.unit(id),
    membersOf: (unit) => units.membersOf(unit),
    nameOf: (person) => nameOf(storage, person),
    coordinators: async (now) => (await coordinators(now)).map(({ person }) => person),
  };
};

/** Sign-ups over the storage, with what they need of units and people; it keeps nothing in memory. */
export const registrationsDeps = (
  storage: Storage,
  log: Log,
  tally: Tally = silentTally,
  coordinators: Coordinators = nobody,
): RegistrationsDeps => {
  const directory = directoryOf(storage, coordinators);
  const store = storage.registrations;
  return { signUps: countSignUps(createSignUps({ store, directory, log }), tally), store, directory };
};
