import { type Clock, type Instant, shift } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Locale } from '../../core/locale.ts';
import type { Role } from '../../core/roles.ts';
import type { Speaker } from '../../chat/context.ts';
import type { Account } from '../../chat/input.ts';
import { type Access, type Person, ROLE_TOLD, rolesOf } from './domain.ts';
import { createIdentify } from './identify.ts';
import { createLinking, type Linking } from './linking.ts';
import type { PeopleStore } from './store.ts';

export interface PeopleDeps extends Access {
  readonly store: PeopleStore;
  readonly clock: Clock;
}

/** Who people are, what they may do, and what they set for themselves. */
export interface People extends Linking {
  /** Who speaks. A `fleeting` input (suggestions, a page opened) does not use up `isNew`. */
  readonly identify: (account: Account, at: Instant, fleeting?: boolean) => Promise<Speaker>;
  /** Those who have the role, as far as the bot met them in the last sixty days. */
  withRole(role: Role, now: Instant): Promise<readonly Person[]>;
  /** What is known about a person. @throws {Error} when there is no such person: a bug. */
  profile(person: PersonId): Promise<Person>;
  /** The language to be read in; undefined: the one of the platform. */
  chooseLocale(person: PersonId, locale: Locale | undefined): Promise<void>;
  /** The voivodeship the person works in; undefined: none. */
  chooseRegion(person: PersonId, region: string | undefined): Promise<void>;
  /** Whether they are told that something they were told has changed. */
  chooseRecalls(person: PersonId, are: 'on' | 'off'): Promise<void>;
}

export const createPeople = ({ store, clock, ...access }: PeopleDeps): People => ({
  ...createLinking(store, clock),
  identify: createIdentify(store, access),
  withRole: async (role, now) =>
    (await store.metInGroups(shift(now, -ROLE_TOLD))).filter((person) =>
      rolesOf(person, access, now, ROLE_TOLD).includes(role),
    ),
  profile: async (id) => {
    const person = await store.person(id);
    if (!person) throw new Error('there is no such person');
    return person;
  },
  chooseLocale: (person, locale) => store.setLocale(person, locale),
  chooseRegion: (person, region) => store.setRegion(person, region),
  chooseRecalls: (person, are) => store.setRecalls(person, are, clock.now()),
});
